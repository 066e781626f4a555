package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A small marketplace for tests of tasks: a category of its own for each test, facts day by day,
 * runs. Days are counted back from yesterday, the newest closed day.
 */
@Component
public class TaskMarket {
  private final ShopSetup setup;
  private final Shops shops;
  private final FactWriter facts;
  private final DailyRunEngine engine;
  private final TaskSetup tasks;
  private final People people;
  private final BusinessCalendar calendar;
  private final JdbcClient jdbc;

  TaskMarket(
      ShopSetup setup,
      Shops shops,
      FactWriter facts,
      DailyRunEngine engine,
      TaskSetup tasks,
      People people,
      BusinessCalendar calendar,
      JdbcClient jdbc) {
    this.setup = setup;
    this.shops = shops;
    this.facts = facts;
    this.engine = engine;
    this.tasks = tasks;
    this.people = people;
    this.calendar = calendar;
    this.jdbc = jdbc;
  }

  /** {@code back} days before yesterday. */
  public LocalDate day(int back) {
    return calendar.yesterday().minusDays(back);
  }

  /** The audience of everybody in the category. */
  public static Condition in(String category) {
    return Condition.AttributeIn.of(ShopAttribute.CATEGORY, category);
  }

  /** Shops {@code category-0 …}, opened long ago. */
  public List<ShopRef> shops(String category, int count) {
    return shops(category, count, calendar.today().minusDays(700));
  }

  public List<ShopRef> shops(String category, int count, LocalDate openedOn) {
    Map<String, ShopAttributes> attributes = new LinkedHashMap<>();
    for (int n = 0; n < count; n++) {
      attributes.put(
          code(category, n),
          new ShopAttributes(
              category + "店" + n, category, "L1", ShopType.ENTERPRISE, "", openedOn, null));
    }
    setup.shops(attributes);
    return attributes.keySet().stream().map(shops::require).toList();
  }

  private static String code(String category, int n) {
    return "task-%s-%03d".formatted(Integer.toHexString(category.hashCode()), n);
  }

  public AccountRef member(ShopRef shop, MemberRole role) {
    AccountRef account = people.merchant();
    setup.member(shop.id(), account.id(), role);
    return account;
  }

  public void flag(ShopRef shop, String flag, LocalDate since) {
    setup.flag(shop.id(), flag, since, null, "");
  }

  /** One number of one shop on one day; a later call corrects it. */
  public void fact(ShopRef shop, LocalDate day, String measure, double value) {
    try (FactDraft draft =
        facts.begin(SubjectKind.SHOP, "task-test", List.of(measure), WriteMode.MERGE)) {
      draft.row(shop.id(), day, new double[] {value});
      draft.publish();
    }
  }

  /** A task in force from the first of the days to be run. */
  public void publish(String code, TaskDefinition definition, LocalDate from) {
    tasks.published(code, definition, "author", "approver", from);
  }

  /**
   * Begins with days nobody has run yet: what other tests published is put aside, and the tasks
   * forget which day moved last. {@link #restore} brings it back.
   */
  public TaskMarket rewind() {
    boolean aside =
        jdbc.sql("select count(*) from published_run where kind = 'aside'")
                .query(Long.class)
                .single()
            > 0;
    if (aside) {
      restore();
    }
    jdbc.sql("update published_run set kind = 'aside' where kind = 'shop' and business_day > ?")
        .param(day(40))
        .update();
    jdbc.sql("update task_progress set last_day = null").update();
    return this;
  }

  /** Puts back what {@link #rewind} put aside. */
  public void restore() {
    jdbc.sql("delete from published_run where kind = 'shop' and business_day > ?")
        .param(day(40))
        .update();
    jdbc.sql("update published_run set kind = 'shop' where kind = 'aside'").update();
  }

  /** Runs the days from {@code back} days before yesterday to {@code to} days before it. */
  public void run(int back, int to) {
    for (int day = back; day >= to; day--) {
      List<RunStatus> runs =
          engine.run(List.of(day(day)), RunVersions.OWN, "test", (run, done, total) -> {});
      if (runs.getFirst().state() != RunStatus.State.PUBLISHED) {
        throw new IllegalStateException("run of " + day(day) + " " + runs.getFirst());
      }
    }
  }
}
