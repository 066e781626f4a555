package com.merchantgrowth.reward;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PostgresPortal;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on PostgreSQL, where a refused insert would end the caller's transaction. */
@PostgresPortal
class RewardPostgresTest {
  @Autowired private RewardLedger ledger;
  @Autowired private RewardMarket market;
  @Autowired private RewardUse use;
  @Autowired private RewardAdministration administration;
  @Autowired private RewardExpiry expiry;
  @Autowired private GrantReading reading;
  @Autowired private BusinessCalendar calendar;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private static RewardOrder order(long shop, String task) {
    return new RewardOrder(
        shop,
        new RewardAmount("live_traffic", 10),
        new RewardSource("task", task, 1, 0, 7),
        "once",
        null,
        "");
  }

  @Test
  void parallel_runs_pay_once_and_their_transactions_go_on() throws Exception {
    List<RewardOrder> orders =
        IntStream.range(0, 40).mapToObj(shop -> order(shop, "pg-race")).toList();
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    List<Callable<List<Long>>> runs = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      List<RewardOrder> mine = new ArrayList<>(orders);
      Collections.shuffle(mine, new Random(i));
      runs.add(
          () ->
              transaction.execute(
                  status -> {
                    ledger.issue(mine);
                    return ledger.issue(orders);
                  }));
    }
    Set<List<Long>> answers = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<List<Long>> run : pool.invokeAll(runs)) {
        answers.add(run.get());
      }
    }

    assertThat(answers).hasSize(1);
    assertThat(
            jdbc.sql(
                    "select count(*) from reward_entry e join reward_grant g on g.id = e.grant_id"
                        + " where g.source_key = 'pg-race'")
                .query(Long.class)
                .single())
        .isEqualTo(40);
  }

  @Test
  void the_lists_find_every_state_exactly_as_the_rule_says() {
    long shop = market.shop("pg-states");
    Map<Long, Balance> expected = market.random(shop, "pg-states", 300, 42);

    for (GrantState state : GrantState.values()) {
      RewardFilter filter = new RewardFilter("", state, "task", "pg-states", null, null);
      List<RewardGrant> found = reading.page(shop, filter, calendar.today(), 0, 1000);
      assertThat(found.stream().collect(Collectors.toMap(RewardGrant::id, RewardGrant::balance)))
          .as("%s", state)
          .isNotEmpty()
          .isEqualTo(
              expected.entrySet().stream()
                  .filter(one -> one.getValue().state() == state)
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
      assertThat(reading.count(null, filter, calendar.today())).isEqualTo(found.size());
    }
    assertThat(reading.expiring(shop, calendar.today(), 14, 1000))
        .isNotEmpty()
        .extracting(grant -> grant.daysLeft(calendar.today()))
        .doesNotContainNull()
        .isSorted();
    assertThat(reading.balances(shop, calendar.today(), calendar.today().plusDays(13)))
        .singleElement()
        .satisfies(
            sums ->
                assertThat(sums.balance().available())
                    .isEqualTo(expected.values().stream().mapToLong(Balance::available).sum()));
  }

  @Test
  void a_reward_is_used_taken_back_and_issued_again() {
    long grant = market.grant(market.shop("pg-cycle"), "pg-cycle", 10, null);
    long over = market.grant(market.shop("pg-cycle"), "pg-over", 10, calendar.yesterday());
    people.run(
        people.admin(),
        () -> {
          RewardUse.Request request = new RewardUse.Request(grant, 4, "", "k");
          use.use(request);
          assertThat(use.use(request).balance().available()).isEqualTo(6);
          administration.revoke(grant, "核查");
          long again = administration.reissue(grant, null, "核实");
          assertThat(administration.require(again).reissueOf()).isEqualTo(grant);
          assertThat(administration.require(grant).reissuedAs()).isEqualTo(again);
          assertThat(administration.entries(List.of(grant))).hasSize(3);
        });

    expiry.remind();
    assertThat(expiry.sweep()).isPositive();
    assertThat(expiry.sweep()).isZero();
    assertThat(reading.entries(null, List.of(over))).hasSize(2);
    assertThat(reading.issuedBySource())
        .contains(new GrantReading.Issued("task", "pg-cycle", "live_traffic", 1, 10));
    assertThat(reading.sourceTypes(null)).containsExactly("task");
  }

  @Test
  void thirty_two_at_once_never_use_more_than_ten() throws Exception {
    long grant = market.grant(market.shop("pg-use"), "pg-use", 10, null);
    AccountRef admin = people.admin();
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      RewardUse.Request request = new RewardUse.Request(grant, 1, "", "use-" + i);
      acts.add(() -> people.as(admin, () -> used(request)));
    }
    int done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> act : pool.invokeAll(acts)) {
        done += act.get() ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(10);
  }

  private boolean used(RewardUse.Request request) {
    try {
      use.use(request);
      return true;
    } catch (DomainException notEnough) {
      return false;
    }
  }
}
