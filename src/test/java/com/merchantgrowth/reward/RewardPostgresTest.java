package com.merchantgrowth.reward;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.support.PostgresPortal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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

/** The ledger on PostgreSQL, where a refused insert would end the caller's transaction. */
@PostgresPortal
class RewardPostgresTest {
  @Autowired private RewardLedger ledger;
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
}
