package com.merchantgrowth.coaching.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds signals. A signal counts the points of its rule at the threshold and half as many again at
 * full strength: twice the threshold, a band that is lost, or the rule's days of waiting.
 */
public final class Signals {
  /** A rate that rises from one to two complaints has not risen. */
  static final int LEAST_NEGATIVES = 5;

  /** Sums of decimals: exactly at the threshold counts. */
  private static final double ROUNDING = 1e-9;

  private Signals() {}

  /**
   * @param edges of the score's bands, the highest first; without the band that holds everything
   */
  public static List<Signal> of(SignalRules rules, double[] edges, SignalFacts facts) {
    List<Signal> found = new ArrayList<>(2);
    add(found, noLive(rules.rule(SignalCode.NO_LIVE), facts));
    add(found, gmvDrop(rules.rule(SignalCode.GMV_DROP), facts));
    add(found, scoreEdge(rules.rule(SignalCode.SCORE_EDGE), edges, facts));
    add(found, negativeRate(rules.rule(SignalCode.NEGATIVE_RATE), facts));
    add(found, stepClock(rules.rule(SignalCode.STEP_CLOCK), facts));
    return found;
  }

  private static void add(List<Signal> found, @Nullable Signal signal) {
    if (signal != null) {
      found.add(signal);
    }
  }

  private static @Nullable Signal noLive(SignalRule rule, SignalFacts facts) {
    double silent = facts.silentDays();
    if (!rule.active()
        || !(silent >= rule.threshold())
        || silent >= rule.threshold() + rule.days()
        || !(facts.liveDays() >= Math.max(1, rule.base()))) {
      return null;
    }
    return signal(rule, beyond(silent, rule.threshold()), silent, facts.liveDays(), rule.days());
  }

  private static @Nullable Signal gmvDrop(SignalRule rule, SignalFacts facts) {
    double before = facts.gmvBefore();
    double drop = 1 - facts.gmv() / before;
    if (!rule.active()
        || !(before > 0)
        || before < rule.base()
        || !(drop >= rule.threshold() - ROUNDING)) {
      return null;
    }
    return signal(rule, beyond(drop, rule.threshold()), facts.gmv(), before, rule.days());
  }

  private static @Nullable Signal scoreEdge(SignalRule rule, double[] edges, SignalFacts facts) {
    double score = facts.score();
    if (!rule.active() || Double.isNaN(score)) {
      return null;
    }
    double lost = Double.NaN;
    for (double edge : edges) {
      if (score < edge) {
        lost = facts.scoreBefore() >= edge ? edge : lost; // the lowest one lost
      } else if (Double.isNaN(lost)) {
        double margin = score - edge;
        return margin <= rule.threshold() + ROUNDING
            ? signal(rule, near(margin, rule.threshold()), score, edge, margin)
            : null;
      }
    }
    return Double.isNaN(lost) ? null : signal(rule, 1, score, lost, score - lost);
  }

  /** 0 at the margin, almost 1 at the edge: full strength is for a band that is lost. */
  private static double near(double margin, double most) {
    return most > 0 ? Math.min(0.99, Math.max(0, 1 - margin / most)) : 0;
  }

  private static @Nullable Signal negativeRate(SignalRule rule, SignalFacts facts) {
    boolean sample = facts.orders() >= rule.base() && facts.ordersBefore() >= rule.base();
    if (!rule.active()
        || !sample
        || !(facts.orders() > 0)
        || !(facts.ordersBefore() > 0)
        || !(facts.negatives() >= LEAST_NEGATIVES)) {
      return null;
    }
    double rate = facts.negatives() / facts.orders();
    double before = facts.negativesBefore() / facts.ordersBefore();
    double rise = before > 0 ? rate / before - 1 : Double.MAX_VALUE;
    return rise >= rule.threshold() - ROUNDING
        ? signal(rule, beyond(rise, rule.threshold()), rate, before, facts.orders())
        : null;
  }

  private static @Nullable Signal stepClock(SignalRule rule, SignalFacts facts) {
    return rule.active() && facts.lateDays() >= rule.threshold()
        ? signal(
            rule,
            (facts.lateDays() - rule.threshold()) / rule.days(),
            facts.lateDays(),
            facts.step(),
            0)
        : null;
  }

  /**
   * A request for help nobody has answered.
   *
   * @param hours since the oldest one
   * @param open how many; 0 = none
   */
  public static Optional<Signal> help(SignalRules rules, double hours, int open) {
    SignalRule rule = rules.rule(SignalCode.HELP);
    return rule.active() && open > 0 && hours >= rule.threshold()
        ? Optional.of(
            signal(rule, (hours - rule.threshold()) / (24.0 * rule.days()), hours, open, 0))
        : Optional.empty();
  }

  private static double beyond(double value, double threshold) {
    return value / threshold - 1;
  }

  private static Signal signal(
      SignalRule rule, double strength, double first, double second, double third) {
    double cut = Math.clamp(strength, 0, 1);
    return new Signal(
        rule.code(),
        cut >= 1 ? Severity.URGENT : rule.severity(),
        (int) Math.round(rule.points() * (1 + cut / 2)),
        first,
        second,
        third);
  }
}
