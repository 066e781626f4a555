package com.merchantgrowth.demo;

import static com.merchantgrowth.task.definition.TaskDraft.own;
import static com.merchantgrowth.task.definition.TaskDraft.ratio;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Condition.AttributeIn;
import com.merchantgrowth.eligibility.condition.Condition.MetricIs;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDraft;
import com.merchantgrowth.task.definition.TaskKind;
import com.merchantgrowth.task.definition.TaskPeriod.Anchor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tasks across the six dimensions and all tiers; made up, with plausible numbers. */
final class DemoTaskList {
  // reward kinds that come with the product
  private static final String TRAFFIC = "live_traffic";
  private static final String CREDIT = "ad_credit";
  private static final String FREIGHT = "freight_insurance";
  private static final String BADGE = "badge";

  private DemoTaskList() {}

  /** Tasks of one calendar month, by code. */
  static Map<String, TaskDefinition> monthly(YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    Map<String, TaskDefinition> tasks = new LinkedHashMap<>();
    tasks.put(
        "distributed-ladder",
        TaskDraft.of(
                "分销订单阶梯",
                "Ladder of distributed orders",
                "分销订单越多，奖励的直播流量越多；只按到月底达到的最高一级发。",
                "The more distributed orders, the more live traffic; the highest level reached by the end of the month pays.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.DISTRIBUTION)
            .audience(new Condition.Flagged("distribution_opened"), tiers("L1", "L2", "L3", "L4"))
            .between(first, last)
            .ladder(
                own("SUM", "distributed_orders", "count"),
                Goal.Payout.HIGHEST_ONLY,
                50_000,
                TRAFFIC,
                100,
                2_000,
                300,
                6_000,
                1_000,
                20_000,
                3_000,
                50_000)
            .settleAfter(2)
            .build());
    tasks.put(
        "live-hours-ladder",
        TaskDraft.of(
                "月直播时长阶梯",
                "Ladder of live hours",
                "播得越稳，自然流量越稳；每到一级发一份。",
                "Steady streams bring steady traffic; each level pays when it is reached.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.SELF_OPERATION)
            .audience(tiers("L0", "L1", "L2"))
            .between(first, last)
            .ladder(
                own("SUM", "live_minutes", "min"),
                Goal.Payout.EVERY_LEVEL,
                0,
                TRAFFIC,
                1_200,
                500,
                2_400,
                1_000,
                4_800,
                2_500)
            .build());
    tasks.put(
        "weekly-short-videos",
        TaskDraft.of(
                "7 天发布 5 条短视频",
                "Five short videos in seven days",
                "稳定更新的店铺，短视频带来的新访客更多。",
                "Shops that post steadily get more new visitors from short videos.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.SELF_OPERATION)
            .audience(tiers("L0", "L1", "L2", "L3"))
            .between(monday, last)
            .repeat(Repeat.WEEKLY)
            .goal(own("SUM", "short_videos", "count"), Comparison.AT_LEAST, 5, TRAFFIC, 500)
            .click(5)
            .build());
    tasks.put(
        "weekly-live-days",
        TaskDraft.of(
                "本周开播 4 天",
                "Live on four days of the week",
                "一周播 4 天、每天至少 1 小时，粉丝才记得住你的开播时间。",
                "Four days a week of at least an hour: only then fans remember when you stream.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.SELF_OPERATION)
            .between(monday, last)
            .repeat(Repeat.WEEKLY)
            .goal(
                own("ACTIVE_DAYS>=60", "live_minutes", "days"),
                Comparison.AT_LEAST,
                4,
                TRAFFIC,
                800)
            .build());
    tasks.put(
        "new-fans",
        TaskDraft.of(
                "本月净增粉丝 500",
                "500 net new fans this month",
                "粉丝的购买率是路过访客的好几倍。",
                "Fans buy several times as often as visitors passing by.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.USER_OPERATION)
            .audience(tiers("L1", "L2", "L3"))
            .between(first, last)
            .goal(
                own("SUM", "fans_gained-fans_lost", "count"),
                Comparison.AT_LEAST,
                500,
                TRAFFIC,
                2_000)
            .build());
    tasks.put(
        "new-members",
        TaskDraft.of(
                "新增会员 200 人",
                "200 new members",
                "会员用会员价成交，不用公开破价。",
                "Members buy at member prices, without breaking the public price.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.USER_OPERATION)
            .audience(tiers("L2", "L3", "L4"))
            .between(first, last)
            .goal(own("SUM", "members_joined", "count"), Comparison.AT_LEAST, 200, CREDIT, 10_000)
            .click(10)
            .limits(0, 0, 2_000_000)
            .build());
    tasks.put(
        "new-products",
        TaskDraft.of(
                "上新 10 款",
                "Ten new products",
                "持续上新的店铺，老客回来的理由更多。",
                "Shops with new goods give buyers a reason to come back.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.PRODUCT_OPERATION)
            .audience(tiers("L0", "L1", "L2"))
            .between(first, last)
            .goal(own("SUM", "products_new", "count"), Comparison.AT_LEAST, 10, FREIGHT, 50)
            .build());
    tasks.put(
        "quality-returns",
        TaskDraft.of(
                "品质退单率压到 1.5% 以下",
                "Quality returns below 1.5%",
                "退单少一点，评分和复购都会上来。月底按全月结算，",
                "Fewer returns lift the score and repeat purchases. Judged over the whole month.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.PRODUCT_OPERATION)
            .audience(
                new MetricIs(
                    new Term.Metric("quality_return_rate_30"), Comparison.MORE_THAN, 0.015))
            .between(first, last)
            .goal(
                ratio("quality_returns", "paid_orders", "ratio"),
                Comparison.AT_MOST,
                0.015,
                FREIGHT,
                100)
            .settleAfter(3)
            .claimed()
            .build());
    tasks.put(
        "coupon-uses",
        TaskDraft.of(
                "优惠券核销 300 张",
                "300 coupons used",
                "券发出去不算，用掉才带来成交。",
                "A coupon counts when it is used, not when it is given out.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.MARKETING)
            .audience(tiers("L1", "L2", "L3"))
            .between(first, last)
            .goal(own("SUM", "coupon_uses", "count"), Comparison.AT_LEAST, 300, CREDIT, 5_000)
            .build());
    tasks.put(
        "tool-days",
        TaskDraft.of(
                "营销工具在线 20 天",
                "A marketing tool live on 20 days",
                "券、秒杀、会员至少开一个，让每天进店的人有理由下单。",
                "Keep at least one tool live, so that visitors have a reason to order.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.MARKETING)
            .audience(tiers("L1", "L2", "L3", "L4"))
            .between(first, last)
            .goal(
                own("ACTIVE_DAYS>=1", "tools_live", "days"),
                Comparison.AT_LEAST,
                20,
                TRAFFIC,
                1_500)
            .build());
    tasks.put(
        "ad-return",
        TaskDraft.of(
                "投放 ROI 做到 3",
                "An ad return of 3",
                "先把投产比做稳，再加预算。月底按全月结算。",
                "Make the return steady before you spend more. Judged over the whole month.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.MARKETING)
            .audience(
                tiers("L2", "L3", "L4"),
                new MetricIs(new Term.Metric("ad_spend_30"), Comparison.AT_LEAST, 100_000))
            .between(first, last)
            .goal(ratio("ad_gmv", "ad_spend", "multiple"), Comparison.AT_LEAST, 3, CREDIT, 20_000)
            .build());
    tasks.put(
        "chat-replies",
        TaskDraft.of(
                "IM 三分钟回复率到 85%",
                "85% of chats answered in three minutes",
                "三分钟内回复的会话，成交率明显更高。月底按全月结算。",
                "Chats answered in three minutes sell clearly more often. Judged over the whole month.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.SERVICE)
            .audience(new MetricIs(new Term.Metric("im_3min_rate_30"), Comparison.LESS_THAN, 0.85))
            .between(first, last)
            .goal(
                ratio("im_replied_3min", "im_sessions", "ratio"),
                Comparison.AT_LEAST,
                0.85,
                TRAFFIC,
                3_000)
            .claimed()
            .click(7)
            .build());
    tasks.put(
        "refund-hours",
        TaskDraft.of(
                "退货退款 48 小时内完结",
                "Returns and refunds closed within 48 hours",
                "退得快，买家才放心再买。月底按全月结算。",
                "Buyers who get their refund fast come back. Judged over the whole month.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.SERVICE)
            .between(first, last)
            .audience(tiers("L1", "L2", "L3", "L4"))
            .goal(
                ratio("return_refund_hours", "return_refund_orders", "hours"),
                Comparison.AT_MOST,
                48,
                FREIGHT,
                100)
            .build());
    tasks.put("tier-l1", tier("L0", "L1", 1_000_000, "1 万", "CN¥10,000", first, last));
    tasks.put("tier-l2", tier("L1", "L2", 10_000_000, "10 万", "CN¥100,000", first, last));
    tasks.put("tier-l3", tier("L2", "L3", 50_000_000, "50 万", "CN¥500,000", first, last));
    tasks.put("tier-l4", tier("L3", "L4", 300_000_000, "300 万", "CN¥3,000,000", first, last));
    return tasks;
  }

  private static TaskDefinition tier(
      String now, String next, long fen, String zh, String en, LocalDate first, LocalDate last) {
    return TaskDraft.of(
            "本月支付成交额满 %s元".formatted(zh),
            "%s paid sales this month".formatted(en),
            "自然月成交达到 %s 的门槛，下月 1 日评定。".formatted(next),
            "Sales of the calendar month reach the threshold of %s, evaluated on the 1st."
                .formatted(next))
        .kind(TaskKind.TIER_ADVANCEMENT, null)
        .towards(next)
        .audience(tiers(now))
        .between(first, last)
        .goal(own("SUM", "gmv", "fen"), Comparison.AT_LEAST, fen, BADGE, 1)
        .build();
  }

  /** Tasks that go on from month to month: those of newcomers, on each shop's own days. */
  static Map<String, TaskDefinition> lasting() {
    Map<String, TaskDefinition> tasks = new LinkedHashMap<>();
    Condition newcomer = new Condition.OpenedWithin(60);
    tasks.put(
        "first-live",
        TaskDraft.of(
                "首播满 1 小时",
                "A first stream of one hour",
                "播一次就知道缺什么，越早越好。",
                "One stream shows what is missing; the earlier the better.")
            .kind(TaskKind.NEWCOMER, Dimension.SELF_OPERATION)
            .audience(newcomer)
            .daysFrom(Anchor.OPENING, 30)
            .goal(own("MAX_DAY", "live_minutes", "min"), Comparison.AT_LEAST, 60, TRAFFIC, 500)
            .build());
    tasks.put(
        "first-products",
        TaskDraft.of(
                "上架 10 款商品",
                "Ten products listed",
                "货架上有货，进店的人才有得挑。",
                "Visitors can only choose from what is on the shelf.")
            .kind(TaskKind.NEWCOMER, Dimension.PRODUCT_OPERATION)
            .audience(newcomer)
            .daysFrom(Anchor.OPENING, 14)
            .goal(own("SUM", "products_new", "count"), Comparison.AT_LEAST, 10, FREIGHT, 30)
            .build());
    tasks.put(
        "deposit",
        TaskDraft.of(
                "缴纳保证金",
                "Pay the deposit",
                "缴了保证金才能报名活动、用全部营销工具。",
                "Activities and all marketing tools need the deposit.")
            .kind(TaskKind.NEWCOMER, null)
            .audience(newcomer)
            .daysFrom(Anchor.OPENING, 30)
            .goal(new Condition.Flagged("deposit_paid"), FREIGHT, 20)
            .build());
    tasks.put(
        "first-month-sales",
        TaskDraft.of(
                "开店首月成交 1 万元",
                "CN¥10,000 in the first month",
                "首月破万的店铺，三个月后还在经营的比例高得多。",
                "Shops that pass it in their first month far more often still trade after three.")
            .kind(TaskKind.NEWCOMER, null)
            .audience(newcomer)
            .daysFrom(Anchor.OPENING, 30)
            .goal(own("SUM", "gmv", "fen"), Comparison.AT_LEAST, 1_000_000, CREDIT, 10_000)
            .click(7)
            .build());
    tasks.put(
        "after-first-sale",
        TaskDraft.of(
                "首单后 14 天成交 50 单",
                "50 orders in 14 days after the first",
                "趁首单的热度把订单做稳。",
                "Make orders steady while the first one is warm.")
            .kind(TaskKind.NEWCOMER, Dimension.PRODUCT_OPERATION)
            .audience(newcomer)
            .daysFrom(Anchor.FIRST_SALE, 14)
            .goal(own("SUM", "paid_orders", "count"), Comparison.AT_LEAST, 50, TRAFFIC, 1_000)
            .build());
    tasks.put(
        "night-shift",
        TaskDraft.of(
                "领取后 14 天：晚间客服挑战",
                "Fourteen days of answering chats",
                "领取后 14 天的会话，三分钟回复率做到 90%。",
                "Answer 90% of the chats of 14 days within three minutes, from the day you claim.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.SERVICE)
            .audience(tiers("L1", "L2", "L3"))
            .daysFrom(Anchor.CLAIM, 14)
            .goal(
                ratio("im_replied_3min", "im_sessions", "ratio"),
                Comparison.AT_LEAST,
                0.9,
                TRAFFIC,
                2_000)
            .claimed()
            .build());
    tasks.put(
        "course-im-reply",
        TaskDraft.of(
                "通过课程「三分钟回复做到 85%」",
                "Pass the course on three-minute replies",
                "三节课加一次测验，约 14 分钟；按会话高峰排班的做法都在里面。",
                "Three lessons and a quiz, about 14 minutes; how to plan shifts by the peaks is in it.")
            .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.SERVICE)
            .audience(tiers("L1", "L2", "L3"))
            .daysFrom(Anchor.CLAIM, 14)
            .goal(new Condition.Flagged("course_im_reply"), TRAFFIC, 500)
            .claimed()
            .build());
    return tasks;
  }

  /** Waits for a second administrator. */
  static TaskDefinition nextMonth(YearMonth month) {
    return TaskDraft.of(
            "大促预热：直播间秒杀成交阶梯",
            "Warm-up for the big sale: ladder of flash sales",
            "大促前把秒杀节奏练熟，大促当天不慌。",
            "Practise flash sales before the big day.")
        .kind(TaskKind.PLATFORM_INCENTIVE, Dimension.MARKETING)
        .audience(tiers("L1", "L2", "L3", "L4"))
        .between(month.atDay(1), month.atEndOfMonth())
        .ladder(
            own("SUM", "flash_gmv", "fen"),
            Goal.Payout.HIGHEST_ONLY,
            30_000,
            TRAFFIC,
            1_000_000,
            3_000,
            5_000_000,
            10_000,
            20_000_000,
            30_000)
        .limits(0, 0, 1_200_000)
        .settleAfter(3)
        .build();
  }

  private static Condition tiers(String... codes) {
    return AttributeIn.of(ShopAttribute.TIER, codes);
  }
}
