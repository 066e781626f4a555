package com.merchantgrowth.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDraft;
import com.merchantgrowth.task.definition.TaskPeriod.Anchor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks move with the daily run: what shops enter, reach, earn and see. */
abstract class TaskRunScenario {
  @Autowired TaskMarket market;
  @Autowired TaskBoards boards;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void rewind() {
    market.rewind();
  }

  @AfterEach
  void restore() {
    market.restore();
  }

  @Test
  void a_goal_reached_is_paid_once_however_often_the_day_is_run() {
    ShopRef shop = market.shops("完成", 1).getFirst();
    market.publish("run-once", orders("完成", 10, 500).build(), market.day(4));
    market.fact(shop, market.day(3), "paid_orders", 6);
    market.run(4, 3);
    assertThat(card(shop, "run-once").progress().value()).isEqualTo(6);
    market.fact(shop, market.day(1), "paid_orders", 4);
    market.run(2, 1);
    market.run(1, 1);
    market.run(2, 1);

    TaskCard card = card(shop, "run-once");
    assertThat(card.stage()).isEqualTo(TaskStage.DONE);
    assertThat(card.awards()).hasSize(1);
    assertThat(card.awards().getFirst().reachedOn()).isEqualTo(market.day(1));
    assertThat(paid(shop)).containsExactly(500L);
  }

  @Test
  void facts_corrected_downwards_take_nothing_back() {
    ShopRef shop = market.shops("更正", 1).getFirst();
    market.publish("run-corrected", orders("更正", 10, 500).build(), market.day(3));
    market.run(3, 3);
    market.fact(shop, market.day(2), "paid_orders", 10);
    market.run(2, 2);
    market.fact(shop, market.day(2), "paid_orders", 1);
    market.run(2, 1);

    assertThat(paid(shop)).containsExactly(500L);
    assertThat(card(shop, "run-corrected").stage()).isEqualTo(TaskStage.DONE);
  }

  @Test
  void who_has_reached_the_goal_at_the_start_does_not_see_it() {
    List<ShopRef> shops = market.shops("已满足", 2);
    market.fact(shops.get(0), market.day(5), "paid_orders", 50);
    market.publish("run-met", orders("已满足", 10, 500).build(), market.day(3));
    market.run(3, 2);

    TaskCard met = card(shops.get(0), "run-met");
    assertThat(met.stage()).isEqualTo(TaskStage.NOT_FOR_YOU);
    assertThat(met.notShown().reason()).isEqualTo(TaskCard.Reason.MET_AT_START);
    assertThat(met.notShown().since()).isEqualTo(market.day(3));
    assertThat(card(shops.get(1), "run-met").stage()).isEqualTo(TaskStage.IN_PROGRESS);
    assertThat(paid(shops.get(0))).isEmpty();
  }

  @Test
  void a_flag_put_on_record_completes_its_task() {
    List<ShopRef> shops = market.shops("开通", 2);
    market.flag(shops.get(0), "distribution_opened", market.day(20));
    market.publish(
        "run-flag",
        TaskDraft.of("开通快分销", "Open", "因为", "Because")
            .audience(TaskMarket.in("开通"))
            .between(market.day(6), market.day(-20))
            .goal(new Condition.Flagged("distribution_opened"), "live_traffic", 1_000)
            .build(),
        market.day(3));
    market.run(3, 2);
    market.flag(shops.get(1), "distribution_opened", market.day(1));
    market.run(1, 1);

    assertThat(paid(shops.get(0))).isEmpty();
    assertThat(paid(shops.get(1))).containsExactly(1_000L);
  }

  @Test
  void a_budget_too_small_for_all_goes_by_shop_code_on_the_same_day_and_nobody_overtakes() {
    List<ShopRef> shops = market.shops("预算", 4);
    market.publish("run-budget", orders("预算", 10, 500).limits(0, 0, 1_000).build(), market.day(3));
    market.run(3, 3);
    market.fact(shops.get(3), market.day(2), "paid_orders", 10);
    market.run(2, 2);
    for (ShopRef shop : shops.subList(0, 3)) {
      market.fact(shop, market.day(1), "paid_orders", 10);
    }
    market.run(1, 1);

    assertThat(paid(shops.get(3))).as("a day earlier").containsExactly(500L);
    assertThat(paid(shops.get(0))).as("first code").containsExactly(500L);
    for (ShopRef shop : shops.subList(1, 3)) {
      assertThat(paid(shop)).isEmpty();
      assertThat(card(shop, "run-budget").awards().getFirst().state())
          .isEqualTo(AwardRow.State.WAITING);
      assertThat(card(shop, "run-budget").budgetLeft()).isZero();
    }
  }

  @Test
  void a_ladder_that_pays_the_highest_level_pays_once_when_it_is_over() {
    ShopRef shop = market.shops("阶梯", 1).getFirst();
    market.publish(
        "run-ladder",
        TaskDraft.of("阶梯", "Ladder", "因为", "Because")
            .audience(TaskMarket.in("阶梯"))
            .between(market.day(4), market.day(2))
            .ladder(
                TaskDraft.own("SUM", "paid_orders", "count"),
                Goal.Payout.HIGHEST_ONLY,
                900,
                "live_traffic",
                10,
                100,
                20,
                400,
                30,
                1_000)
            .build(),
        market.day(5));
    market.run(5, 5);
    market.fact(shop, market.day(4), "paid_orders", 12);
    market.run(4, 4);
    assertThat(paid(shop)).isEmpty();
    assertThat(card(shop, "run-ladder").progress().level()).isEqualTo(1);
    market.fact(shop, market.day(2), "paid_orders", 18);
    market.run(3, 1);

    assertThat(paid(shop)).as("30 orders, capped").containsExactly(900L);
    assertThat(card(shop, "run-ladder").stage()).isEqualTo(TaskStage.DONE);
  }

  @Test
  void each_shop_can_have_days_of_its_own_from_its_opening() {
    ShopRef old = market.shops("新店甲", 1, market.day(9)).getFirst();
    ShopRef young = market.shops("新店乙", 1, market.day(3)).getFirst();
    market.publish(
        "run-opening",
        TaskDraft.of("首月", "First days", "因为", "Because")
            .audience(Condition.any(TaskMarket.in("新店甲"), TaskMarket.in("新店乙")))
            .daysFrom(Anchor.OPENING, 5)
            .goal(
                TaskDraft.own("SUM", "paid_orders", "count"),
                Comparison.AT_LEAST,
                10,
                "live_traffic",
                500)
            .build(),
        market.day(10));
    market.run(10, 4);
    market.fact(old, market.day(1), "paid_orders", 10);
    market.fact(young, market.day(1), "paid_orders", 10);
    market.run(3, 0);

    assertThat(paid(old)).as("its five days were over").isEmpty();
    assertThat(card(old, "run-opening").stage()).isEqualTo(TaskStage.MISSED);
    assertThat(paid(young)).containsExactly(500L);
    assertThat(card(young, "run-opening").days().start()).isEqualTo(market.day(3));
  }

  @Test
  void an_older_day_than_the_newest_moves_nothing() {
    ShopRef shop = market.shops("旧日", 1).getFirst();
    market.run(0, 0);
    market.publish("run-old", orders("旧日", 10, 500).build(), market.day(5));
    market.fact(shop, market.day(4), "paid_orders", 10);
    market.run(4, 4);

    assertThat(paid(shop)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from task_standing where shop_id = ?")
                .param(shop.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_board_takes_as_many_statements_with_few_tasks_as_with_many() {
    ShopRef shop = market.shops("语句", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.publish("run-count-0", orders("语句", 10, 500).build(), market.day(2));
    market.run(1, 0);
    people.run(owner, () -> boards.of(shop.id()));
    int few = people.as(owner, () -> SqlCount.of(() -> boards.of(shop.id())));
    for (int n = 1; n < 8; n++) {
      market.publish("run-count-" + n, orders("语句", 10 * n, 500).build(), market.day(2));
    }
    market.run(1, 0);
    people.run(owner, () -> boards.of(shop.id()));

    assertThat(people.as(owner, () -> SqlCount.of(() -> boards.of(shop.id())))).isEqualTo(few);
    assertThat(
            people.as(owner, () -> boards.of(shop.id())).in(TaskStage.IN_PROGRESS).stream()
                .filter(card -> card.code().startsWith("run-count-")))
        .hasSize(8);
  }

  private TaskDraft orders(String category, int least, long reward) {
    return TaskDraft.of("满单", "Orders", "因为", "Because")
        .audience(TaskMarket.in(category))
        .between(market.day(6), market.day(-20))
        .goal(
            TaskDraft.own("SUM", "paid_orders", "count"),
            Comparison.AT_LEAST,
            least,
            "live_traffic",
            reward);
  }

  private TaskCard card(ShopRef shop, String code) {
    return people.as(people.admin(), () -> boards.of(shop.id())).card(code, null).orElseThrow();
  }

  /** What the reward ledger holds for the shop. */
  private List<Long> paid(ShopRef shop) {
    List<Map<String, Object>> rows =
        jdbc.sql("select amount from reward_grant where shop_id = ? order by id")
            .param(shop.id())
            .query()
            .listOfRows();
    return rows.stream().map(row -> ((Number) row.get("amount")).longValue()).toList();
  }
}
