package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Target;

/**
 * What a plan is to reach, and from where.
 *
 * @param from the value of the last run before the plan began; NaN = not known then
 * @param falling less is better
 */
public record Objective(Target target, double from, boolean falling) {
  /** Whether a value is as good as what is wanted. NaN is not. */
  public boolean reached(double value) {
    return falling ? value <= target.to() : value >= target.to();
  }

  /**
   * The share of the way from the start to the goal, 0 … 1; NaN when it cannot be told.
   *
   * @param value NaN = not known
   */
  public double share(double value) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    if (reached(value)) {
      return 1;
    }
    double start = Double.isNaN(from) && !falling ? 0 : from;
    double way = target.to() - start;
    if (way == 0) {
      return 0; // it began where it has to get to, and has fallen back
    }
    return Double.isNaN(start) ? Double.NaN : Math.clamp((value - start) / way, 0.0, 1.0);
  }
}
