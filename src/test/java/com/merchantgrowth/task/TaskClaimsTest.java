package com.merchantgrowth.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDefinitionJson;
import com.merchantgrowth.task.definition.TaskDraft;
import com.merchantgrowth.task.definition.TaskPeriod.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claiming tasks and rewards: who may, when, how often, and many at once. */
@PortalTest
class TaskClaimsTest {
  @Autowired TaskMarket market;
  @Autowired TaskBoards boards;
  @Autowired TaskClaims claims;
  @Autowired TaskStore store;
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
  void a_task_is_claimed_then_done_then_its_reward_is_claimed() {
    ShopRef shop = market.shops("领取", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OPERATOR);
    market.publish("claim-flow", orders("领取").claimed().click(7).build(), market.day(3));
    market.run(3, 1);
    assertThat(card(owner, shop, "claim-flow").stage()).isEqualTo(TaskStage.FOR_YOU);

    people.run(owner, () -> claims.claim(shop.id(), "claim-flow", "key-1"));
    assertThat(card(owner, shop, "claim-flow").stage()).isEqualTo(TaskStage.IN_PROGRESS);
    people.run(owner, () -> claims.claim(shop.id(), "claim-flow", "key-1"));
    refused(owner, () -> claims.claim(shop.id(), "claim-flow", ""), "task.error.claimedTask");

    market.fact(shop, market.day(0), "paid_orders", 10);
    market.run(0, 0);
    TaskCard reached = card(owner, shop, "claim-flow");
    assertThat(reached.stage()).isEqualTo(TaskStage.TO_CLAIM);
    long award = reached.awards().getFirst().id();

    AwardRow paid = people.as(owner, () -> claims.claimReward(shop.id(), award, "key-2"));
    assertThat(paid.state()).isEqualTo(AwardRow.State.PAID);
    assertThat(paid.grantId()).isNotNull();
    assertThat(people.as(owner, () -> claims.claimReward(shop.id(), award, "key-2")))
        .isEqualTo(paid);
    refused(owner, () -> claims.claimReward(shop.id(), award, ""), "task.error.claimedAlready");
    assertThat(card(owner, shop, "claim-flow").stage()).isEqualTo(TaskStage.DONE);
    assertThat(grants(shop)).isEqualTo(1);
  }

  @Test
  void days_from_the_claim_begin_on_its_day() {
    ShopRef shop = market.shops("领取起算", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.publish(
        "claim-anchor",
        TaskDraft.of("领取后", "From the claim", "因为", "Because")
            .audience(TaskMarket.in("领取起算"))
            .daysFrom(Anchor.CLAIM, 14)
            .goal(
                TaskDraft.own("SUM", "paid_orders", "count"),
                Comparison.AT_LEAST,
                10,
                "live_traffic",
                500)
            .claimed()
            .build(),
        market.day(2));
    market.fact(shop, market.day(1), "paid_orders", 500);
    market.run(2, 0);
    assertThat(card(owner, shop, "claim-anchor").days()).isNull();

    people.run(owner, () -> claims.claim(shop.id(), "claim-anchor", ""));

    TaskCard claimed = card(owner, shop, "claim-anchor");
    assertThat(claimed.days().start()).isEqualTo(market.day(-1));
    assertThat(claimed.progress().value()).as("what came before does not count").isZero();
  }

  @Test
  void viewers_strangers_and_shops_outside_the_audience_are_refused_and_nothing_is_written() {
    ShopRef shop = market.shops("拒绝", 1).getFirst();
    ShopRef other = market.shops("拒绝别家", 1).getFirst();
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    AccountRef stranger = market.member(other, MemberRole.OWNER);
    market.publish("claim-refused", orders("拒绝").claimed().build(), market.day(2));
    market.run(1, 0);

    refused(viewer, () -> claims.claim(shop.id(), "claim-refused", ""), "merchant.error.area");
    refused(stranger, () -> claims.claim(shop.id(), "claim-refused", ""), "merchant.error.unknown");
    refused(stranger, () -> claims.claim(other.id(), "claim-refused", ""), "task.error.notShown");
    refused(stranger, () -> claims.claim(other.id(), "none-such", ""), "task.error.notShown");
    refused(stranger, () -> claims.claimReward(other.id(), 987_654_321, ""), "task.error.noAward");
    assertThat(
            jdbc.sql("select count(*) from task_claim where shop_id in (?, ?)")
                .params(shop.id(), other.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_reward_not_clicked_in_time_lapses_and_the_next_in_line_gets_it() {
    List<ShopRef> shops = market.shops("过期", 2);
    AccountRef first = market.member(shops.get(0), MemberRole.OWNER);
    AccountRef second = market.member(shops.get(1), MemberRole.OWNER);
    market.publish("claim-lapse", orders("过期").click(3).limits(0, 0, 500).build(), market.day(3));
    market.run(3, 2);
    shops.forEach(shop -> market.fact(shop, market.day(1), "paid_orders", 10));
    market.run(1, 1);
    long promised = card(first, shops.get(0), "claim-lapse").awards().getFirst().id();
    assertThat(card(second, shops.get(1), "claim-lapse").awards().getFirst().state())
        .isEqualTo(AwardRow.State.WAITING);
    jdbc.sql("update task_award set claim_until = ? where id = ?")
        .params(market.day(0), promised)
        .update();

    refused(first, () -> claims.claimReward(shops.get(0).id(), promised, ""), "task.error.lapsed");
    market.run(0, 0);

    assertThat(card(first, shops.get(0), "claim-lapse").stage()).isEqualTo(TaskStage.MISSED);
    assertThat(card(second, shops.get(1), "claim-lapse").stage()).isEqualTo(TaskStage.TO_CLAIM);
  }

  @Test
  void sixty_four_claims_at_once_on_a_budget_for_ten_pay_ten() throws Exception {
    List<ShopRef> shops = market.shops("并发", 64);
    List<AccountRef> owners = new ArrayList<>();
    shops.forEach(shop -> owners.add(market.member(shop, MemberRole.OWNER)));
    TaskDefinition nothingLeft = orders("并发").click(7).limits(0, 0, 500).build();
    market.publish("claim-race", nothingLeft, market.day(3));
    market.run(3, 2);
    jdbc.sql(
            "update task_budget set committed = 500 where task_id = (select id from task where"
                + " code = 'claim-race')")
        .update();
    shops.forEach(shop -> market.fact(shop, market.day(1), "paid_orders", 10));
    market.run(1, 1);
    budgetFor("claim-race", 500 + 10 * 500);

    Map<String, Integer> answers = new TreeMap<>();
    CyclicBarrier start = new CyclicBarrier(64);
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      List<Callable<String>> clicks = new ArrayList<>();
      for (int n = 0; n < 64; n++) {
        ShopRef shop = shops.get(n);
        AccountRef owner = owners.get(n);
        long award = card(owner, shop, "claim-race").awards().getFirst().id();
        clicks.add(
            () -> {
              start.await();
              try {
                people.run(owner, () -> claims.claimReward(shop.id(), award, ""));
                return "paid";
              } catch (DomainException e) {
                return e.key();
              }
            });
      }
      for (Future<String> answer : threads.invokeAll(clicks)) {
        answers.merge(answer.get(), 1, Integer::sum);
      }
    }

    assertThat(answers).isEqualTo(Map.of("paid", 10, "task.error.noBudget", 54));
    assertThat(shops.stream().mapToInt(this::grants).sum()).isEqualTo(10);
    assertThat(shops.subList(0, 10)).allSatisfy(shop -> assertThat(grants(shop)).isEqualTo(1));
  }

  /** The published version again, with another budget: as an administrator's next version would. */
  private void budgetFor(String code, long budget) {
    TaskStore.Stored live = store.versions(code).getFirst();
    TaskDefinition d = live.version().definition();
    TaskDefinition more =
        new TaskDefinition(
            d.name(),
            d.why(),
            d.kind(),
            d.dimension(),
            d.towardsTier(),
            d.audience(),
            d.period(),
            d.repeat(),
            d.goal(),
            d.hiddenWhenMet(),
            d.claim(),
            d.rewardKind(),
            d.rewardClaimDays(),
            d.completionsPerShop(),
            d.completionsInAll(),
            budget,
            d.settleDays());
    jdbc.sql("update task_version set definition = ? where task_id = ? and version = 1")
        .params(TaskDefinitionJson.write(more), live.version().taskId())
        .update();
  }

  private TaskDraft orders(String category) {
    return TaskDraft.of("满单", "Orders", "因为", "Because")
        .audience(TaskMarket.in(category))
        .between(market.day(6), market.day(-20))
        .goal(
            TaskDraft.own("SUM", "paid_orders", "count"),
            Comparison.AT_LEAST,
            10,
            "live_traffic",
            500);
  }

  private TaskCard card(AccountRef who, ShopRef shop, String code) {
    return people.as(who, () -> boards.of(shop.id())).card(code, null).orElseThrow();
  }

  private int grants(ShopRef shop) {
    return jdbc.sql("select count(*) from reward_grant where shop_id = ?")
        .param(shop.id())
        .query(Integer.class)
        .single();
  }

  private void refused(AccountRef who, Runnable act, String key) {
    assertThatThrownBy(() -> people.run(who, act)).hasMessageContaining(key);
  }
}
