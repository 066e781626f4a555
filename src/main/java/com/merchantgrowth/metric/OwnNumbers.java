package com.merchantgrowth.metric;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The arithmetic behind one value with the shop's own numbers, from the days of its window.
 *
 * @param numerator what the aggregate makes of the numerator; NaN = nothing reported
 * @param denominator the same for the denominator; NaN when the metric has none or nothing is
 *     reported
 * @param value numerator ÷ denominator where it is a ratio, times the scale
 * @param reported the number of days that count
 * @param at the position of the one day the value is from (LATEST, LATEST_RATIO, MAX_DAY), else −1
 */
public record OwnNumbers(double numerator, double denominator, double value, int reported, int at) {

  /**
   * @param days one entry per day of the window, ascending
   */
  public static OwnNumbers of(MetricDefinition metric, List<DayValue> days) {
    double[] over = new double[days.size()];
    double[] under = new double[days.size()];
    boolean ratio = metric.aggregate().isRatio();
    for (int i = 0; i < over.length; i++) {
      DayValue day = days.get(i);
      boolean counts = !ratio || !Double.isNaN(day.numerator() + day.denominator());
      over[i] = counts ? day.numerator() : Double.NaN;
      under[i] = counts ? day.denominator() : Double.NaN;
    }
    int reported = (int) java.util.Arrays.stream(over).filter(v -> !Double.isNaN(v)).count();
    Aggregate aggregate = metric.aggregate();
    int at =
        switch (aggregate.kind()) {
          case LATEST, LATEST_RATIO -> last(over);
          case MAX_DAY -> largest(over);
          default -> -1;
        };
    double numerator =
        reported == 0
            ? Double.NaN
            : switch (aggregate.kind()) {
              case SUM, RATIO, AVERAGE_PER_DAY -> fold(over, Double::sum);
              case ACTIVE_DAYS ->
                  fold(over, (count, v) -> count + (v >= aggregate.threshold() ? 1 : 0));
              case LATEST, LATEST_RATIO, MAX_DAY -> over[at];
              case FIRST_DAY, LAST_DAY -> Double.NaN; // a date, never a metric's aggregate
              case WRITTEN -> Double.NaN; // has no days
            };
    double denominator =
        reported == 0
            ? Double.NaN
            : switch (aggregate.kind()) {
              case RATIO -> fold(under, Double::sum);
              case LATEST_RATIO -> under[at];
              case AVERAGE_PER_DAY -> days.size();
              default -> Double.NaN;
            };
    double plain = Double.isNaN(denominator) ? numerator : numerator / denominator;
    return new OwnNumbers(numerator, denominator, plain * metric.scale().value(), reported, at);
  }

  /**
   * One day's own numbers; NaN = not reported.
   *
   * @param denominator NaN also when the metric has none
   */
  public record DayValue(double numerator, double denominator) {}

  /**
   * How much the numerator would have to change for the value to become this one, everything else
   * staying as it is; positive = more of it. NaN where it cannot be said (days, single days).
   */
  public double needed(MetricDefinition metric, double goal) {
    return switch (metric.aggregate().kind()) {
      case RATIO, LATEST_RATIO -> goal / metric.scale().value() * denominator - numerator;
      case SUM -> goal / metric.scale().value() - numerator;
      default -> Double.NaN;
    };
  }

  private static double fold(double[] values, DoubleBinaryOperator with) {
    double result = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        result = with.applyAsDouble(result, value);
      }
    }
    return result;
  }

  private static int last(double[] values) {
    int at = values.length - 1;
    while (at >= 0 && Double.isNaN(values[at])) {
      at--;
    }
    return at;
  }

  private static int largest(double[] values) {
    int at = -1;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && (at < 0 || values[i] > values[at])) {
        at = i;
      }
    }
    return at;
  }
}
