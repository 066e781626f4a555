package com.merchantgrowth.tier.ladder;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.DomainException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tiers of a marketplace, lowest first, and how shops move between them.
 *
 * @param version ascending; 0 = a draft
 * @param steps 2 … {@link #MOST_STEPS}; the first one asks nothing
 * @param mostSteps the most tiers up or down in one evaluation; 0 = any number
 * @param grace how many evaluations in a row a shop may miss its tier before it falls
 * @param freezeFlag a shop with this flag on record does not move; empty = none
 */
public record TierLadder(
    int version, List<TierStep> steps, Rhythm rhythm, int mostSteps, int grace, String freezeFlag) {
  /** More tiers than anybody can tell apart. */
  public static final int MOST_STEPS = 12;

  /** The longest grace, in evaluations. */
  public static final int MOST_GRACE = 12;

  /**
   * @throws DomainException invalid, if the steps are too few or too many, share a code, ask for
   *     something in the lowest tier, look at a window of their own, or get easier upwards
   */
  public TierLadder {
    steps = List.copyOf(steps);
    if (steps.size() < 2 || steps.size() > MOST_STEPS) {
      throw DomainException.invalid("tier.error.steps", 2, MOST_STEPS);
    }
    if (mostSteps < 0 || mostSteps > MOST_STEPS) {
      throw DomainException.invalid("tier.error.mostSteps", MOST_STEPS);
    }
    if (grace < 0 || grace > MOST_GRACE) {
      throw DomainException.invalid("tier.error.grace", MOST_GRACE);
    }
    if (!freezeFlag.isEmpty()) {
      new Condition.Flagged(freezeFlag); // refuses what is no flag
    }
    Set<String> codes = new HashSet<>();
    for (TierStep step : steps) {
      if (!codes.add(step.code())) {
        throw DomainException.invalid("tier.error.twice", step.code());
      }
    }
    if (!steps.getFirst().entry().equals(Condition.EVERYBODY)) {
      throw DomainException.invalid("tier.error.lowest", steps.getFirst().code());
    }
    for (int i = 1; i < steps.size(); i++) {
      check(steps.get(i - 1), steps.get(i));
    }
  }

  private static void check(TierStep below, TierStep step) {
    if (step.entry().equals(Condition.EVERYBODY)) {
      throw DomainException.invalid("tier.error.empty", step.code());
    }
    if (step.entry().terms().stream()
        .anyMatch(term -> term instanceof Term.Formula formula && formula.ownWindow())) {
      throw DomainException.invalid("tier.error.window", step.code());
    }
    for (Condition asked : step.demands()) {
      if (below.demands().stream().anyMatch(before -> easier(asked, before))) {
        throw DomainException.invalid("tier.error.order", step.code(), below.code());
      }
    }
  }

  private static boolean easier(Condition one, Condition below) {
    if (!(one instanceof Condition.MetricIs asked)
        || !(below instanceof Condition.MetricIs before)
        || !asked.term().equals(before.term())
        || asked.is() != before.is()) {
      return false;
    }
    return switch (asked.is()) {
      case AT_LEAST, MORE_THAN -> asked.value() < before.value();
      case AT_MOST, LESS_THAN -> asked.value() > before.value();
      case EQUAL -> false;
    };
  }

  /** The place of a tier, lowest 0; −1 for a code that is none of this ladder's. */
  public int place(String code) {
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).code().equals(code))
        .findFirst()
        .orElse(-1);
  }

  public TierStep step(int place) {
    return steps.get(place);
  }

  /** What each step asks, lowest first. */
  public List<Condition> entries() {
    return steps.stream().map(TierStep::entry).toList();
  }

  /** Whether somebody's record can keep a shop where it is. */
  public boolean freezes() {
    return !freezeFlag.isEmpty();
  }

  /** Everything that has to be known about a shop to evaluate it. */
  public List<Condition> conditions() {
    return freezes()
        ? Stream.concat(entries().stream(), Stream.of(frozenIf())).toList()
        : entries();
  }

  /**
   * What freezes a shop.
   *
   * @throws DomainException invalid, if nothing does
   */
  public Condition frozenIf() {
    return new Condition.Flagged(freezeFlag);
  }

  /** The numbers it looks at, each once, in reading order. */
  public List<Term> terms() {
    return entries().stream().flatMap(entry -> entry.terms().stream()).distinct().toList();
  }

  /** What its steps ask one by one, each once, in reading order. */
  public List<Condition> demands() {
    return steps.stream().flatMap(step -> step.demands().stream()).distinct().toList();
  }

  /** The same ladder under another number. */
  public TierLadder as(int other) {
    return new TierLadder(other, steps, rhythm, mostSteps, grace, freezeFlag);
  }
}
