package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.shared.Wording;
import java.util.Locale;

/**
 * Something ready to use: an agenda, a run-of-show, a script.
 *
 * @param code unique in its playbook
 * @param text Markdown; the first line is {@code # title}
 */
public record Material(String code, Wording text) {
  /** The first heading; the code when there is none. */
  public String title(Locale locale) {
    return text.in(locale)
        .lines()
        .findFirst()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .orElse(code);
  }

  /** The text without its first heading. */
  public String body(Locale locale) {
    String whole = text.in(locale);
    int end = whole.startsWith("# ") ? whole.indexOf('\n') : -1;
    return end < 0 ? whole : whole.substring(end + 1).strip();
  }
}
