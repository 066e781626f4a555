package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All shops as of one day, as parallel arrays so that a million of them fit comfortably. Do not
 * modify the arrays. An unknown text is empty, an unknown opening day null; types and stages are
 * codes. Equal texts are the same object, except for codes.
 *
 * @param ids ascending
 */
@SuppressWarnings("ArrayRecordComponent") // one owner, never compared
public record ShopColumns(
    long[] ids,
    String[] codes,
    String[] categories,
    String[] tiers,
    String[] types,
    String[] belts,
    String[] stages,
    @Nullable LocalDate[] openedOn) {

  public int size() {
    return ids.length;
  }

  /** The row of a shop, or a negative number when it is not there. */
  public int row(long shopId) {
    return Arrays.binarySearch(ids, shopId);
  }
}
