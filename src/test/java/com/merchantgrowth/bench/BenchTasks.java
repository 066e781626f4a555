package com.merchantgrowth.bench;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.task.TaskSetup;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDraft;
import java.time.LocalDate;
import java.util.List;

/** Fifty tasks over ten measures, for two tiers each; goals few shops reach. */
final class BenchTasks {
  private static final List<String> MEASURES =
      List.of(
          "live_minutes",
          "self_live_gmv",
          "short_videos",
          "distributed_orders",
          "new_buyers",
          "fans_gained",
          "members_joined",
          "products_new",
          "coupon_uses",
          "im_replied_3min");

  private BenchTasks() {}

  static void publish(TaskSetup setup, LocalDate day) {
    for (int n = 0; n < 50; n++) {
      TaskDraft draft =
          TaskDraft.of("任务 " + n, "Task " + n, "因为", "Because")
              .audience(
                  Condition.AttributeIn.of(ShopAttribute.TIER, "L" + n % 5, "L" + (n + 1) % 5))
              .between(day.minusDays(20 + n % 5), day.plusDays(10));
      String measure = MEASURES.get(n % MEASURES.size());
      if (n % 5 == 0) {
        draft.ladder(
            TaskDraft.own("SUM", measure, "count"),
            Goal.Payout.EVERY_LEVEL,
            0,
            "live_traffic",
            4_000,
            10,
            6_000,
            20,
            9_000,
            50);
      } else {
        draft.goal(
            TaskDraft.own(n % 2 == 0 ? "SUM" : "MAX_DAY", measure, "count"),
            Comparison.AT_LEAST,
            n % 2 == 0 ? 9_000 : 499,
            "live_traffic",
            100);
      }
      setup.published("bench-" + n, draft.build(), "bench", "bench", day.minusDays(30));
    }
  }
}
