package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.shared.SubjectKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of an import, in Chinese unless English is asked for. */
public final class ImportTexts {
  private static final String BUNDLE = "vaadin-i18n.translations";

  private ImportTexts() {}

  public static String sentence(ImportMessage message, Locale locale) {
    return sentence(message.key(), locale, message.args().toArray());
  }

  /** Without the line, which stands beside it. */
  public static String sentence(Reject reject, SubjectKind kind, Locale locale) {
    return sentence(reject.reason().key(kind), locale, reject.detail());
  }

  public static String sentence(String key, Locale locale, Object... args) {
    Locale language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    String pattern = ResourceBundle.getBundle(BUNDLE, language).getString(key);
    return new MessageFormat(pattern, language).format(args);
  }
}
