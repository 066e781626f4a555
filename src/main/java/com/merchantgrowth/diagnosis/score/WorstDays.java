package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.OwnNumbers.DayValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The few days on which most of what a rate lacks happened: the sessions not answered in time, the
 * orders returned. Told only when it is worth telling: when these days hold at least twice what as
 * many average days would, and clearly more than their part of the business, so that simply busy
 * days are not blamed.
 *
 * @param positions of the days in the window, ascending; {@link #DAYS} of them
 * @param share of all that is lacking in the window that happened on these days, 0 … 1
 * @param shareOfBase the part of the denominator these days hold, 0 … 1
 */
public record WorstDays(List<Integer> positions, double share, double shareOfBase) {
  /** How many days are named. */
  public static final int DAYS = 3;

  /** Below so many reported days nothing is said. */
  public static final int LEAST_REPORTED = 10;

  private static final double TIMES_AVERAGE = 2;
  private static final double TIMES_BASE = 1.2;

  /**
   * @param days one entry per day of the window; the numerator is a part of the denominator
   * @param direction higher is better: what lacks is the rest; lower is better: the numerator;
   *     neutral: nothing lacks
   */
  public static Optional<WorstDays> of(List<DayValue> days, Direction direction) {
    List<Integer> reported =
        IntStream.range(0, days.size())
            .filter(i -> !Double.isNaN(days.get(i).numerator() + days.get(i).denominator()))
            .boxed()
            .toList();
    if (direction == Direction.NEUTRAL || reported.size() < LEAST_REPORTED) {
      return Optional.empty();
    }
    List<Integer> worst =
        reported.stream()
            .sorted(
                Comparator.comparingDouble((Integer i) -> lacking(days.get(i), direction))
                    .reversed())
            .limit(DAYS)
            .sorted()
            .toList();
    double lacking = reported.stream().mapToDouble(i -> lacking(days.get(i), direction)).sum();
    double base = reported.stream().mapToDouble(i -> days.get(i).denominator()).sum();
    double share = worst.stream().mapToDouble(i -> lacking(days.get(i), direction)).sum() / lacking;
    double shareOfBase = worst.stream().mapToDouble(i -> days.get(i).denominator()).sum() / base;
    boolean telling =
        share >= TIMES_AVERAGE * DAYS / reported.size() && share >= TIMES_BASE * shareOfBase;
    return telling ? Optional.of(new WorstDays(worst, share, shareOfBase)) : Optional.empty();
  }

  private static double lacking(DayValue day, Direction direction) {
    return direction == Direction.HIGHER ? day.denominator() - day.numerator() : day.numerator();
  }
}
