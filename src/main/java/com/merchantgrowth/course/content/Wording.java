package com.merchantgrowth.course.content;

import java.util.Locale;

/**
 * One text in both languages.
 *
 * @param en may be empty; then the Chinese one is shown
 */
public record Wording(String zh, String en) {
  /** Nothing in either language. */
  public static final Wording NONE = new Wording("", "");

  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) && !en.isBlank() ? en : zh;
  }

  public boolean isBlank() {
    return zh.isBlank() && en.isBlank();
  }
}
