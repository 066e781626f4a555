package com.merchantgrowth.experience.card;

import java.util.Locale;

/** One text in both languages. */
public record Names(String zh, String en) {
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : zh;
  }
}
