package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The days behind a sum of the running month.
 *
 * @param day the newest day
 * @param days the month's first day … {@code day}, and before them as many as a week needs
 * @param values one a day, in the term's unit; NaN = not reported
 */
@SuppressWarnings("ArrayRecordComponent") // a column, never compared
public record Pace(Term.Formula term, LocalDate day, DayRange days, double[] values) {
  private static final int WEEK = 7;

  /** All days of the month. */
  public List<LocalDate> month() {
    LocalDate first = day.withDayOfMonth(1);
    return first.datesUntil(first.plusMonths(1)).toList();
  }

  /** The running total of each day of the month so far; NaN before the first reported one. */
  public double[] totals() {
    double[] totals = new double[day.getDayOfMonth()];
    int before = values.length - totals.length;
    double sum = Double.NaN;
    for (int i = 0; i < totals.length; i++) {
      double value = values[before + i];
      if (!Double.isNaN(value)) {
        sum = Double.isNaN(sum) ? value : sum + value;
      }
      totals[i] = sum;
    }
    return totals;
  }

  /** The average of the last seven days, days without a report counting nothing. */
  public double lastWeek() {
    double sum = 0;
    for (int i = values.length - WEEK; i < values.length; i++) {
      sum += Double.isNaN(values[i]) ? 0 : values[i];
    }
    return sum / WEEK;
  }

  /** Days of the month that are still to come. */
  public int daysLeft() {
    return day.lengthOfMonth() - day.getDayOfMonth();
  }

  static DayRange range(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    LocalDate week = day.minusDays(WEEK - 1L);
    return DayRange.closed(first.isBefore(week) ? first : week, day);
  }
}
