package com.merchantgrowth.product.sku;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** What a list of SKUs is ordered by; ties by code. */
public record SkuSort(By by, boolean descending) {
  public static final SkuSort BY_CODE = new SkuSort(By.CODE, false);

  /** The columns of the list. */
  public enum By {
    CODE("s.code"),
    PRODUCT("p.title"),
    LIST_PRICE("s.list_price"),
    COST("s.cost"),
    MINIMUM_PRICE("s.minimum_price"),
    STOCK("s.stock");

    private final String column;

    By(String column) {
      this.column = column;
    }

    /** The name on the wire and in the URL, e.g. {@code list_price}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Understands {@code stock} and, descending, {@code -stock}; empty = by code.
   *
   * @throws DomainException invalid, if there is no such column
   */
  public static SkuSort of(String text) {
    if (text.isEmpty()) {
      return BY_CODE;
    }
    boolean descending = text.startsWith("-");
    String name = descending ? text.substring(1) : text;
    return Arrays.stream(By.values())
        .filter(by -> by.code().equals(name))
        .findFirst()
        .map(by -> new SkuSort(by, descending))
        .orElseThrow(() -> DomainException.invalid("product.sku.error.sort", name));
  }

  /** The order of costs would tell what they are. */
  SkuSort withoutCost() {
    return by == By.COST ? BY_CODE : this;
  }

  String sql() {
    String direction = descending ? " desc nulls last" : " asc nulls last";
    return by == By.CODE ? by.column + direction : by.column + direction + ", s.code";
  }
}
