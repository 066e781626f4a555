package com.merchantgrowth.task;

import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDefinitionJson;
import java.time.LocalDate;

/** Definitions for tests of screens and REST: paid orders of a category over fixed days. */
public final class TaskBodies {
  private TaskBodies() {}

  /** A ladder ≥ 10 → 1,000 and ≥ 50 → 6,000 on paid orders, highest only. */
  public static String ladder(String name, String category, LocalDate first, LocalDate last) {
    return body(
        name,
        category,
        first,
        last,
        """
        {"measured": {"aggregate": "SUM", "numerator": "paid_orders", "scale": "1", "window": "own", "unit": "count"},
         "is": ">=", "levels": [{"value": 10, "reward": 1000}, {"value": 50, "reward": 6000}],
         "payout": "highest_only", "cap": 0}""",
        "automatic",
        0);
  }

  /** One goal, ≥ 10 paid orders → 1,000, claimed by the merchant, reward by a click. */
  public static String claimed(String name, String category, LocalDate first, LocalDate last) {
    return body(name, category, first, last, ONCE, "by_merchant", 7);
  }

  public static TaskDefinition read(String body) {
    return TaskDefinitionJson.read(body);
  }

  private static final String ONCE =
      """
      {"condition": {"aggregate": "SUM", "numerator": "paid_orders", "scale": "1", "window": "own",
                     "unit": "count", "is": ">=", "value": 10}, "reward": 1000}""";

  private static String body(
      String name,
      String category,
      LocalDate first,
      LocalDate last,
      String goal,
      String claim,
      int claimDays) {
    return """
    {"name": {"zh": "%s", "en": ""}, "why": {"zh": "订单越多，流量越多", "en": ""},
     "kind": "platform_incentive", "dimension": "", "towardsTier": "",
     "audience": {"attribute": "category", "in": ["%s"]},
     "period": {"first": "%s", "last": "%s"}, "repeat": "once", "goal": %s,
     "hiddenWhenMet": true, "claim": "%s", "reward": {"kind": "live_traffic", "claimDays": %d},
     "limits": {"perShop": 1, "inAll": 0, "budget": 20000}, "settleDays": 0}
    """
        .formatted(name, category, first, last, goal, claim, claimDays);
  }
}
