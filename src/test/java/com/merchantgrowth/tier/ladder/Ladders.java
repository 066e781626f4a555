package com.merchantgrowth.tier.ladder;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import java.util.ArrayList;
import java.util.List;

/** Ladders for tests. */
public final class Ladders {
  /** The month's paid sales. */
  public static final Term.Formula SALES =
      new Term.Formula(
          Aggregate.of(Aggregate.Kind.SUM),
          MeasureSum.parse("gmv"),
          null,
          Scale.ONE,
          MetricWindow.parse("month"),
          "fen");

  private Ladders() {}

  public static Condition sales(double leastFen) {
    return Condition.all(new Condition.MetricIs(SALES, Comparison.AT_LEAST, leastFen));
  }

  /** L0 … L4 as the product ships them, in fen. */
  public static TierLadder shipped() {
    return of(1, 1, 1_000_000, 10_000_000, 50_000_000, 300_000_000);
  }

  /** L0, and one tier for each threshold in fen. */
  public static TierLadder of(int mostSteps, int grace, double... thresholds) {
    List<TierStep> steps = new ArrayList<>();
    steps.add(new TierStep("L0", "零", "Zero", Condition.EVERYBODY));
    for (double threshold : thresholds) {
      String code = "L" + steps.size();
      steps.add(new TierStep(code, "级 " + code, "Tier " + code, sales(threshold)));
    }
    return new TierLadder(1, steps, Rhythm.MONTHLY, mostSteps, grace, "violation");
  }
}
