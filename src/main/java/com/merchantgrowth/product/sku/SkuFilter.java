package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ProductStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which SKUs to list; an empty text or null means all.
 *
 * @param text part of the product's title or of the specification, or the beginning of the SKU's or
 *     the product's code; case does not matter
 * @param status the SKU's own
 */
public record SkuFilter(String text, @Nullable ProductStatus status) {
  public static final SkuFilter ALL = new SkuFilter("", null);
}
