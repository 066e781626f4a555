package com.merchantgrowth.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.merchantgrowth.tier.ladder.Ladders;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluations in daily runs, in autumns of long ago. */
@PortalTest
class TierRunTest {
  @Autowired TierMarket market;
  @Autowired Tiers tiers;
  @Autowired RoundRows rounds;
  @Autowired RoundWriter writer;
  @Autowired EvaluationPublishing publishing;
  @Autowired EvaluationStep step;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void begin() {
    market.begin();
  }

  @AfterEach
  void end() {
    market.end();
  }

  private TierEvaluation last(ShopRef shop) {
    return people.as(people.admin(), () -> tiers.history(shop.id(), 0, 1)).getFirst();
  }

  private int evaluations(ShopRef shop) {
    return people.as(people.admin(), () -> tiers.evaluations(shop.id()));
  }

  @Test
  void shops_rise_wait_fall_and_stay_from_the_first_of_the_next_month() {
    YearMonth october = YearMonth.of(2015, 10);
    YearMonth november = october.plusMonths(1);
    ShopRef rising = market.shop("tier-a1", "L1");
    ShopRef falling = market.shop("tier-a2", "L2");
    ShopRef leaping = market.shop("tier-a3", "L0");
    ShopRef silent = market.shop("tier-a4", "L3");
    ShopRef frozen = market.shop("tier-a5", "L1");
    ShopRef fresh = market.shop("tier-a6", "");
    market.violation(frozen, LocalDate.of(2015, 10, 5));
    for (YearMonth month : List.of(october, november)) {
      market.sells(rising, month, 12_000_000);
      market.sells(falling, month, 5_000_000);
      market.sells(leaping, month, 500_000_000);
      market.sells(frozen, month, 100_000_000);
      market.sells(fresh, month, 60_000_000);
    }

    market.run(october.atEndOfMonth().minusDays(1), october.atEndOfMonth());

    LocalDate before = october.atEndOfMonth();
    LocalDate after = before.plusDays(1);
    assertThat(market.tier(rising, before)).isEqualTo("L1");
    assertThat(market.tier(rising, after)).isEqualTo("L2");
    assertThat(market.tier(falling, after)).isEqualTo("L2");
    assertThat(market.tier(leaping, after)).isEqualTo("L1");
    assertThat(market.tier(silent, after)).isEqualTo("L3");
    assertThat(market.tier(frozen, after)).isEqualTo("L1");
    assertThat(market.tier(fresh, before)).isEmpty();
    assertThat(market.tier(fresh, after)).isEqualTo("L3");
    assertThat(last(falling).outcome()).isEqualTo(new Outcome("L1", "L2", Reason.GRACE, 1));
    assertThat(last(silent).outcome().reason()).isEqualTo(Reason.UNKNOWN);
    assertThat(last(silent).number(Ladders.SALES)).isNaN();
    assertThat(last(frozen).outcome()).isEqualTo(new Outcome("L3", "L1", Reason.FROZEN, 0));
    TierEvaluation snapshot = last(rising);
    assertThat(snapshot.day()).isEqualTo(before);
    assertThat(snapshot.ladder().version()).isEqualTo(1);
    assertThat(snapshot.before()).isEqualTo("L1");
    assertThat(snapshot.number(Ladders.SALES)).isCloseTo(12_000_000, within(1e-3));
    assertThat(snapshot.steps())
        .containsExactly(Truth.PASS, Truth.PASS, Truth.PASS, Truth.FAIL, Truth.FAIL);
    assertThat(snapshot.demands()).containsExactly(Truth.PASS, Truth.PASS, Truth.FAIL, Truth.FAIL);

    market.run(november.atEndOfMonth());

    LocalDate december = november.atEndOfMonth().plusDays(1);
    assertThat(market.tier(rising, december)).isEqualTo("L2");
    assertThat(market.tier(falling, december.minusDays(1))).isEqualTo("L2");
    assertThat(market.tier(falling, december)).isEqualTo("L1");
    assertThat(market.tier(leaping, december)).isEqualTo("L2");
    assertThat(market.tier(fresh, december)).isEqualTo("L3");
    assertThat(evaluations(falling)).isEqualTo(2);
  }

  @Test
  void a_day_run_again_moves_nobody_twice_and_rewinds_nobody() {
    YearMonth month = YearMonth.of(2015, 3);
    ShopRef shop = market.shop("tier-b1", "L0");
    market.sells(shop, month, 500_000_000);
    market.run(month.atEndOfMonth());
    assertThat(market.tier(shop, month.plusMonths(1).atDay(1))).isEqualTo("L1");

    market.sells(shop, month, 0);
    List<RunStatus> again = new ArrayList<>(market.run(month.atEndOfMonth()));
    again.addAll(market.run(month.atEndOfMonth()));
    again.forEach(run -> assertThat(run.state()).isEqualTo(RunStatus.State.PUBLISHED));
    assertThat(market.tier(shop, month.plusMonths(1).atDay(1))).isEqualTo("L1");
    assertThat(evaluations(shop)).isEqualTo(1);
    assertThat(last(shop).number(Ladders.SALES)).isCloseTo(500_000_000, within(1.0));

    // a month before, run for the first time afterwards, is not evaluated any more
    market.sells(shop, month.minusMonths(1), 500_000_000);
    market.run(month.minusMonths(1).atEndOfMonth());
    assertThat(evaluations(shop)).isEqualTo(1);
    assertThat(market.tier(shop, month.atDay(1))).isEqualTo("L0");
    assertThat(market.tier(shop, month.plusMonths(1).atDay(1))).isEqualTo("L1");

    // what the replaced runs wrote is cleared away; the evaluation that was made stays
    again.forEach(run -> step.discard(run.id()));
    long made = jdbc.sql("select run_id from tier_round").query(Long.class).single();
    step.discard(made);
    assertThat(evaluations(shop)).isEqualTo(1);
  }

  @Test
  void other_days_and_a_marketplace_that_imports_tiers_are_not_evaluated() {
    YearMonth month = YearMonth.of(2015, 5);
    ShopRef shop = market.shop("tier-c1", "L0");
    market.sells(shop, month, 500_000_000);
    market.run(month.atEndOfMonth().minusDays(1));
    market.mode(AttributeMode.IMPORTED);
    market.run(month.atEndOfMonth());
    assertThat(evaluations(shop)).isZero();
    assertThat(market.tier(shop, month.plusMonths(1).atDay(1))).isEqualTo("L0");
  }

  @Test
  void an_evaluation_whose_run_is_never_published_leaves_nothing() {
    LocalDate day = LocalDate.of(2015, 6, 30);
    long run = 987_654_321L;
    ShopRef shop = market.shop("tier-d1", "L0");
    writer.save(run, day, handmade(shop, "L0", "L1"), done -> {});
    assertThat(evaluations(shop)).isZero();

    transaction.executeWithoutResult(
        status -> {
          publishing.on(new RunPublished(SubjectKind.SHOP, day, run));
          status.setRollbackOnly();
        });
    assertThat(evaluations(shop)).isZero();
    assertThat(market.tier(shop, day.plusDays(1))).isEqualTo("L0");

    step.discard(run);
    assertThat(
            jdbc.sql("select count(*) from tier_evaluation where run_id = ?")
                .param(run)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void making_an_evaluation_takes_a_number_of_statements_that_does_not_grow() {
    List<ShopRef> shops = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      shops.add(market.shop("tier-e" + i, "L0"));
    }
    int one = statementsToMake(987_654_401L, LocalDate.of(2015, 7, 31), shops.subList(0, 1), "L1");
    int all = statementsToMake(987_654_402L, LocalDate.of(2015, 8, 31), shops, "L2");
    assertThat(all).isEqualTo(one);
    assertThat(market.tier(shops.get(59), LocalDate.of(2015, 9, 1))).isEqualTo("L2");
  }

  private int statementsToMake(long run, LocalDate day, List<ShopRef> shops, String after) {
    RoundOfAll round = handmade(shops, "L0", after);
    return SqlCount.of(
        () -> {
          writer.save(run, day, round, done -> {});
          transaction.executeWithoutResult(
              status -> publishing.on(new RunPublished(SubjectKind.SHOP, day, run)));
        });
  }

  private static RoundOfAll handmade(ShopRef shop, String before, String after) {
    return handmade(List.of(shop), before, after);
  }

  private static RoundOfAll handmade(List<ShopRef> shops, String before, String after) {
    int rows = shops.size();
    String[] tiers = new String[rows];
    Outcome[] outcomes = new Outcome[rows];
    for (int row = 0; row < rows; row++) {
      tiers[row] = before;
      outcomes[row] = new Outcome(after, after, Reason.RISE, 0);
    }
    return new RoundOfAll(
        Ladders.shipped(),
        shops.stream().mapToLong(ShopRef::id).toArray(),
        tiers,
        outcomes,
        new double[1][rows],
        List.of());
  }

  @Test
  void one_shop_and_all_shops_are_evaluated_alike() {
    YearMonth month = YearMonth.of(2015, 12);
    Random random = new Random(20151231);
    List<ShopRef> shops = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ShopRef shop = market.shop("tier-f" + i, i % 7 == 0 ? "" : "L" + random.nextInt(5));
      shops.add(shop);
      for (int back = 1; back >= 0; back--) {
        if (random.nextInt(5) > 0) {
          market.sells(shop, month.minusMonths(back), Math.pow(10, 5 + 4 * random.nextDouble()));
        }
      }
      if (random.nextInt(6) == 0) {
        market.violation(shop, month.atDay(9));
      }
    }
    LocalDate first = month.minusMonths(1).atEndOfMonth();
    LocalDate second = month.atEndOfMonth();
    market.run(first, second);

    people.run(
        people.admin(),
        () -> {
          for (ShopRef shop : shops) {
            List<TierEvaluation> made = tiers.history(shop.id(), 0, 5);
            assertThat(made).hasSize(2);
            for (TierEvaluation evaluation : made) {
              TierProspect alone = tiers.asOf(shop.id(), evaluation.day()).today();
              assertThat(alone).isNotNull();
              assertThat(alone.outcome()).as(shop.code()).isEqualTo(evaluation.outcome());
              assertThat(List.of(alone.facts().value(Ladders.SALES)))
                  .containsExactly(evaluation.number(Ladders.SALES));
            }
          }
        });
    assertThat(shops.stream().map(shop -> last(shop).outcome().reason()).distinct())
        .hasSizeGreaterThanOrEqualTo(4);
  }
}
