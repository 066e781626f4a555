package com.merchantgrowth.tier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.tier.ShopTier;
import com.merchantgrowth.tier.TierEvaluation;
import com.merchantgrowth.tier.TierProspect;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A shop's tier on the wire; all numbers unrounded, null = not enough data.
 *
 * @param tier its code; empty = none yet
 * @param since null = from before there were any records
 * @param mode {@code computed} (the portal works tiers out) or {@code imported}
 * @param asOf the business day the numbers are as of; null before the first run
 * @param ifEvaluated what an evaluation of that day would give; null when it was just made
 */
record TierJson(
    String shop,
    String tier,
    @Nullable LocalDate since,
    String mode,
    int ladderVersion,
    @Nullable LocalDate asOf,
    @Nullable Made lastEvaluation,
    @Nullable Would ifEvaluated,
    Next nextEvaluation) {

  /**
   * An evaluation that was made.
   *
   * @param day the last business day it looked at
   * @param from the first day of the tier it gave
   * @param target where the shop belongs, before steps, grace and freezing
   * @param reason {@code first, rise, keep, grace, fall, unknown} or {@code frozen}
   * @param below evaluations in a row that found it below its tier
   */
  record Made(
      LocalDate day,
      LocalDate from,
      int ladderVersion,
      String before,
      String target,
      String tier,
      String reason,
      int below,
      List<Step> steps) {
    static Made of(TierEvaluation made) {
      Outcome outcome = made.outcome();
      return new Made(
          made.day(),
          made.from(),
          made.ladder().version(),
          made.before(),
          outcome.target(),
          outcome.tier(),
          outcome.reason().name().toLowerCase(Locale.ROOT),
          outcome.below(),
          Step.of(made));
    }
  }

  /** An evaluation that is not made. */
  record Would(String target, String tier, String reason, int below, List<Step> steps) {
    static Would of(TierProspect prospect) {
      Outcome outcome = prospect.outcome();
      return new Would(
          outcome.target(),
          outcome.tier(),
          outcome.reason().name().toLowerCase(Locale.ROOT),
          outcome.below(),
          Step.of(prospect));
    }
  }

  /**
   * @param forecast sums of the running month go on at the month's daily average so far (month to
   *     date ÷ days so far × days of the month), other numbers stay
   */
  record Next(LocalDate day, LocalDate from, @Nullable Would forecast) {}

  /**
   * One tier of the ladder.
   *
   * @param met {@code pass, fail} or {@code unknown}
   */
  record Step(String tier, String met, List<Part> conditions) {
    static List<Step> of(TierProspect prospect) {
      List<Step> steps = new ArrayList<>();
      for (int place = 0; place < prospect.steps().size(); place++) {
        TierStep step = prospect.ladder().step(place);
        steps.add(
            new Step(
                step.code(),
                prospect.steps().get(place).truth().code(),
                prospect.demands(step).stream().map(Part::of).toList()));
      }
      return steps;
    }

    static List<Step> of(TierEvaluation made) {
      List<Step> steps = new ArrayList<>();
      for (int place = 0; place < made.ladder().steps().size(); place++) {
        TierStep step = made.ladder().step(place);
        steps.add(
            new Step(
                step.code(),
                made.steps().get(place).code(),
                step.demands().stream().map(demand -> Part.of(demand, made)).toList()));
      }
      return steps;
    }
  }

  /**
   * One of the things a tier asks.
   *
   * @param actual the number found, where it compares one
   * @param gap how far it is from what is needed, never negative
   * @param earliest the first day on which it can hold when time alone decides it
   */
  record Part(
      JsonNode condition,
      String met,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double actual,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double needed,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double gap,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate earliest) {
    static Part of(Evaluation demand) {
      double actual =
          demand.actual() instanceof Actual.Number found ? found.reading().value() : Double.NaN;
      return of(demand.condition(), demand.truth(), actual, demand.earliest());
    }

    static Part of(Condition demand, TierEvaluation made) {
      double actual =
          demand instanceof Condition.MetricIs metric ? made.number(metric.term()) : Double.NaN;
      return of(demand, made.truth(demand), actual, null);
    }

    private static Part of(
        Condition demand, Truth truth, double actual, @Nullable LocalDate earliest) {
      Double needed = demand instanceof Condition.MetricIs metric ? metric.value() : null;
      Double gap =
          demand instanceof Condition.MetricIs metric && Double.isFinite(actual)
              ? metric.is().gap(actual, metric.value())
              : null;
      return new Part(
          ConditionJson.node(demand),
          truth.code(),
          Double.isFinite(actual) ? actual : null,
          needed,
          gap,
          earliest);
    }
  }

  static TierJson of(ShopTier tier) {
    return new TierJson(
        tier.shop().code(),
        tier.tier(),
        tier.span().from(),
        tier.computed() ? "computed" : "imported",
        tier.version().version(),
        tier.day(),
        tier.last() == null ? null : Made.of(tier.last()),
        tier.today() == null ? null : Would.of(tier.today()),
        new Next(
            tier.next(),
            tier.nextFrom(),
            tier.forecast() == null ? null : Would.of(tier.forecast())));
  }
}
