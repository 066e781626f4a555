package com.merchantgrowth.product;

import com.merchantgrowth.product.information.InformationField;
import org.jspecify.annotations.Nullable;

/**
 * Which products to list; an empty text or null means all.
 *
 * @param text part of the title, or the beginning of the code; case does not matter
 * @param category the beginning of the path
 * @param lacking only those that lack this
 */
public record ProductFilter(
    String text,
    String category,
    @Nullable ProductStatus status,
    @Nullable InformationField lacking) {
  public static final ProductFilter ALL = new ProductFilter("", "", null, null);
}
