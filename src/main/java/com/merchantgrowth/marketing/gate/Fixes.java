package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.Step;
import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Changes worth trying for a SKU whose worst price is too low. Whether they help, the gate asks.
 */
final class Fixes {
  private Fixes() {}

  static List<Fix> of(
      Promotion promotion, GateItem item, Worst worst, List<Promotion> others, Period horizon) {
    Rule checked = promotion.rule();
    List<Fix> fixes = new ArrayList<>();
    if (promotion.seen() == Promotion.Seen.MEMBERS_PRICE) {
      fixes.add(new Fix(Fix.Kind.HIDE, checked, 0, 0, 0));
    }
    for (Decision applied : worst.quote().applied()) {
      if (applied.rule() == checked.id()) {
        continue;
      }
      others.stream()
          .map(Promotion::rule)
          .filter(rule -> rule.id() == applied.rule())
          .findFirst()
          .ifPresent(other -> apart(checked, other, horizon, fixes));
    }
    less(checked, item, worst, fixes);
    fixes.add(
        new Fix(
            Fix.Kind.LEAVE_OUT,
            checked.withScope(checked.scope().without(Set.of(item.goods().sku()))),
            0,
            0,
            0));
    return fixes;
  }

  private static void apart(Rule checked, Rule other, Period horizon, List<Fix> fixes) {
    if (checked.benefit() instanceof Reduction) {
      Set<Long> notWith = new HashSet<>(checked.notWith());
      notWith.add(other.id());
      fixes.add(new Fix(Fix.Kind.KEEP_APART, checked.notWith(notWith), other.id(), 0, 0));
    }
    // A schedule of several sessions is the merchant's own; only a single span is cut.
    if (checked.periods().size() > 1) {
      return;
    }
    Period mine = checked.periods().getFirst();
    for (Period theirs : other.periods()) {
      if (theirs.start().isAfter(mine.start())
          && theirs.start().isAfter(horizon.start())
          && theirs.start().isBefore(mine.end())) {
        fixes.add(shorter(checked, new Period(mine.start(), theirs.start()), other));
      }
      if (theirs.end().isBefore(mine.end()) && theirs.end().isAfter(mine.start())) {
        fixes.add(shorter(checked, new Period(theirs.end(), mine.end()), other));
      }
    }
  }

  private static Fix shorter(Rule checked, Period period, Rule other) {
    return new Fix(Fix.Kind.SHORTEN, checked.withPeriod(period), other.id(), 0, 0);
  }

  /** A fixed amount, less what the worst unit is too cheap by, over all units of that basket. */
  private static void less(Rule checked, GateItem item, Worst worst, List<Fix> fixes) {
    if (!(checked.benefit() instanceof Reduction reduction)
        || reduction.steps().size() != 1
        || !(reduction.steps().getFirst().saving() instanceof Amount amount)) {
      return;
    }
    long limit = Math.max(or(item.cost()), or(item.promise()));
    long gross = worst.quote().gross();
    long unit = item.goods().listPrice();
    // A unit's share of the amount is about its share of the basket: enough comes off for it.
    long cut = Math.ceilDiv((limit - worst.unitNet()) * gross, unit) + worst.quantity();
    long left = (amount.fen() - cut) / 100 * 100;
    if (left >= 100) {
      Step step = reduction.steps().getFirst();
      fixes.add(
          new Fix(
              Fix.Kind.LESS,
              checked.withBenefit(
                  new Reduction(
                      reduction.measure(),
                      List.of(new Step(step.threshold(), new Amount(left))),
                      reduction.times())),
              0,
              left,
              0));
    }
  }

  private static long or(OptionalLong fen) {
    return fen.orElse(0);
  }
}
