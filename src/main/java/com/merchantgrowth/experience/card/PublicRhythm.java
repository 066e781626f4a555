package com.merchantgrowth.experience.card;

import java.time.LocalDate;

/** When the value consumers see follows the subject's own. */
public enum PublicRhythm {
  /** Every day. */
  DAILY {
    @Override
    public LocalDate dayFor(LocalDate day) {
      return day;
    }

    @Override
    public LocalDate nextAfter(LocalDate day) {
      return day.plusDays(1);
    }
  },
  /** On days 1 and 16 of each month. */
  TWICE_MONTHLY {
    @Override
    public LocalDate dayFor(LocalDate day) {
      return day.withDayOfMonth(day.getDayOfMonth() >= 16 ? 16 : 1);
    }

    @Override
    public LocalDate nextAfter(LocalDate day) {
      return day.getDayOfMonth() >= 16
          ? day.withDayOfMonth(1).plusMonths(1)
          : day.withDayOfMonth(16);
    }
  };

  /** The business day whose value consumers see on this day. */
  public abstract LocalDate dayFor(LocalDate day);

  /** The next business day whose value replaces the one consumers see on this day. */
  public abstract LocalDate nextAfter(LocalDate day);
}
