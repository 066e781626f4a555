package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a new merchant has come (handbook §4.3). */
public enum ShopStage {
  ENTRY("入驻–动销"),
  COLD_START("冷启"),
  GROWTH("成长");

  private final String term;

  ShopStage(String term) {
    this.term = term;
  }

  /** The name on the wire and in the database, e.g. {@code cold_start}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The translation key of its name. */
  public String key() {
    return "merchant.stage." + code();
  }

  /**
   * Understands the code and the Chinese term, its dash written as –, — or -; empty for anything
   * else.
   */
  public static Optional<ShopStage> find(String text) {
    String dashed = text.replace('—', '–').replace('-', '–');
    return Arrays.stream(values())
        .filter(stage -> stage.code().equalsIgnoreCase(text) || stage.term.equals(dashed))
        .findFirst();
  }

  /**
   * @throws DomainException invalid, if the text is neither a code nor a Chinese term
   */
  public static ShopStage of(String text) {
    return find(text).orElseThrow(() -> DomainException.invalid("merchant.error.stage", text));
  }
}
