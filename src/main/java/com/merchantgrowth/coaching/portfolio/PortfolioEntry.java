package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.coaching.signal.Need;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.onboarding.NewcomerClocks;
import com.merchantgrowth.task.TaskCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with what is read for the rows in sight only.
 *
 * @param bound false for a shop whose binding has ended since the list was made: then the row says
 *     nothing
 * @param trend overall scores of the last 30 days, oldest first; NaN = none
 * @param checklist where it stands as a newcomer; null = it is none
 * @param near tasks it has almost completed, nearest first
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record PortfolioEntry(
    PortfolioRow row,
    boolean bound,
    double[] trend,
    NewcomerClocks.@Nullable Standing checklist,
    List<TaskCard> near) {

  static PortfolioEntry ended(PortfolioRow row) {
    ShopProfile nobody = new ShopProfile(row.shop().id(), "", "", "", "", null, "", null, null);
    return new PortfolioEntry(
        new PortfolioRow(nobody, Need.NONE, Double.NaN, Double.NaN, Double.NaN, null, null),
        false,
        new double[0],
        null,
        List.of());
  }
}
