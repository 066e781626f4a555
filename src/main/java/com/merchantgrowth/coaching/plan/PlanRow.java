package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.merchant.ShopRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list.
 *
 * @param counts how its actions stand
 * @param value of its objective in the last run, or at its close; NaN = not known or no objective
 */
public record PlanRow(SharedPlan plan, ShopRef shop, Counts counts, double value) {
  /**
   * @param all without those given up
   * @param overdue still to be done although their day has passed
   * @param nextDue the earliest day of what is still to be done; null = nothing is
   */
  public record Counts(int all, int done, int blocked, int overdue, @Nullable LocalDate nextDue) {
    static final Counts NONE = new Counts(0, 0, 0, 0, null);
  }
}
