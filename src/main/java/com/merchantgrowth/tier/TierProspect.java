package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.WhatIfFacts;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import com.merchantgrowth.tier.ladder.TierStep;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation would give: today, with a forecast, or with other numbers.
 *
 * @param present where the shop is before it
 * @param facts what it counts
 * @param steps the answers to the ladder's entries, by place
 */
public record TierProspect(
    TierLadder ladder,
    Present present,
    ShopFacts facts,
    List<Evaluation> steps,
    boolean frozen,
    Outcome outcome) {

  static TierProspect of(TierLadder ladder, Present present, ShopFacts facts) {
    List<Evaluation> steps =
        ladder.entries().stream().map(entry -> Evaluator.evaluate(entry, facts)).toList();
    boolean frozen = ladder.freezes() && facts.flagged(ladder.freezeFlag());
    Outcome outcome =
        TierRules.evaluate(ladder, present, steps.stream().map(Evaluation::truth).toList(), frozen);
    return new TierProspect(ladder, present, facts, steps, frozen, outcome);
  }

  /**
   * What if some numbers were others? Everything else stays as it is.
   *
   * @param values by the ladder's numbers; full precision
   */
  public TierProspect with(Map<Term, Double> values) {
    return of(ladder, present, new WhatIfFacts(facts, values));
  }

  /** The answers to what a step asks, one by one, as {@link TierStep#demands()}. */
  public List<Evaluation> demands(TierStep step) {
    return step.demands().stream().map(demand -> Evaluator.evaluate(demand, facts)).toList();
  }

  public boolean moves() {
    return outcome.moves(present);
  }
}
