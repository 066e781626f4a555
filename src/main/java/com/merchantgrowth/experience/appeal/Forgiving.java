package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a score counts of a metric when events are left out. Sums and rates only: their numerator
 * and denominator follow from the value and its sample, so that no fact has to be read again.
 * Counting days or taking a single day has nothing that could be left out.
 */
public final class Forgiving {
  private Forgiving() {}

  /**
   * @param value NaN = what is left is below the metric's minimum sample
   */
  public record Left(double value, double sample) {}

  /** Whether events can be left out of it. */
  public static boolean possible(MetricDefinition metric) {
    return metric.aggregate().kind() == Aggregate.Kind.RATIO
        || metric.aggregate().kind() == Aggregate.Kind.SUM;
  }

  /**
   * @param value the metric's own; NaN = not enough data, which forgiving cannot mend
   * @param sample behind it
   * @param day of the score
   * @param events of the subject; those that do not touch the metric's window change nothing
   * @return empty when nothing is left out
   */
  public static Optional<Left> of(
      MetricDefinition metric,
      double value,
      double sample,
      LocalDate day,
      List<ForgivenEvent> events) {
    if (!possible(metric) || Double.isNaN(value)) {
      return Optional.empty();
    }
    DayRange window = metric.window().on(day);
    double over = 0;
    double under = 0;
    boolean touched = false;
    for (ForgivenEvent event : events) {
      if (event.holdsOn(day) && window.contains(event.day())) {
        double numerator = amount(metric.numerator(), event);
        double denominator = amount(metric.denominator(), event);
        touched |= numerator != 0 || denominator != 0;
        over += numerator;
        under += denominator;
      }
    }
    return touched ? Optional.of(left(metric, value, sample, over, under)) : Optional.empty();
  }

  private static Left left(
      MetricDefinition metric, double value, double sample, double over, double under) {
    double scale = metric.scale().value();
    if (!metric.aggregate().isRatio()) {
      return new Left(Math.max(0, value - over * scale), sample);
    }
    double denominator = sample - under;
    double numerator = Math.max(0, whole(value / scale * sample) - over);
    return denominator > 0 && denominator >= metric.minSample()
        ? new Left(numerator / denominator * scale, denominator)
        : new Left(Double.NaN, Math.max(0, denominator));
  }

  /** Counts come back as counts, whatever the division did to their last digit. */
  private static double whole(double sum) {
    double near = Math.rint(sum);
    return Math.abs(sum - near) < 1e-6 * Math.max(1, Math.abs(sum)) ? near : sum;
  }

  private static double amount(@Nullable MeasureSum sum, ForgivenEvent event) {
    double amount = 0;
    if (sum != null) {
      for (MeasureSum.Term term : sum.terms()) {
        amount += term.sign() * event.amounts().getOrDefault(term.measure(), 0.0);
      }
    }
    return amount;
  }
}
