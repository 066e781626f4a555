package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Effects in words, in the language of a page; files keep the language they were asked for in. */
final class EffectWords {
  private final Component in;
  private final Locale locale;
  private final Formats formats;

  private EffectWords(Component in, Locale locale) {
    this.in = in;
    this.locale = locale;
    this.formats = Formats.of(locale);
  }

  static EffectWords of(Component in) {
    return new EffectWords(in, UI.getCurrent().getLocale());
  }

  Formats formats() {
    return formats;
  }

  Locale locale() {
    return locale;
  }

  String t(String key, Object... args) {
    return in.getTranslation(locale, "marketing.effect." + key, args);
  }

  String channel(String code) {
    return code.isEmpty() ? t("noChannel") : in.getTranslation(locale, "marketing.channel." + code);
  }

  /** Exact, e.g. ¥254.00. */
  String money(long fen) {
    return formats.money(fen);
  }

  /** In words, e.g. 31.9 万. */
  String about(long fen) {
    return formats.value(fen, "fen");
  }

  String count(long number) {
    return formats.count(number);
  }
}
