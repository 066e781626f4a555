package com.merchantgrowth.shell;

import com.merchantgrowth.shared.Wording;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code vaadin-i18n/translations_{zh,en}.properties}: English for English locales,
 * Chinese for all others. Every text is a {@link MessageFormat} pattern, with or without arguments.
 */
@Component
class Translations implements I18NProvider {
  private static final Logger LOG = LoggerFactory.getLogger(Translations.class);
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(Locale.CHINESE, Locale.ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... params) {
    Locale language =
        Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    try {
      String pattern =
          ResourceBundle.getBundle("vaadin-i18n.translations", language, NO_FALLBACK)
              .getString(key);
      return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
          ? pattern
          : new MessageFormat(pattern, language).format(in(language, params));
    } catch (MissingResourceException e) {
      LOG.warn("no {} text for {}", language.getLanguage(), key);
      return "!" + key + "!";
    }
  }

  /** Names of things that people write come in both languages. */
  private static Object[] in(Locale language, Object[] params) {
    Object[] said = params.clone();
    for (int i = 0; i < said.length; i++) {
      if (said[i] instanceof Wording both) {
        said[i] = both.in(language);
      }
    }
    return said;
  }
}
