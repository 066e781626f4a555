package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.task.definition.Goal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a merchant does to move a number. Tasks that are moved by the same action are pointed out
 * together; where the action is done in the portal, a later room adds the link.
 */
public enum TaskAction {
  LIVE("live_minutes", "live_sessions", "self_live_gmv", "self_live_views", "live_watch_seconds"),
  SHORT_VIDEO("short_videos", "short_video_interactions", "short_video_views", "short_video_gmv"),
  DISTRIBUTION(
      "distributed_orders",
      "distributed_gmv",
      "distributed_buyers_180d",
      "creators_selling",
      "creators_new"),
  FANS("fans_gained", "fans_lost", "fan_buyers"),
  MEMBERSHIP("member_gmv", "members_joined"),
  PRODUCTS("products_on_sale", "products_with_sales_30d", "products_new", "shelf_gmv"),
  PROMOTION("coupon_uses", "coupon_claims", "coupon_gmv", "flash_gmv", "tools_live"),
  ADS("ad_gmv", "ad_spend"),
  SERVICE(
      "im_replied_3min",
      "im_sessions",
      "im_unsatisfied",
      "im_rated",
      "refund_only_hours",
      "return_refund_hours"),
  LOGISTICS("picked_up_on_time", "pickup_due_orders", "delivery_hours", "logistics_negative"),
  QUALITY("quality_returns", "product_negative"),
  SALES("gmv", "paid_orders", "buyers", "new_buyers", "repeat_buyers", "visitors");

  private final List<String> measures;

  TaskAction(String... measures) {
    this.measures = List.of(measures);
  }

  /** The end of its translation keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What moves this goal; empty where no measure says so. */
  public static Optional<TaskAction> of(Goal goal) {
    Term.Formula formula = goal.own();
    if (formula == null) {
      return goal instanceof Goal.Once once ? ofFlag(once.condition()) : Optional.empty();
    }
    List<String> read = formula.request("", MetricWindow.lastDays(1)).measures();
    for (TaskAction action : values()) {
      if (read.stream().anyMatch(action.measures::contains)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  private static Optional<TaskAction> ofFlag(Condition condition) {
    return condition.flags().stream().anyMatch(flag -> flag.startsWith("distribution"))
        ? Optional.of(DISTRIBUTION)
        : Optional.empty();
  }
}
