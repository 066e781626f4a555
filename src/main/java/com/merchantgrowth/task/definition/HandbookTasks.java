package com.merchantgrowth.task.definition;

import static com.merchantgrowth.task.definition.TaskDraft.own;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Condition.AttributeIn;
import com.merchantgrowth.eligibility.condition.Condition.MetricIs;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tasks of the handbook (§5, stream plan): what shops and creators are asked to do in an
 * activity period, and the live-traffic coupons, in exposures, they get for it. 企业店 means that type
 * only, 非个人店 every type but 个人店. The audience of the self-streaming tasks is not legible in the
 * source; ours is all shops.
 */
public final class HandbookTasks {
  /** The reward kind: live-traffic coupon, in exposures. */
  public static final String COUPON = "live_traffic";

  /** On record when a shop has opened 快分销, and when it has set up a commission plan. */
  public static final String OPENED = "distribution_opened";

  public static final String PLANNED = "distribution_plan_set";

  private HandbookTasks() {}

  /**
   * The merchants' tasks by code.
   *
   * @param first the activity period
   * @param last included
   */
  public static Map<String, TaskDefinition> merchants(LocalDate first, LocalDate last) {
    Map<String, TaskDefinition> tasks = new LinkedHashMap<>();
    tasks.put(
        "open-distribution",
        distribution("开通快分销", "Open distribution", first, last)
            .goal(new Condition.Flagged(OPENED), COUPON, 1_000)
            .build());
    tasks.put(
        "set-distribution-plan",
        distribution("设置一个分销计划", "Set up a distribution plan", first, last)
            .goal(new Condition.Flagged(PLANNED), COUPON, 1_000)
            .click(7)
            .build());
    tasks.put("distributed-orders-1000", orders(1_000, 50_000, first, last));
    tasks.put("distributed-orders-10000", orders(10_000, 100_000, first, last));
    tasks.put(
        "live-5-hours",
        streaming("单日开播满 5 小时", "Five hours live on one day", first, last)
            .goal(own("MAX_DAY", "live_minutes", "min"), Comparison.AT_LEAST, 300, COUPON, 1_000)
            .build());
    tasks.put(
        "live-sales-10000",
        streaming("单日自播成交超过 1 万元", "More than CN¥10,000 live sales on one day", first, last)
            .goal(
                own("MAX_DAY", "self_live_gmv", "fen"),
                Comparison.MORE_THAN,
                1_000_000,
                COUPON,
                50_000)
            .build());
    tasks.put(
        "live-sales-100000",
        streaming("单日自播成交超过 10 万元", "More than CN¥100,000 live sales on one day", first, last)
            .goal(
                own("MAX_DAY", "self_live_gmv", "fen"),
                Comparison.MORE_THAN,
                10_000_000,
                COUPON,
                200_000)
            .build());
    return tasks;
  }

  /**
   * The creators' ladder: settled distributed orders of the plan's main goods; only the highest
   * level pays, at most 50,000. It goes live when creators exist; until then its measure has no
   * facts.
   */
  public static TaskDefinition creators(LocalDate first, LocalDate last) {
    return TaskDraft.of(
            "主推品分销阶梯",
            "Ladder of settled main-goods orders",
            "带货主推品的结算订单越多，配套的直播流量越多。",
            "The more settled orders of main goods, the more live traffic comes with them.")
        .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.DISTRIBUTION)
        .between(first, last)
        .ladder(
            own("SUM", "settled_main_orders", "count"),
            Goal.Payout.HIGHEST_ONLY,
            50_000,
            COUPON,
            10,
            1_000,
            100,
            6_000,
            300,
            9_000,
            500,
            15_000,
            1_000,
            50_000)
        .settleAfter(7)
        .build();
  }

  private static TaskDefinition orders(int least, long reward, LocalDate first, LocalDate last) {
    return distribution(
            "被分销支付订单满 %,d 单".formatted(least),
            "%,d distributed paid orders".formatted(least),
            first,
            last)
        .goal(own("SUM", "distributed_orders", "count"), Comparison.AT_LEAST, least, COUPON, reward)
        .build();
  }

  /**
   * For enterprise shops that streamed in the last 30 days and had no distributed order in 180, and
   * for shops of any type but 个人店 opened in the last 30 days.
   */
  private static TaskDraft distribution(String zh, String en, LocalDate first, LocalDate last) {
    Condition established =
        Condition.all(
            AttributeIn.of(ShopAttribute.TYPE, "enterprise"),
            new MetricIs(
                formula("ACTIVE_DAYS>=1", "live_minutes", 30, "days"), Comparison.AT_LEAST, 1),
            new MetricIs(formula("SUM", "distributed_orders", 180, "count"), Comparison.EQUAL, 0));
    Condition newcomer =
        Condition.all(
            new Condition.Not(AttributeIn.of(ShopAttribute.TYPE, "personal")),
            new Condition.OpenedWithin(30));
    return TaskDraft.of(
            zh,
            en,
            "让达人替你带货：分销订单越多，自播时配套的直播流量越多。",
            "Let creators sell for you: the more distributed orders, the more live traffic for your own streams.")
        .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.DISTRIBUTION)
        .audience(Condition.any(established, newcomer))
        .between(first, last);
  }

  private static TaskDraft streaming(String zh, String en, LocalDate first, LocalDate last) {
    return TaskDraft.of(
            zh,
            en,
            "自播接得住分销带来的买家。活动期内任意一天，不能跨天相加。",
            "Your own stream keeps the buyers creators bring. Any one day of the period; days do not add up.")
        .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.SELF_OPERATION)
        .between(first, last);
  }

  private static Term.Formula formula(String aggregate, String measure, int days, String unit) {
    return new Term.Formula(
        Aggregate.parse(aggregate),
        MeasureSum.parse(measure),
        null,
        Scale.ONE,
        MetricWindow.lastDays(days),
        unit);
  }
}
