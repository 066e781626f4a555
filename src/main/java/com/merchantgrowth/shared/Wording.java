package com.merchantgrowth.shared;

import java.util.Locale;

/**
 * A text in both languages, written by people: names, explanations, lessons. Without space around
 * it.
 *
 * @param zh empty while it is not written
 * @param en may be empty: then the Chinese one is shown
 */
public record Wording(String zh, String en) {
  /** Nothing in either language. */
  public static final Wording NONE = new Wording("", "");

  public Wording {
    zh = zh.strip();
    en = en.strip();
  }

  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) && !en.isEmpty() ? en : zh;
  }

  /** Whether there is no Chinese text, so that nothing can be shown to everybody. */
  public boolean isBlank() {
    return zh.isEmpty();
  }

  /** Whether either language is missing. */
  public boolean incomplete() {
    return zh.isEmpty() || en.isEmpty();
  }

  /** The length of the longer one, in characters. */
  public int longest() {
    return Math.max(zh.length(), en.length());
  }
}
