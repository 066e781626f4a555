package com.merchantgrowth.programme;

import static com.merchantgrowth.task.definition.TaskDraft.own;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDraft;
import com.merchantgrowth.task.definition.TaskKind;
import com.merchantgrowth.task.definition.TaskPeriod.Anchor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The incubation plan (斗金计划, handbook §4.2). The handbook says that it gives traffic and rewards in
 * the cold start and counts shops with 10,000 and 1,000,000 yuan of monthly sales; tracks, targets
 * and rewards are our own defaults, in the texts, too.
 */
public final class ShippedProgramme {
  public static final String CODE = "doujin";
  public static final String LIVE = "live";
  public static final String SUPPLY = "supply";

  /** Until when after opening a shop may join. */
  private static final int JOIN_DAYS = 90;

  private static final long TEN_THOUSAND = 1_000_000;
  private static final String TRAFFIC = "live_traffic";
  private static final String AD_CREDIT = "ad_credit";
  private static final Wording WHY =
      new Wording(
          "斗金计划的冷启动扶持：从首单日起计，完成即发，目标与奖励为平台默认值。",
          "Cold-start support of the incubation plan, counted from the first sale; targets and"
              + " rewards are the portal's defaults.");

  private ShippedProgramme() {}

  /** The plan as it ships: nobody may join until an administrator opens it. */
  public static ProgrammeDefinition definition() {
    return new ProgrammeDefinition(
        CODE,
        new Wording("斗金计划", "Incubation plan"),
        new Wording(
            "新店冷启动扶持：报名后选一条赛道，从首单日起算 30、60、90 天三个窗口，达标就发流量和投放金。",
            "Support for a new shop's cold start: join, choose a track, and from the day of the"
                + " first sale three windows of 30, 60 and 90 days pay traffic and ad credit for"
                + " what is reached."),
        false,
        Condition.all(
            new Condition.OpenedWithin(JOIN_DAYS),
            new Condition.Not(new Condition.Flagged("violation"))),
        List.of(
            new Track(
                LIVE,
                new Wording("自播赛道", "Self-streaming"),
                new Wording(
                    "自己开播卖货：看开播天数和自播成交。", "Sell in your own streams: days live and live sales."),
                List.of("doujin-live-days", "doujin-live-30", "doujin-live-60", "doujin-live-90")),
            new Track(
                SUPPLY,
                new Wording("货盘赛道", "Supply"),
                new Wording(
                    "给达人供好货：看上新、分销订单和总成交。",
                    "Supply creators: new products, distributed orders and total sales."),
                List.of(
                    "doujin-supply-goods",
                    "doujin-supply-30",
                    "doujin-supply-60",
                    "doujin-supply-90"))),
        List.of(TEN_THOUSAND, 100 * TEN_THOUSAND));
  }

  /** What the tracks ask for, as growth tasks by code. */
  public static Map<String, TaskDefinition> tasks() {
    Map<String, TaskDefinition> tasks = new LinkedHashMap<>();
    tasks.put(
        "doujin-live-days",
        draft(
                LIVE,
                "首 30 天开播 12 天",
                "Live on 12 of the first 30 days",
                Dimension.SELF_OPERATION,
                30)
            .goal(
                own("ACTIVE_DAYS>=60", "live_minutes", "days"),
                Comparison.AT_LEAST,
                12,
                TRAFFIC,
                5_000)
            .build());
    tasks.put("doujin-live-30", sales(LIVE, "self_live_gmv", 30, 1, 10_000, 5, 30_000));
    tasks.put("doujin-live-60", sales(LIVE, "self_live_gmv", 60, 3, 20_000, 15, 60_000));
    tasks.put("doujin-live-90", sales(LIVE, "gmv", 90, 10, 50_000, 100, 300_000));
    tasks.put(
        "doujin-supply-goods",
        draft(
                SUPPLY,
                "首 30 天上新 20 款",
                "20 new products in the first 30 days",
                Dimension.PRODUCT_OPERATION,
                30)
            .goal(own("SUM", "products_new", "count"), Comparison.AT_LEAST, 20, AD_CREDIT, 20_000)
            .build());
    tasks.put(
        "doujin-supply-30",
        draft(
                SUPPLY,
                "首 30 天被分销 50 单",
                "50 distributed orders in the first 30 days",
                Dimension.DISTRIBUTION,
                30)
            .ladder(
                own("SUM", "distributed_orders", "count"),
                Goal.Payout.EVERY_LEVEL,
                0,
                TRAFFIC,
                50,
                8_000,
                200,
                20_000)
            .build());
    tasks.put("doujin-supply-60", sales(SUPPLY, "distributed_gmv", 60, 3, 20_000, 15, 60_000));
    tasks.put("doujin-supply-90", sales(SUPPLY, "gmv", 90, 10, 50_000, 100, 300_000));
    return tasks;
  }

  private static TaskDraft draft(
      String track, String zh, String en, Dimension dimension, int days) {
    return TaskDraft.of(zh, en, WHY.zh(), WHY.en())
        .kind(TaskKind.NEWCOMER, dimension)
        .audience(new Condition.Flagged(ProgrammeDefinition.flag(CODE, track)))
        .daysFrom(Anchor.FIRST_SALE, days);
  }

  /** Two levels of sales in ten thousands of yuan, each paid when it is reached. */
  private static TaskDefinition sales(
      String track, String measure, int days, long first, long reward, long second, long more) {
    boolean own = measure.equals("self_live_gmv");
    boolean distributed = measure.equals("distributed_gmv");
    String zh = own ? "自播成交" : distributed ? "分销成交" : "总成交";
    String en = own ? "live sales" : distributed ? "distributed sales" : "sales";
    return draft(
            track,
            "首 %d 天%s %d 万元".formatted(days, zh, first),
            "CN¥%,d of %s in the first %d days".formatted(first * 10_000, en, days),
            own
                ? Dimension.SELF_OPERATION
                : distributed ? Dimension.DISTRIBUTION : Dimension.MARKETING,
            days)
        .ladder(
            own("SUM", measure, "fen"),
            Goal.Payout.EVERY_LEVEL,
            0,
            TRAFFIC,
            first * TEN_THOUSAND,
            reward,
            second * TEN_THOUSAND,
            more)
        .build();
  }
}
