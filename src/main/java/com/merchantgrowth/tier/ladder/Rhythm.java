package com.merchantgrowth.tier.ladder;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often tiers are evaluated. */
public enum Rhythm {
  /**
   * From the completed month: on its last business day, that is in the run of the night to the 1st.
   */
  MONTHLY,
  /** In every daily run. */
  DAILY;

  /** Whether the run of this business day evaluates. */
  public boolean evaluates(LocalDate day) {
    return this == DAILY || day.equals(lastOfMonth(day));
  }

  /** The first business day after this one whose run evaluates. */
  public LocalDate next(LocalDate day) {
    LocalDate after = day.plusDays(1);
    return this == DAILY ? after : lastOfMonth(after);
  }

  private static LocalDate lastOfMonth(LocalDate day) {
    return day.with(TemporalAdjusters.lastDayOfMonth());
  }
}
