package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.ShopFacts.Reading;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.SubjectNumbers;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a condition reads of a run; pure. */
public final class Readings {
  private Readings() {}

  /** Of the newest run; a formula it was not asked for, or one over own days, is not known. */
  public static Reading stored(SubjectNumbers own, Term term) {
    return switch (term) {
      case Term.Metric metric ->
          metric(own.run(), metric, own.run().day(), own.values(), own.samples());
      case Term.Formula formula when !formula.ownWindow() -> {
        OptionalDouble answer = own.answer(ConditionRequests.name(formula));
        yield of(formula, own.run().day(), answer.orElse(Double.NaN), Double.NaN);
      }
      case Term.Formula formula -> new Reading(Double.NaN, Double.NaN, 0, null, formula.unit());
    };
  }

  static Reading metric(
      @Nullable PublishedRun run,
      Term.Metric metric,
      LocalDate day,
      double @Nullable [] values,
      double @Nullable [] samples) {
    OptionalInt slot = run == null ? OptionalInt.empty() : run.position(metric.code());
    if (run == null || slot.isEmpty() || values == null || samples == null) {
      return new Reading(Double.NaN, Double.NaN, 0, null, "");
    }
    MetricDefinition definition = run.metrics().get(slot.getAsInt());
    return new Reading(
        values[slot.getAsInt()],
        samples[slot.getAsInt()],
        definition.minSample(),
        definition.window().on(day),
        definition.unit());
  }

  static Reading of(Term.Formula formula, LocalDate day, double value, double sample) {
    return new Reading(
        value, sample, 0, Objects.requireNonNull(formula.window()).on(day), formula.unit());
  }
}
