package com.merchantgrowth.programme.plan;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where a sum ends if the rest of its days go on like those so far. */
public final class Pace {
  private Pace() {}

  /**
   * @param value the sum so far
   * @param days all its days
   * @param last the last day that counts in the value
   * @return the value at the end: value × days ÷ days so far; the value itself once they are over;
   *     NaN before they begin and when the value is not known
   */
  public static double atEnd(double value, DayRange days, LocalDate last) {
    if (Double.isNaN(value) || last.isBefore(days.start())) {
      return Double.NaN;
    }
    long all = ChronoUnit.DAYS.between(days.start(), days.end());
    long gone = Math.min(all, ChronoUnit.DAYS.between(days.start(), last) + 1);
    return value * all / gone;
  }

  /** Which of its days it is, from 1; 0 before they begin; never more than there are. */
  public static int day(DayRange days, LocalDate last) {
    long all = ChronoUnit.DAYS.between(days.start(), days.end());
    long gone = ChronoUnit.DAYS.between(days.start(), last) + 1;
    return (int) Math.clamp(gone, 0, all);
  }
}
