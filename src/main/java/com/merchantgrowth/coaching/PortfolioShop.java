package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.metric.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A bound shop and where it stands.
 *
 * @param overall 0 … 100; NaN = no score
 * @param weakest the dimension with the lowest score; null when none has one
 * @param weakestScore 0 … 100; NaN when there is none
 * @param change7 overall now − overall seven days before; NaN when one of them is missing
 */
public record PortfolioShop(
    ShopProfile shop,
    double overall,
    @Nullable Dimension weakest,
    double weakestScore,
    double change7) {
  /** Whether there is an overall score. */
  public boolean scored() {
    return !Double.isNaN(overall);
  }
}
