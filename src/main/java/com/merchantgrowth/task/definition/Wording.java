package com.merchantgrowth.task.definition;

import java.util.Locale;

/**
 * A text in both languages, written by an administrator.
 *
 * @param zh never blank where the definition requires the text
 * @param en may be blank: then the Chinese one is shown
 */
public record Wording(String zh, String en) {
  public static final Wording NONE = new Wording("", "");

  public Wording {
    zh = zh.strip();
    en = en.strip();
  }

  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) && !en.isEmpty() ? en : zh;
  }

  public boolean isBlank() {
    return zh.isEmpty();
  }
}
