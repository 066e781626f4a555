package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who stands behind a shop (店铺类型), by the marketplace's own kinds. */
public enum ShopType {
  PERSONAL("个人店"),
  INDIVIDUAL("个体店"),
  ENTERPRISE("企业店"),
  FLAGSHIP("旗舰店"),
  EXCLUSIVE("专卖店"),
  SPECIALTY("专营店");

  private final String term;

  ShopType(String term) {
    this.term = term;
  }

  /** The name on the wire and in the database, e.g. {@code flagship}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The translation key of its name. */
  public String key() {
    return "merchant.type." + code();
  }

  /** Understands the code and the Chinese term; empty for anything else. */
  public static Optional<ShopType> find(String text) {
    return Arrays.stream(values())
        .filter(type -> type.code().equalsIgnoreCase(text) || type.term.equals(text))
        .findFirst();
  }

  /**
   * @throws DomainException invalid, if the text is neither a code nor a Chinese term
   */
  public static ShopType of(String text) {
    return find(text).orElseThrow(() -> DomainException.invalid("merchant.error.type", text));
  }
}
