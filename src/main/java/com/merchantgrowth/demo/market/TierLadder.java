package com.merchantgrowth.demo.market;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The marketplace's tiers (商家层级) before its first run: paid GMV of the calendar month before. From
 * then on the portal works them out with the same thresholds.
 */
public final class TierLadder {
  private static final List<Long> LEAST_FEN =
      List.of(10_000_00L, 100_000_00L, 500_000_00L, 3_000_000_00L);

  private TierLadder() {}

  /** L0 … L4: at least 0 / 10,000 / 100,000 / 500,000 / 3,000,000 CNY a month. */
  public static String tier(long monthFen) {
    return "L" + LEAST_FEN.stream().filter(least -> monthFen >= least).count();
  }

  /** The month that decides the tier on this day: the whole calendar month before. */
  public static DayRange month(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1).minusMonths(1);
    return new DayRange(first, first.plusMonths(1));
  }

  /** The tier the ladder gives on the facts the shop reported. */
  public static String of(ShopPlan plan, LocalDate day) {
    DayRange month = month(day);
    ShopDays days = new ShopDays(plan, month);
    return tier(month.stream().mapToLong(days::reportedGmv).sum());
  }
}
