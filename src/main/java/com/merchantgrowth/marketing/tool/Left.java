package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Rule;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is left of a tool's scarce things.
 *
 * @param budget fen, {@link Rule#NO_BUDGET} = no limit
 * @param claims coupons that can still be claimed; empty = no limit
 * @param stock pieces by SKU id; a SKU that is not there has none
 */
public record Left(long budget, OptionalLong claims, Map<Long, Long> stock) {
  public Left {
    stock = Map.copyOf(stock);
  }
}
