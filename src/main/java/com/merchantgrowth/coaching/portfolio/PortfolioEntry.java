package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.coaching.signal.Need;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.onboarding.NewcomerClocks;
import org.jspecify.annotations.Nullable;

/**
 * A row with what is read for the rows in sight only.
 *
 * @param bound false for a shop whose binding has ended since the list was made: then the row says
 *     nothing
 * @param trend overall scores of the last 30 days, oldest first; NaN = none
 * @param checklist where it stands as a newcomer; null = it is none
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record PortfolioEntry(
    PortfolioRow row, boolean bound, double[] trend, NewcomerClocks.@Nullable Standing checklist) {

  static PortfolioEntry ended(PortfolioRow row) {
    ShopProfile nobody = new ShopProfile(row.shop().id(), "", "", "", "", null, "", null, null);
    return new PortfolioEntry(
        new PortfolioRow(nobody, Need.NONE, Double.NaN, Double.NaN, null, null),
        false,
        new double[0],
        null);
  }
}
