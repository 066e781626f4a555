package com.merchantgrowth.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.diagnosis.score.WhatIf;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.peer.PeerGroup.Level;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DiagnosisQueriesTest {
  @Autowired private DiagnosisMarket market;
  @Autowired private DiagnosisQueries queries;
  @Autowired private ShopScores shopScores;
  @Autowired private MetricEvidences evidences;
  @Autowired private DiagnosisStep step;
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  @BeforeEach
  void open() {
    market.open();
  }

  private Diagnosis diagnosis(int shop) {
    return people.as(
        people.admin(), () -> queries.of(market.shop(shop).id(), market.day()).orElseThrow());
  }

  @Test
  void a_shop_is_compared_with_its_category_and_tier_and_ranked_among_them() {
    Diagnosis diagnosis = diagnosis(0);
    assertThat(diagnosis.group().level()).isEqualTo(Level.CATEGORY_TIER);
    assertThat(diagnosis.group().size()).isEqualTo(DiagnosisMarket.TIER_SHOPS);
    assertThat(diagnosis.widened()).isFalse();
    assertThat(diagnosis.ranked()).isEqualTo(DiagnosisMarket.TIER_SHOPS);
    assertThat(diagnosis.place()).isBetween(1, DiagnosisMarket.TIER_SHOPS);
  }

  @Test
  void places_are_the_order_of_the_overall_scores() {
    List<Diagnosis> all =
        IntStream.range(0, DiagnosisMarket.TIER_SHOPS).mapToObj(this::diagnosis).toList();
    for (Diagnosis one : all) {
      long better = all.stream().filter(o -> o.scores().overall() > one.scores().overall()).count();
      assertThat((long) one.place()).isEqualTo(better + 1);
    }
  }

  @Test
  void a_small_tier_is_widened_to_its_category() {
    Diagnosis diagnosis = diagnosis(DiagnosisMarket.TIER_SHOPS);
    assertThat(diagnosis.group().level()).isEqualTo(Level.CATEGORY);
    assertThat(diagnosis.widened()).isTrue();
    assertThat(diagnosis.narrowest().size()).isEqualTo(DiagnosisMarket.SMALL_TIER_SHOPS);
    assertThat(diagnosis.ranked()).isEqualTo(DiagnosisMarket.INACTIVE);
  }

  @Test
  void a_dimension_with_less_than_half_of_its_weight_has_no_score_and_the_rest_is_named() {
    Diagnosis diagnosis = diagnosis(1);
    assertThat(diagnosis.scores().of(Dimension.PRODUCT_OPERATION).known()).isFalse();
    assertThat(diagnosis.scores().of(Dimension.PRODUCT_OPERATION).leftOut())
        .contains("sell_through_30");
    assertThat(diagnosis.scores().of(Dimension.SERVICE).known()).isTrue();
    assertThat(diagnosis.scores().known()).isTrue();
  }

  @Test
  void what_was_stored_is_what_is_computed_from_the_percentiles_now() {
    Diagnosis diagnosis = diagnosis(3);
    ScoreDay stored = diagnosis.history().getLast();
    assertThat(stored.day()).isEqualTo(market.day());
    assertThat(stored.overall()).isEqualTo(diagnosis.scores().overall());
    for (Dimension dimension : Dimension.values()) {
      assertThat(stored.dimensions()[dimension.ordinal()])
          .isEqualTo((Double) diagnosis.scores().of(dimension).score());
    }
    assertThat(diagnosis.change(7)).isNotNaN();
    assertThat(diagnosis.change(30)).as("no run 30 days before").isNaN();
  }

  @Test
  void advice_is_the_same_as_trying_the_median_out() {
    Diagnosis diagnosis = diagnosis(0);
    WhatIf whatIf = people.as(people.admin(), () -> queries.whatIf(diagnosis));
    assertThat(diagnosis.advice()).isNotEmpty();
    for (Advice advice : diagnosis.advice()) {
      WhatIf.Outcome outcome =
          whatIf.change(Map.of(advice.metric().code(), advice.metric().median()));
      assertThat(
              outcome.after().of(advice.dimension()).score()
                  - diagnosis.scores().of(advice.dimension()).score())
          .isCloseTo(advice.dimensionGain(), within(1e-9));
    }
    assertThat(whatIf.change(Map.of()).after()).isEqualTo(diagnosis.scores());
  }

  @Test
  void trying_the_own_value_out_gives_exactly_todays_result() {
    Diagnosis diagnosis = diagnosis(5);
    WhatIf whatIf = people.as(people.admin(), () -> queries.whatIf(diagnosis));
    for (MetricLine line : diagnosis.metrics()) {
      if (line.definition().scored() && line.hasPercentile()) {
        assertThat(whatIf.change(Map.of(line.code(), line.value())).after())
            .as(line.code())
            .isEqualTo(diagnosis.scores());
      }
    }
  }

  @Test
  void the_days_add_up_to_the_value() {
    Diagnosis diagnosis = diagnosis(4);
    people.run(
        people.admin(),
        () -> {
          for (MetricLine line : diagnosis.metrics()) {
            MetricEvidence evidence = evidences.of(diagnosis, line);
            if (!line.definition().aggregate().readsFacts()) {
              assertThat(evidence.days()).as(line.code()).isEmpty();
              continue;
            }
            assertThat(evidence.changedSince()).as(line.code()).isFalse();
            if (line.hasValue()) {
              assertThat(evidence.numbers().value())
                  .as(line.code())
                  .isCloseTo(line.value(), within(1e-6));
            }
            if (line.hasPercentile()) {
              assertThat(evidence.place()).isNotNull();
              assertThat(evidence.place().percentile()).isEqualTo(line.percentile());
            }
          }
        });
  }

  @Test
  void below_the_minimum_sample_there_is_no_value_but_the_peers_are_shown() {
    MetricLine line = diagnosis(0).metric("return_refund_hours_30").orElseThrow();
    assertThat(line.missing()).isEqualTo(MetricLine.Missing.NOT_ENOUGH_DATA);
    assertThat(line.marks().known()).isTrue();
  }

  @Test
  void a_shop_without_facts_is_not_compared() {
    Diagnosis diagnosis = diagnosis(DiagnosisMarket.INACTIVE);
    assertThat(diagnosis.active()).isFalse();
    assertThat(diagnosis.scores().known()).isFalse();
    assertThat(diagnosis.place()).isZero();
    assertThat(diagnosis.advice()).isEmpty();
  }

  @Test
  void somebody_elses_shop_is_not_found() {
    AccountRef owner = market.owner(1);
    long other = market.shop(2).id();
    Diagnosis foreign = diagnosis(2);
    people.run(
        owner,
        () -> {
          assertThatThrownBy(() -> queries.of(other, market.day()))
              .isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> queries.history(other, DayRange.lastDays(7, market.day())))
              .isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> queries.whatIf(foreign)).isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> evidences.of(foreign, foreign.metrics().getFirst()))
              .isInstanceOf(DomainException.class);
          assertThat(shopScores.of(List.of(other, market.shop(1).id()), market.day()))
              .containsOnlyKeys(market.shop(1).id());
        });
  }

  @Test
  void a_list_reads_all_scores_with_the_weakest_dimension_and_the_change() {
    List<Long> ids = IntStream.range(0, 10).mapToObj(n -> market.shop(n).id()).toList();
    people.run(
        people.admin(),
        () -> {
          Map<Long, ShopScore> scores = shopScores.of(ids, market.day());
          assertThat(scores).containsOnlyKeys(ids);
          Diagnosis one = queries.of(ids.getFirst(), market.day()).orElseThrow();
          ShopScore first = scores.get(ids.getFirst());
          assertThat(first.scores().overall()).isEqualTo(one.scores().overall());
          assertThat(first.change7()).isEqualTo(one.change(7));
          assertThat(first.weakest()).isNotNull();
          assertThat(SqlCount.of(() -> shopScores.of(ids, market.day())))
              .isEqualTo(SqlCount.of(() -> shopScores.of(ids.subList(0, 1), market.day())));
        });
  }

  @Test
  void the_number_of_statements_depends_on_nothing() {
    people.run(
        people.admin(),
        () -> {
          long small = market.shop(DiagnosisMarket.TIER_SHOPS).id();
          long large = market.shop(1).id();
          queries.of(small, market.day());
          queries.of(large, market.day());
          int one = SqlCount.of(() -> queries.of(small, market.day()));
          assertThat(SqlCount.of(() -> queries.of(large, market.day()))).isEqualTo(one);
          assertThat(one).isLessThanOrEqualTo(12);
        });
  }

  @Test
  void a_discarded_run_leaves_nothing() {
    long run = 9_000_000_001L;
    jdbc.sql(
            "insert into diagnosis_peer (run_id, group_number, medians, tops)"
                + " select ?, group_number, medians, tops from diagnosis_peer where run_id = ?")
        .params(run, diagnosis(0).run().id())
        .update();
    jdbc.sql(
            "insert into diagnosis_result (run_id, subject, dimensions, overall, place,"
                + " ranked_count) select ?, subject, dimensions, overall, place, ranked_count"
                + " from diagnosis_result where run_id = ?")
        .params(run, diagnosis(0).run().id())
        .update();
    step.discard(run);
    assertThat(
            jdbc.sql("select count(*) from diagnosis_result where run_id = ?")
                .param(run)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(diagnosis(0).scores().known()).as("other runs stay").isTrue();
  }
}
