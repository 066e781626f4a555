package com.merchantgrowth.tier;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.tier.ladder.Ladders;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same scripts and statements on PostgreSQL. */
class TierPostgresTest {
  private static EmbeddedPostgres postgres;
  private static DataSource dataSource;

  private final JdbcClient jdbc = JdbcClient.create(dataSource);
  private final LadderRows ladders = new LadderRows(jdbc);
  private final RoundRows rounds = new RoundRows(jdbc);
  private final RoundWriter writer =
      new RoundWriter(
          new JdbcTemplate(dataSource),
          new TransactionTemplate(new DataSourceTransactionManager(dataSource)));

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    dataSource = postgres.getPostgresDatabase();
    Flyway.configure().dataSource(dataSource).load().migrate();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static RoundOfAll round(TierLadder ladder) {
    return new RoundOfAll(
        ladder,
        new long[] {11, 12, 13},
        new String[] {"L1", "L2", "L3"},
        new Outcome[] {
          new Outcome("L2", "L2", Reason.RISE, 0),
          new Outcome("L1", "L2", Reason.GRACE, 1),
          new Outcome("L3", "L3", Reason.UNKNOWN, 0)
        },
        new double[][] {{12_000_000, 5_000_000.25, Double.NaN}},
        Collections.nCopies(
            ladder.steps().size() + ladder.demands().size(),
            new Truth[] {Truth.PASS, Truth.FAIL, Truth.UNKNOWN}));
  }

  @Test
  void versions_of_the_ladder_are_written_and_read() {
    assertThat(ladders.inForce().ladder().entries()).isEqualTo(Ladders.shipped().entries());
    LadderVersion next =
        new LadderVersion(
            Ladders.of(2, 0, 100, 200).as(2), Instant.parse("2026-11-20T01:02:03Z"), "pg", "说明");
    ladders.insert(next);
    assertThat(ladders.inForce()).isEqualTo(next);
    assertThat(ladders.find(1).orElseThrow().shipped()).isTrue();
    assertThat(ladders.all()).hasSize(2).first().isEqualTo(next);
  }

  @Test
  void an_evaluation_counts_once_it_is_made_and_stays() {
    TierLadder ladder = ladders.find(1).orElseThrow().ladder();
    LocalDate day = LocalDate.of(2026, 10, 31);
    writer.save(901, day, round(ladder), done -> {});
    assertThat(rounds.written(901)).isTrue();
    assertThat(rounds.of(11, day, 0, 5, _ -> ladder)).isEmpty();
    assertThat(rounds.make(901)).isTrue();
    assertThat(rounds.make(901)).isFalse();
    assertThat(rounds.moves(901)).containsExactly(new RoundRows.Move(11, "L2", Reason.RISE));
    assertThat(rounds.below(901)).isEqualTo(Map.of(12L, new Present("L2", 1)));
    assertThat(rounds.newest(day)).contains(new RoundRows.Round(901, day));
    assertThat(rounds.newest(day.minusDays(1))).isEmpty();
    assertThat(rounds.madeOnOrAfter(day)).isTrue();
    TierEvaluation read = rounds.of(12, day, 0, 5, _ -> ladder).getFirst();
    assertThat(read.outcome()).isEqualTo(new Outcome("L1", "L2", Reason.GRACE, 1));
    assertThat(read.number(Ladders.SALES)).isEqualTo(5_000_000.25);
    assertThat(read.steps()).containsOnly(Truth.FAIL).hasSize(5);
    assertThat(read.demands()).containsOnly(Truth.FAIL).hasSize(4);
    assertThat(rounds.count(12)).isEqualTo(1);

    writer.save(902, day, round(ladder), done -> {});
    assertThat(rounds.make(902)).isFalse();
    writer.discard(902);
    writer.discard(901);
    assertThat(rounds.written(902)).isFalse();
    assertThat(rounds.count(12)).isEqualTo(1);

    writer.thin(day.plusDays(1));
    assertThat(rounds.count(12)).isZero();
    assertThat(rounds.count(11)).isEqualTo(1);
  }
}
