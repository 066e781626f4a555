package com.merchantgrowth.product.price;

import com.merchantgrowth.product.sku.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SKU and what its price is measured against.
 *
 * @param promises in force today, the hardest to keep first
 * @param lowest paid in the last 30 days; null = nobody bought it
 */
public record SkuStanding(Sku sku, List<Promise> promises, @Nullable LowestPaid lowest) {}
