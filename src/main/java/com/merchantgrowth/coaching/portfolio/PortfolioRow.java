package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.coaching.signal.Need;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.onboarding.NewcomerClocks;
import org.jspecify.annotations.Nullable;

/**
 * One shop of the portfolio, as far as the whole list is sorted and counted by it.
 *
 * @param need what the newest run found, with what waits now
 * @param overall the diagnosis's overall score, 0 … 100; NaN = none
 * @param change30 overall now − overall 30 days before; NaN when one of them is missing
 * @param experience the shop experience score; NaN = none
 * @param waiting the open requests for help; null = none
 * @param figure plans and contacts; null = none are kept, or none yet
 */
public record PortfolioRow(
    ShopProfile shop,
    Need need,
    double overall,
    double change30,
    double experience,
    NewcomerClocks.@Nullable Waiting waiting,
    CoachingFigures.@Nullable Figure figure) {
  public boolean scored() {
    return !Double.isNaN(overall);
  }
}
