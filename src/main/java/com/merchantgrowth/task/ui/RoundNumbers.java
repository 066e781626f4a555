package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.fact.FactDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the days of a round make its number.
 *
 * @param days every day so far, oldest first
 * @param total sum of the numerator over the reported days, in the measures' own unit
 * @param under the same of the denominator; NaN for what is no ratio
 * @param best the first day with the largest value; null when nothing is reported
 * @param latest the last reported day; null when nothing is reported
 * @param counted days that reach the threshold; 0 for what counts no days
 * @param reported days on which everything the number reads is known
 */
record RoundNumbers(
    List<Day> days,
    double total,
    double under,
    @Nullable Day best,
    @Nullable Day latest,
    int counted,
    int reported) {
  /**
   * One day, in the measures' own unit.
   *
   * @param value NaN = not reported
   * @param under NaN = not reported, or no ratio
   * @param counts whether it reaches the threshold
   * @param running the total up to and including the day
   */
  record Day(LocalDate day, double value, double under, boolean counts, double running) {}

  /**
   * @param measures what the values of the days are, in order
   */
  static RoundNumbers of(Term.Formula formula, List<String> measures, List<FactDay> behind) {
    List<Day> days = new ArrayList<>();
    double total = 0;
    double under = 0;
    int counted = 0;
    int reported = 0;
    Day best = null;
    Day latest = null;
    MeasureSum below = formula.denominator();
    boolean counts =
        formula.aggregate().kind() == com.merchantgrowth.metric.Aggregate.Kind.ACTIVE_DAYS;
    for (FactDay fact : behind) {
      double value = value(formula.numerator(), measures, fact);
      double divisor = below == null ? Double.NaN : value(below, measures, fact);
      boolean known = !Double.isNaN(value) && (below == null || !Double.isNaN(divisor));
      boolean reaches = counts && known && value >= formula.aggregate().threshold();
      if (known) {
        total += value;
        under += below == null ? 0 : divisor;
        counted += reaches ? 1 : 0;
        reported++;
      }
      Day day = new Day(fact.day(), value, divisor, reaches, total);
      days.add(day);
      if (known) {
        latest = day;
        best = best == null || value > best.value() ? day : best;
      }
    }
    return new RoundNumbers(
        List.copyOf(days),
        total,
        below == null ? Double.NaN : under,
        best,
        latest,
        counted,
        reported);
  }

  private static double value(MeasureSum sum, List<String> measures, FactDay fact) {
    double value = 0;
    for (MeasureSum.Term term : sum.terms()) {
      value += term.sign() * fact.values()[measures.indexOf(term.measure())];
    }
    return value;
  }

  Day bestDay() {
    return Objects.requireNonNull(best);
  }
}
