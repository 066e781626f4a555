package com.merchantgrowth.creator;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a creator sells (handbook §1). */
public enum CreatorType {
  PROFESSIONAL("职业电商"),
  VERTICAL("垂直电商"),
  ENTERTAINMENT("娱乐电商"),
  SEEDING("种草型");

  private final String term;

  CreatorType(String term) {
    this.term = term;
  }

  /** The name on the wire and in the database, e.g. {@code professional}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The translation key of its name. */
  public String key() {
    return "creator.type." + code();
  }

  /** Understands the code and the Chinese term, also its short form 职业; empty for anything else. */
  public static Optional<CreatorType> find(String text) {
    return Arrays.stream(values())
        .filter(
            each ->
                each.code().equalsIgnoreCase(text)
                    || each.term.equals(text)
                    || !text.isEmpty() && each.shortTerm().equals(text))
        .findFirst();
  }

  private String shortTerm() {
    return term.replace("电商", "").replace("型", "");
  }

  /**
   * @throws DomainException invalid, if the text is neither a code nor a Chinese term
   */
  public static CreatorType of(String text) {
    return find(text).orElseThrow(() -> DomainException.invalid("creator.error.type", text));
  }
}
