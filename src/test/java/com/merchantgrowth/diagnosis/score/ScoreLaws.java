package com.merchantgrowth.diagnosis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every group of shops; each example is grown from a seed. */
class ScoreLaws {
  private static final int METRICS = 18;

  /** One shop among its group: inputs with stored percentiles, and everybody's values. */
  private record Shop(List<MetricInput> metrics, Map<String, double[]> group) {
    WhatIf whatIf() {
      Map<String, PeerValues> peers = new HashMap<>();
      for (MetricInput metric : metrics) {
        peers.put(metric.code(), PeerValues.of(group.get(metric.code()), metric.value()));
      }
      return new WhatIf(metrics, peers);
    }
  }

  private static Shop shop(long seed, int size) {
    Random random = new Random(seed);
    List<MetricInput> metrics = new ArrayList<>();
    Map<String, double[]> group = new HashMap<>();
    for (int m = 0; m < METRICS; m++) {
      String code = "m" + m;
      Direction direction = random.nextInt(4) == 0 ? Direction.LOWER : Direction.HIGHER;
      double[] values = new double[size];
      // few distinct values, so that ties are common
      Arrays.setAll(values, i -> random.nextInt(12) / 4.0);
      double own = random.nextInt(6) == 0 ? Double.NaN : values[0];
      double[] sorted = Double.isNaN(own) ? Arrays.copyOfRange(values, 1, size) : values.clone();
      Arrays.sort(sorted);
      double percentile =
          Double.isNaN(own)
              ? Double.NaN
              : PeerValues.of(sorted, own).place(own, direction).percentile();
      double median = sorted[sorted.length / 2];
      metrics.add(
          new MetricInput(
              code,
              Dimension.values()[m % 6],
              direction,
              1 + random.nextInt(3),
              own,
              percentile,
              median,
              median));
      group.put(code, sorted);
    }
    return new Shop(metrics, group);
  }

  @Property
  void no_change_gives_exactly_todays_result(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 60) int size) {
    Shop shop = shop(seed, size);
    WhatIf whatIf = shop.whatIf();
    assertThat(whatIf.change(Map.of()).after()).isEqualTo(whatIf.before());
    Map<String, Double> same = new HashMap<>();
    shop.metrics().stream()
        .filter(metric -> !Double.isNaN(metric.value()))
        .forEach(metric -> same.put(metric.code(), metric.value()));
    assertThat(whatIf.change(same).after()).isEqualTo(whatIf.before());
  }

  @Property
  void a_better_value_never_lowers_a_score(
      @ForAll long seed,
      @ForAll @IntRange(min = 6, max = 60) int size,
      @ForAll @IntRange(min = 0, max = METRICS - 1) int which,
      @ForAll @DoubleRange(min = 0, max = 4) double step) {
    Shop shop = shop(seed, size);
    MetricInput metric = shop.metrics().get(which);
    if (Double.isNaN(metric.value())) {
      return;
    }
    double better = metric.value() + (metric.direction() == Direction.LOWER ? -step : step);
    WhatIf.Outcome outcome = shop.whatIf().change(Map.of(metric.code(), better));
    assertThat(outcome.changes().getFirst().after().percentile())
        .isGreaterThanOrEqualTo(metric.percentile());
    Dimension dimension = Dimension.values()[which % 6];
    if (outcome.before().of(dimension).known()) {
      assertThat(outcome.after().of(dimension).score())
          .isGreaterThanOrEqualTo(outcome.before().of(dimension).score() - 1e-9);
    }
    if (outcome.before().known()) {
      assertThat(outcome.after().overall())
          .isGreaterThanOrEqualTo(outcome.before().overall() - 1e-9);
    }
  }

  @Property
  void advice_is_never_a_loss_and_comes_best_first(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 60) int size) {
    Shop shop = shop(seed, size);
    List<Advice> advice = Advice.of(shop.metrics(), shop.whatIf());
    double last = Double.POSITIVE_INFINITY;
    for (Advice one : advice) {
      assertThat(one.metric().belowMedian()).isTrue();
      assertThat(one.gapToMedian()).isPositive();
      if (!Double.isNaN(one.dimensionGain())) {
        assertThat(one.dimensionGain()).isBetween(-1e-9, last);
        last = one.dimensionGain();
      }
    }
  }

  @Property
  void the_order_of_the_metrics_changes_no_score(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 60) int size) {
    List<MetricInput> metrics = new ArrayList<>(shop(seed, size).metrics());
    Scorecard scores = DimensionScores.of(metrics);
    Collections.shuffle(metrics, new Random(seed));
    Scorecard shuffled = DimensionScores.of(metrics);
    for (Dimension dimension : Dimension.values()) {
      assertThat(shuffled.of(dimension).score())
          .isCloseTo(scores.of(dimension).score(), within(1e-9));
    }
    assertThat(shuffled.overall()).isCloseTo(scores.overall(), within(1e-9));
  }

  @Property
  void leaving_a_metric_out_is_the_score_of_the_others(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = METRICS - 1) int which) {
    List<MetricInput> metrics = new ArrayList<>(shop(seed, 20).metrics());
    MetricInput gone = metrics.get(which);
    metrics.set(which, gone.at(Double.NaN, Double.NaN));
    DimensionScore with = DimensionScores.of(metrics).of(Dimension.values()[which % 6]);
    metrics.remove(which);
    DimensionScore without = DimensionScores.of(metrics).of(Dimension.values()[which % 6]);
    assertThat(with.leftOut()).contains(gone.code());
    if (with.known()) {
      assertThat(with.score()).isEqualTo(without.score());
    }
  }

  @Property
  void columns_and_records_give_the_same_numbers(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int rows) {
    List<List<MetricInput>> shops = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      shops.add(shop(seed, 12 + row).metrics());
    }
    List<MetricDefinition> definitions =
        shops.getFirst().stream().map(ScoreLaws::definition).toList();
    ScoreColumns columns =
        DimensionScores.columns(
            definitions,
            rows,
            m -> shops.stream().mapToDouble(shop -> shop.get(m).percentile()).toArray());
    for (int row = 0; row < rows; row++) {
      List<MetricInput> weighted = new ArrayList<>();
      for (int m = 0; m < METRICS; m++) {
        MetricInput of = shops.getFirst().get(m);
        MetricInput own = shops.get(row).get(m);
        weighted.add(of.at(own.value(), own.percentile()));
      }
      Scorecard card = DimensionScores.of(weighted);
      assertThat(columns.overall()[row]).isEqualTo((Double) card.overall());
      for (Dimension dimension : Dimension.values()) {
        assertThat(columns.dimensions()[dimension.ordinal()][row])
            .isEqualTo((Double) card.of(dimension).score());
      }
    }
  }

  private static MetricDefinition definition(MetricInput metric) {
    return new MetricDefinition(
        metric.code(),
        1,
        com.merchantgrowth.shared.SubjectKind.SHOP,
        metric.dimension(),
        metric.code(),
        metric.code(),
        Aggregate.of(Aggregate.Kind.SUM),
        MeasureSum.parse("gmv"),
        null,
        Scale.ONE,
        MetricWindow.lastDays(30),
        "count",
        metric.direction(),
        7,
        metric.weight(),
        Instant.EPOCH);
  }
}
