package com.merchantgrowth.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Issuing: once, joined to the caller's transaction, in few statements. */
@PortalTest
class RewardLedgerTest {
  @Autowired private RewardLedger ledger;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private BusinessCalendar calendar;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private long shop(String code) {
    setup.shops(Map.of(code, new ShopAttributes("店 " + code, "女装", "L1", null, "", null, null)));
    return shops.require(code).id();
  }

  private static RewardOrder order(long shop, String task, String occurrence) {
    return new RewardOrder(
        shop,
        new RewardAmount("live_traffic", 1000),
        new RewardSource("task", task, 1, 0, 7),
        occurrence,
        null,
        "完成任务");
  }

  private long count(String task) {
    return jdbc.sql("select count(*) from reward_grant where source_key = ?")
        .param(task)
        .query(Long.class)
        .single();
  }

  @Test
  void a_reward_is_issued_with_its_entry_and_the_last_day_of_its_kind() {
    long id = ledger.issue(order(shop("rw-one"), "rl-one", "once"));

    Map<String, Object> grant =
        jdbc.sql("select * from reward_grant where id = ?").param(id).query().singleRow();
    assertThat(grant.get("EXPIRES_ON").toString()).isEqualTo(calendar.today().plusDays(30) + "");
    Map<String, Object> entry =
        jdbc.sql("select * from reward_entry where grant_id = ?").param(id).query().singleRow();
    assertThat(entry)
        .containsEntry("ENTRY_TYPE", "ISSUED")
        .containsEntry("AVAILABLE", 1000L)
        .containsEntry("HELD", 0L)
        .containsEntry("ACTOR", "system")
        .containsEntry("RUN", 7L);
  }

  @Test
  void issuing_the_same_again_returns_the_first_grant_and_writes_nothing() {
    long shop = shop("rw-again");
    long first = ledger.issue(order(shop, "rl-again", "2026-11"));

    RewardOrder changed =
        new RewardOrder(
            shop,
            new RewardAmount("ad_credit", 5),
            new RewardSource("task", "rl-again", 2, 0, 8),
            "2026-11",
            null,
            "");
    assertThat(ledger.issue(changed)).isEqualTo(first);
    assertThat(ledger.issue(List.of(changed, changed, order(shop, "rl-again", "2026-12"))))
        .startsWith(first, first)
        .hasSize(3);
    assertThat(count("rl-again")).isEqualTo(2);
  }

  @Test
  void a_badge_does_not_expire() {
    long shop = shop("rw-badge");
    long id =
        ledger.issue(
            new RewardOrder(
                shop,
                new RewardAmount("badge", 1),
                new RewardSource("task", "rl-badge", 1, 0, 0),
                "",
                null,
                ""));

    assertThat(
            jdbc.sql("select count(*) from reward_grant where id = ? and expires_on is null")
                .param(id)
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void a_thousand_orders_take_as_many_statements_as_ten() {
    List<RewardOrder> ten = orders("rl-ten", 10);
    List<RewardOrder> thousand = orders("rl-thousand", 1000);

    int few = SqlCount.of(() -> ledger.issue(ten));
    int many = SqlCount.of(() -> ledger.issue(thousand));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
    assertThat(SqlCount.of(() -> ledger.issue(thousand))).isEqualTo(2);
    assertThat(count("rl-thousand")).isEqualTo(1000);
  }

  private static List<RewardOrder> orders(String task, int count) {
    return IntStream.range(0, count).mapToObj(i -> order(900_000_000L + i, task, "x")).toList();
  }

  @Test
  void ids_come_back_in_the_order_of_the_orders() {
    List<RewardOrder> orders = new ArrayList<>(orders("rl-order", 50));
    List<Long> ids = ledger.issue(orders);

    assertThat(ledger.issue(orders.reversed())).isEqualTo(ids.reversed());
  }

  @Test
  void parallel_runs_pay_once() throws Exception {
    List<RewardOrder> orders = orders("rl-race", 40);
    List<Callable<List<Long>>> runs = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      List<RewardOrder> mine = new ArrayList<>(orders);
      Collections.shuffle(mine, new Random(i));
      runs.add(
          () -> {
            ledger.issue(mine);
            return ledger.issue(orders);
          });
    }
    Set<List<Long>> answers = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<List<Long>> run : pool.invokeAll(runs)) {
        answers.add(run.get());
      }
    }

    assertThat(answers).hasSize(1);
    assertThat(count("rl-race")).isEqualTo(40);
    assertThat(
            jdbc.sql(
                    "select count(*) from reward_entry where grant_id in"
                        + " (select id from reward_grant where source_key = 'rl-race')")
                .query(Long.class)
                .single())
        .isEqualTo(40);
  }

  @Test
  void what_the_caller_rolls_back_was_never_issued() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              ledger.issue(orders("rl-undone", 3));
              status.setRollbackOnly();
            });

    assertThat(count("rl-undone")).isZero();
  }

  @Test
  void unknown_kinds_and_amounts_out_of_range_are_refused() {
    RewardOrder unknown =
        new RewardOrder(
            1,
            new RewardAmount("gold", 1),
            new RewardSource("task", "rl-bad", 1, 0, 0),
            "",
            null,
            "");
    assertThatThrownBy(() -> ledger.issue(unknown))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("reward.error.noKind");
    assertThatThrownBy(() -> new RewardAmount("badge", 0)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> new RewardAmount("badge", RewardAmount.MOST + 1))
        .isInstanceOf(DomainException.class);
  }
}
