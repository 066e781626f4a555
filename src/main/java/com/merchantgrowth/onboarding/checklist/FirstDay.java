package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * The very day a condition began to hold, for conditions one day of facts can fulfil: the first day
 * of at least 60 live minutes, of a paid order, of ad spend. Of others the day of the run is all
 * that is known.
 */
public final class FirstDay {
  private FirstDay() {}

  /** The question to the facts; empty when no single day decides. */
  public static Optional<AggregateRequest> of(Condition condition) {
    if (!(condition instanceof Condition.MetricIs metric)
        || !(metric.term() instanceof Term.Formula formula)
        || formula.ownWindow()
        || metric.is() != Comparison.AT_LEAST
        || formula.scale().value() < 0) {
      return Optional.empty();
    }
    double threshold = metric.value() / formula.scale().value();
    Optional<Double> ofOneDay =
        switch (formula.aggregate().kind()) {
          case MAX_DAY -> Optional.of(threshold);
          // more than one could be the sum of several days
          case SUM -> threshold > 0 && threshold <= 1 ? Optional.of(threshold) : Optional.empty();
          case ACTIVE_DAYS ->
              metric.value() == 1 ? Optional.of(formula.aggregate().threshold()) : Optional.empty();
          default -> Optional.empty();
        };
    return ofOneDay.map(
        least ->
            new AggregateRequest(
                "onboarding first " + least + " " + formula.text(),
                Aggregate.firstDay(least),
                formula.numerator(),
                null,
                com.merchantgrowth.metric.Scale.ONE,
                Objects.requireNonNull(formula.window())));
  }
}
