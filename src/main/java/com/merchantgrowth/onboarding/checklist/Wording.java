package com.merchantgrowth.onboarding.checklist;

import java.util.Locale;

/** One text in both languages. */
public record Wording(String zh, String en) {
  public static final Wording NONE = new Wording("", "");

  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : zh;
  }

  /** Whether either language is missing. */
  public boolean incomplete() {
    return zh.isBlank() || en.isBlank();
  }

  int longest() {
    return Math.max(zh.length(), en.length());
  }
}
