package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** The number a condition looks at. */
public sealed interface Term {
  /**
   * A metric of the catalogue, as the run of the day defined it: its own window and minimum sample
   * hold. Scores are metrics too.
   */
  record Metric(String code) implements Term {}

  /**
   * Any aggregate of the facts over any window, also one no metric has, such as the best live day
   * between two dates.
   *
   * @param denominator exactly for ratios
   * @param window null = the window of whatever asks, such as a task's own period
   * @param unit decides how it is shown, as in metric definitions
   */
  record Formula(
      Aggregate aggregate,
      MeasureSum numerator,
      @Nullable MeasureSum denominator,
      Scale scale,
      @Nullable MetricWindow window,
      String unit)
      implements Term {
    public Formula {
      if (aggregate.isRatio() != (denominator != null)
          || aggregate.kind().date()
          || !aggregate.readsFacts()) {
        throw DomainException.invalid("eligibility.error.formula", aggregate.text());
      }
      if (window instanceof MetricWindow.Personal) {
        throw DomainException.invalid("metric.error.window", window.text());
      }
      if (unit.isBlank() || unit.length() > 40) {
        throw DomainException.invalid("metric.error.unit", unit);
      }
    }

    /** Looks at the window of whatever asks. */
    public boolean ownWindow() {
      return window == null;
    }

    /**
     * Whether no facts mean zero in a task's own window (issue: "an absent fact counts 0"): sums
     * and counts do; a ratio or a last value of nothing stays unknown.
     */
    public boolean countsFromZero() {
      return switch (aggregate.kind()) {
        case SUM, MAX_DAY, ACTIVE_DAYS, AVERAGE_PER_DAY -> true;
        case RATIO, LATEST, LATEST_RATIO, FIRST_DAY, LAST_DAY, WRITTEN -> false;
      };
    }

    /** The same formula has the same text: the name under which a run answers it. */
    public String text() {
      return aggregate.text()
          + "("
          + numerator
          + (denominator == null ? "" : "/" + denominator)
          + ")*"
          + scale.text()
          + "@"
          + (window == null ? "own" : window.text());
    }

    /** What has to be read from the facts for it. */
    public AggregateRequest request(String name, MetricWindow days) {
      return new AggregateRequest(name, aggregate, numerator, denominator, scale, days);
    }

    /** The same over another window. */
    public Formula over(@Nullable MetricWindow other) {
      return new Formula(aggregate, numerator, denominator, scale, other, unit);
    }
  }
}
