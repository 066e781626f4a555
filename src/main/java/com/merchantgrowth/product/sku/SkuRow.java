package com.merchantgrowth.product.sku;

import org.jspecify.annotations.Nullable;

/**
 * One valid row of an import.
 *
 * @param shopCode empty = the shop the import is for
 * @param productCode empty = the product the SKU belongs to already
 * @param stock what a new SKU begins with; null = not said
 * @param stockDelta pieces to add to a known one, or to take out; 0 = none
 * @param version of the SKU the row was written on; {@value #NEW} = there must be none; null =
 *     whatever is there
 */
record SkuRow(
    long line,
    String shopCode,
    String code,
    String productCode,
    SkuChange change,
    @Nullable Long stock,
    int stockDelta,
    @Nullable Integer version) {
  static final int NEW = 0;

  SkuRow on(int seen) {
    return new SkuRow(line, shopCode, code, productCode, change, stock, stockDelta, seen);
  }
}
