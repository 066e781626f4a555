package com.merchantgrowth.creator;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How big a creator is (handbook §1), smallest first. */
public enum CreatorTier {
  NEWCOMER("新引入"),
  TAIL("尾部"),
  MIDDLE("腰部"),
  HEAD("头部");

  private final String term;

  CreatorTier(String term) {
    this.term = term;
  }

  /** The name on the wire and in the database, e.g. {@code newcomer}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The translation key of its name. */
  public String key() {
    return "creator.tier." + code();
  }

  /** Understands the code and the Chinese term; empty for anything else. */
  public static Optional<CreatorTier> find(String text) {
    return Arrays.stream(values())
        .filter(each -> each.code().equalsIgnoreCase(text) || each.term.equals(text))
        .findFirst();
  }

  /**
   * @throws DomainException invalid, if the text is neither a code nor a Chinese term
   */
  public static CreatorTier of(String text) {
    return find(text).orElseThrow(() -> DomainException.invalid("creator.error.tier", text));
  }
}
