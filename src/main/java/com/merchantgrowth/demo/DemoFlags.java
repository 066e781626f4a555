package com.merchantgrowth.demo;

import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.merchant.ShopSetup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is on record about the shops of the marketplace, each a fixed number of days after opening.
 */
class DemoFlags {
  private static final List<Rule> RULES =
      List.of(
          new Rule("deposit_paid", 3, plan -> plan.story() != Story.SILENT, ""),
          new Rule("distribution_opened", 21, ShopPlan::distributes, ""),
          new Rule("distribution_plan_set", 24, ShopPlan::distributes, ""),
          new Rule(
              "known_brand",
              90,
              plan -> plan.story() == Story.SUJIN || plan.story() == Story.STAR,
              "品牌资质已核验"),
          new Rule(
              "activity_signed_up", 52, plan -> plan.story() == Story.STAR || sociable(plan), ""),
          new Rule("violation", 60, ShopPlan::violated, "发货超时，整改中"));

  private final ShopSetup setup;
  private final ShopCodes codes;

  DemoFlags(ShopSetup setup, ShopCodes codes) {
    this.setup = setup;
    this.codes = codes;
  }

  /** Two newcomers in three sign up for an activity. */
  private static boolean sociable(ShopPlan plan) {
    return plan.newcomer() && Math.floorMod(plan.code().hashCode(), 3) > 0;
  }

  private record Rule(String flag, int daysAfterOpening, Predicate<ShopPlan> holds, String note) {
    LocalDate since(ShopPlan plan) {
      return plan.openedOn().plusDays(daysAfterOpening);
    }
  }

  /**
   * Puts on record what began after one day and until another. Nothing begins in the future, and
   * what began earlier is left as people may have changed it since.
   */
  void put(List<ShopPlan> plans, LocalDate after, LocalDate until) {
    Map<String, Long> ids = codes.all();
    for (Rule rule : RULES) {
      Map<Long, LocalDate> since = new HashMap<>();
      for (ShopPlan plan : plans) {
        LocalDate first = rule.since(plan);
        Long id = ids.get(plan.code());
        if (id != null && rule.holds.test(plan) && first.isAfter(after) && !first.isAfter(until)) {
          since.put(id, first);
        }
      }
      setup.flags(rule.flag, since, rule.note);
    }
  }
}
