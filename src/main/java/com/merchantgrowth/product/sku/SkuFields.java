package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ProductStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a SKU beside its stock. Prices are in fen, 1 … {@value #MOST_PRICE}.
 *
 * @param specification what sets it apart from the product's other SKUs: 米白 · M; 1 … {@value
 *     #LONGEST_SPECIFICATION} characters
 * @param cost of buying or making one; null = not known. Only for those who run the shop, never for
 *     buyers
 * @param minimumPrice a quote never goes below it; null = none. Not above the list price
 * @param status whether this SKU is on sale; its product may be off nevertheless
 * @param pictureUrl empty = the product's picture
 */
public record SkuFields(
    String specification,
    long listPrice,
    @Nullable Long cost,
    @Nullable Long minimumPrice,
    ProductStatus status,
    String pictureUrl) {
  /** 100,000,000 CNY. */
  public static final long MOST_PRICE = 10_000_000_000L;

  public static final int LONGEST_SPECIFICATION = 120;

  /** A minimum above the list price would make every sale impossible. */
  boolean minimumTooHigh() {
    return minimumPrice != null && minimumPrice > listPrice;
  }
}
