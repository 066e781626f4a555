package com.merchantgrowth.product;

/** What a list of products is ordered by; ties by code. */
public record ProductSort(By by, boolean descending) {
  public static final ProductSort BY_CODE = new ProductSort(By.CODE, false);

  /** The columns of the list. */
  public enum By {
    CODE("p.code"),
    TITLE("p.title"),
    CATEGORY("p.category"),
    LIST_PRICE("p.list_price"),
    INFORMATION("p.information");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  String sql() {
    String direction = descending ? " desc nulls last" : " asc nulls last";
    return by == By.CODE ? by.column + direction : by.column + direction + ", p.code";
  }
}
