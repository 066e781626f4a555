package com.merchantgrowth.creator;

/** What a list of creators is ordered by; ties by code. */
public record CreatorSort(By by, boolean descending) {
  public static final CreatorSort BY_CODE = new CreatorSort(By.CODE, false);

  /** The columns of the list. */
  public enum By {
    CODE("c.code"),
    NAME("c.name"),
    // by size, not by the alphabet
    TIER(
        "case v.tier when 'newcomer' then 1 when 'tail' then 2 when 'middle' then 3"
            + " when 'head' then 4 else 0 end"),
    TYPE("v.creator_type"),
    CATEGORY("v.category"),
    FANS("coalesce(c.fans, -1)");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  String sql() {
    String direction = descending ? " desc" : "";
    return by == By.CODE ? by.column + direction : by.column + direction + ", c.code";
  }
}
