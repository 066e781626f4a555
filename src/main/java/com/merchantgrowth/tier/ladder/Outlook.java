package com.merchantgrowth.tier.ladder;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a number will be in the next evaluation if everything goes on as it has. Sums over the
 * running month grow by the month's daily average so far; the others stay what they are.
 */
public enum Outlook {
  /** Month to date ÷ days so far × days of the month. */
  PACED,
  /** As it is today. */
  CARRIED,
  /** It looks at a month of which there is no day yet. */
  OPEN;

  /**
   * How a number goes on.
   *
   * @param day the business day the number is as of
   * @param evaluation the business day of the next evaluation, after {@code day}
   * @param window of a metric of the catalogue, on the day; null = not known
   */
  public static Outlook of(
      Term term, @Nullable DayRange window, LocalDate day, LocalDate evaluation) {
    boolean sameMonth = YearMonth.from(day).equals(YearMonth.from(evaluation));
    return switch (term) {
      case Term.Formula formula when formula.window() instanceof MetricWindow.CalendarMonth month ->
          !sameMonth
              ? OPEN
              : month.back() == 0 && formula.aggregate().kind() == Aggregate.Kind.SUM
                  ? PACED
                  : CARRIED;
      case Term.Formula _ -> CARRIED;
      case Term.Metric _ -> window != null && month(window) ? OPEN : CARRIED;
    };
  }

  /** A catalogue metric over a calendar month: whether it is a sum is not ours to know. */
  private static boolean month(DayRange window) {
    return window.start().getDayOfMonth() == 1 && window.end().equals(window.start().plusMonths(1));
  }

  /**
   * @return NaN when it cannot be said
   */
  public double expected(double value, LocalDate day) {
    return switch (this) {
      case PACED -> value / day.getDayOfMonth() * day.lengthOfMonth();
      case CARRIED -> value;
      case OPEN -> Double.NaN;
    };
  }
}
