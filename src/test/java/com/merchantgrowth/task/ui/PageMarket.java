package com.merchantgrowth.task.ui;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import com.merchantgrowth.task.TaskSetup;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskKind;
import com.merchantgrowth.task.definition.TaskPeriod;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Shops with facts of ten days and a task for every stage, entered and judged by the newest run.
 * Every shop has the same figures: 200 live minutes on its best day, 60 distributed orders, four
 * short videos.
 */
@Component
class PageMarket {
  static final String CATEGORY = "任务页女装";
  static final int SHOPS = 20;

  private static final List<String> MEASURES =
      List.of(
          "live_minutes", "distributed_orders", "short_videos", "im_sessions", "im_replied_3min");

  private final ShopSetup setup;
  private final Shops shops;
  private final FactWriter facts;
  private final DailyRunEngine engine;
  private final TaskSetup tasks;
  private final Around around;
  private boolean ready;
  private int next;

  /** Who and when. */
  @Component
  record Around(People people, BindingSetup bindings, BusinessCalendar calendar) {}

  PageMarket(
      ShopSetup setup,
      Shops shops,
      FactWriter facts,
      DailyRunEngine engine,
      TaskSetup tasks,
      Around around) {
    this.setup = setup;
    this.shops = shops;
    this.facts = facts;
    this.engine = engine;
    this.tasks = tasks;
    this.around = around;
  }

  /** A shop nobody has clicked anything for yet. */
  synchronized ShopRef shop() {
    if (!ready) {
      create();
      ready = true;
    }
    if (next == SHOPS) {
      throw new IllegalStateException("more shops are needed");
    }
    return shops.require(code(next++));
  }

  LocalDate day() {
    return around.calendar.yesterday();
  }

  AccountRef member(ShopRef shop, MemberRole role) {
    AccountRef member = around.people.merchant();
    setup.member(shop.id(), member.id(), role);
    return member;
  }

  AccountRef provider(ShopRef shop) {
    AccountRef provider = around.people.serviceProvider();
    around.bindings.bind(provider.id(), shop.id(), day());
    return provider;
  }

  private static String code(int number) {
    return "tpg-%02d".formatted(number);
  }

  private void create() {
    Map<String, ShopAttributes> attributes = new LinkedHashMap<>();
    for (int n = 0; n < SHOPS; n++) {
      attributes.put(
          code(n),
          new ShopAttributes(
              "任务店 " + n, CATEGORY, "L2", ShopType.ENTERPRISE, "", day().minusDays(400), null));
    }
    setup.shops(attributes);
    try (FactDraft draft =
        facts.begin(SubjectKind.SHOP, "task-page-test", MEASURES, WriteMode.MERGE)) {
      for (int n = 0; n < SHOPS; n++) {
        long id = shops.require(code(n)).id();
        for (int back = 0; back < 10; back++) {
          double live = back == 5 ? 200 : 90;
          draft.row(
              id,
              day().minusDays(back),
              new double[] {live, 6, back < 4 ? 1 : 0, back == 0 ? 0 : 2, back == 0 ? 0 : 1});
        }
      }
      draft.publish();
    }
    publish();
    engine.run(List.of(day()), RunVersions.OWN, "test", (run, done, total) -> {});
  }

  private void publish() {
    Term.Formula best = formula(Aggregate.of(Aggregate.Kind.MAX_DAY), "live_minutes", "min");
    Term.Formula orders = formula(Aggregate.of(Aggregate.Kind.SUM), "distributed_orders", "count");
    Term.Formula videos = formula(Aggregate.of(Aggregate.Kind.SUM), "short_videos", "count");
    Term.Formula replies =
        new Term.Formula(
            Aggregate.of(Aggregate.Kind.RATIO),
            MeasureSum.parse("im_replied_3min"),
            MeasureSum.parse("im_sessions"),
            Scale.ONE,
            null,
            "ratio");
    Condition here = Condition.AttributeIn.of(ShopAttribute.CATEGORY, CATEGORY);
    TaskPeriod running = new TaskPeriod.Fixed(day().minusDays(9), day().plusDays(9));
    TaskPeriod over = new TaskPeriod.Fixed(day().minusDays(9), day());
    publish("tpg-day", "单日开播满 5 小时", here, running, once(best, 300, 1_000), false, 0);
    publish("tpg-live", "单日开播满 4 小时", here, running, once(best, 240, 500), false, 0);
    publish(
        "tpg-ladder",
        "分销阶梯",
        here,
        running,
        new Goal.Ladder(
            orders,
            Comparison.AT_LEAST,
            List.of(
                new Goal.Level(10, 1_000), new Goal.Level(50, 6_000), new Goal.Level(300, 9_000)),
            Goal.Payout.HIGHEST_ONLY,
            9_000),
        false,
        0);
    publish("tpg-reward", "发布 3 条短视频", here, running, once(videos, 3, 700), false, 5);
    publish("tpg-done", "发布 2 条短视频", here, running, once(videos, 2, 200), false, 0);
    publish("tpg-missed", "发布 5 条短视频", here, over, once(videos, 5, 500), false, 0);
    publish("tpg-met", "发布 1 条短视频", here, running, once(videos, 1, 100), true, 0);
    publish(
        "tpg-tier",
        "L3 大场",
        Condition.all(here, Condition.AttributeIn.of(ShopAttribute.TIER, "L3")),
        running,
        once(best, 600, 5_000),
        false,
        0);
    tasks.published(
        "tpg-offer",
        task(
            "三分钟回复率到 85%",
            here,
            new TaskPeriod.DaysFrom(TaskPeriod.Anchor.CLAIM, 14),
            once(replies, 0.85, 3_000),
            false,
            TaskDefinition.Claim.BY_MERCHANT,
            0),
        "author",
        "approver",
        day());
  }

  private void publish(
      String code,
      String name,
      Condition audience,
      TaskPeriod period,
      Goal goal,
      boolean hidden,
      int claimDays) {
    tasks.published(
        code,
        task(name, audience, period, goal, hidden, TaskDefinition.Claim.AUTOMATIC, claimDays),
        "author",
        "approver",
        day());
  }

  private static TaskDefinition task(
      String name,
      Condition audience,
      TaskPeriod period,
      Goal goal,
      boolean hidden,
      TaskDefinition.Claim claim,
      int claimDays) {
    return new TaskDefinition(
        new Wording(name, ""),
        new Wording("为什么值得做：" + name, "Why: " + name),
        TaskKind.PLATFORM_INCENTIVE,
        Dimension.SELF_OPERATION,
        "",
        audience,
        period,
        Repeat.ONCE,
        goal,
        hidden,
        claim,
        "live_traffic",
        claimDays,
        0,
        0,
        0,
        0);
  }

  private static Goal once(Term term, double value, long reward) {
    return new Goal.Once(new Condition.MetricIs(term, Comparison.AT_LEAST, value), reward);
  }

  private static Term.Formula formula(Aggregate aggregate, String measure, String unit) {
    return new Term.Formula(aggregate, MeasureSum.parse(measure), null, Scale.ONE, null, unit);
  }
}
