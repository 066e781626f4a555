package com.merchantgrowth.product;

import java.util.Arrays;

/**
 * All products as parallel arrays, so that a million of them fit comfortably. Do not modify the
 * arrays.
 *
 * @param ids ascending
 * @param categories what each is compared within, see {@link Product#comparedIn()}
 * @param branded whether a brand is on record
 * @param sameGoods what the same goods of other shops share; empty = nobody says
 * @param listPrices in fen; NaN = not known
 * @param information points of 信息力, 0 … 100
 * @param onSale whether it can be bought
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record ProductColumns(
    long[] ids,
    String[] codes,
    long[] shopIds,
    String[] categories,
    boolean[] branded,
    String[] sameGoods,
    double[] listPrices,
    double[] information,
    boolean[] onSale) {

  public int size() {
    return ids.length;
  }

  /** The row of a product, or a negative number when it is not there. */
  public int row(long productId) {
    return Arrays.binarySearch(ids, productId);
  }
}
