package com.merchantgrowth.task;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task would have done in a past period, from the facts.
 *
 * @param period the days it is tried on
 * @param audience shops in the audience on the eve of the period
 * @param wouldSee those of them that had not reached the top already
 * @param levels how many of them reach each level as their highest, from level 0
 * @param cost reward units it would have paid, without regard to the budget
 * @param days completions and cost up to and including each day of the period, in order; a goal
 *     judged at the end comes on its last day
 * @param budgetGone the first day on which the cost passes the budget; null = it lasts, or there is
 *     none
 */
public record Backtest(
    DayRange period,
    int audience,
    int wouldSee,
    List<Integer> levels,
    long cost,
    List<Day> days,
    @Nullable LocalDate budgetGone) {

  /** Shops with at least one level, and reward units, up to and including the day. */
  public record Day(LocalDate day, int completions, long cost) {}

  /** Shops that reach at least one level. */
  public int completions() {
    return levels.stream().skip(1).mapToInt(Integer::intValue).sum();
  }
}
