package com.merchantgrowth.marketing.price;

/**
 * What can be bought, as far as prices are concerned.
 *
 * @param sku id of the SKU
 * @param product code of its product
 * @param shop whose goods they are
 * @param category full path, levels separated by {@code " > "}; empty = none
 * @param listPrice fen, 1 … {@link #HIGHEST_PRICE}
 * @param minimumPrice fen a unit never goes below, 0 = none (P6)
 */
public record Goods(
    long sku, String product, long shop, String category, long listPrice, long minimumPrice) {
  /** 100 million yuan, in fen: with the limits of a basket no sum of a quote can overflow. */
  public static final long HIGHEST_PRICE = 10_000_000_000L;

  public Goods {
    if (listPrice < 1 || listPrice > HIGHEST_PRICE) {
      throw new IllegalArgumentException("list price " + listPrice);
    }
    if (minimumPrice < 0 || minimumPrice > HIGHEST_PRICE) {
      throw new IllegalArgumentException("minimum price " + minimumPrice);
    }
  }

  /** What a unit costs at least: its minimum price, where that is not above the list price. */
  public long floor() {
    return Math.min(minimumPrice, listPrice);
  }
}
