package com.merchantgrowth.merchant;

/** What a list of shops is ordered by; ties by code. */
public record ShopSort(By by, boolean descending) {
  public static final ShopSort BY_CODE = new ShopSort(By.CODE, false);

  /** The columns of the list. */
  public enum By {
    CODE("s.code"),
    NAME("v.name"),
    CATEGORY("v.category"),
    TIER("v.tier"),
    BELT("v.belt"),
    OPENED_ON("v.opened_on");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  String sql() {
    String direction = descending ? " desc" : "";
    return by == By.CODE ? by.column + direction : by.column + direction + ", s.code";
  }
}
