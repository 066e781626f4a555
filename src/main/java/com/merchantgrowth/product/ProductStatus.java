package com.merchantgrowth.product;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a product can be bought. */
public enum ProductStatus {
  ON_SALE("在售"),
  OFF("下架");

  private final String term;

  ProductStatus(String term) {
    this.term = term;
  }

  /** The name on the wire, e.g. {@code on_sale}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The translation key of its name. */
  public String key() {
    return "product.status." + code();
  }

  /** Understands the code and the Chinese term; empty for anything else. */
  public static Optional<ProductStatus> find(String text) {
    return Arrays.stream(values())
        .filter(status -> status.code().equalsIgnoreCase(text) || status.term.equals(text))
        .findFirst();
  }

  /**
   * @throws DomainException invalid, if the text is neither a code nor a Chinese term
   */
  public static ProductStatus of(String text) {
    return find(text).orElseThrow(() -> DomainException.invalid("product.error.status", text));
  }
}
