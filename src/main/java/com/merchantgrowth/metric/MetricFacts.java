package com.merchantgrowth.metric;

import com.merchantgrowth.metric.OwnNumbers.DayValue;
import com.merchantgrowth.metric.fact.FactDay;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens a metric of one subject down to its days. Who may see the subject is the caller's to check.
 */
@Service
public class MetricFacts {
  private final FactDays facts;

  MetricFacts(FactDays facts) {
    this.facts = facts;
  }

  /**
   * @param metric of the subject's kind; one that is written has no days
   * @param day seen from here
   */
  public MetricDays of(MetricDefinition metric, long subject, LocalDate day) {
    return of(metric, subject, upTo(metric.window().on(day), day));
  }

  /** The same over other days than the metric's own window. */
  public MetricDays of(MetricDefinition metric, long subject, DayRange days) {
    List<String> measures = metric.request().measures();
    List<FactDay> read =
        measures.isEmpty() ? List.of() : facts.of(metric.subject(), subject, measures, days);
    List<DayValue> values =
        read.stream()
            .map(
                fact ->
                    new DayValue(
                        sum(metric.numerator(), measures, fact),
                        sum(metric.denominator(), measures, fact)))
            .toList();
    return new MetricDays(
        days, read.stream().map(FactDay::day).toList(), values, OwnNumbers.of(metric, values));
  }

  private static DayRange upTo(DayRange window, LocalDate day) {
    LocalDate after = day.plusDays(1);
    return window.start().isBefore(after) && window.end().isAfter(after)
        ? new DayRange(window.start(), after)
        : window;
  }

  /** NaN when one of the measures is not reported on the day. */
  private static double sum(@Nullable MeasureSum sum, List<String> measures, FactDay fact) {
    if (sum == null) {
      return Double.NaN;
    }
    double total = 0;
    for (MeasureSum.Term term : sum.terms()) {
      total += term.sign() * fact.values()[measures.indexOf(term.measure())];
    }
    return total;
  }
}
