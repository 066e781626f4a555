package com.merchantgrowth.diagnosis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdviceTest {
  /** Five shops' reply rates and delivery hours; ours is the first of each. */
  private static final double[] REPLY = {0.50, 0.60, 0.70, 0.80, 0.90};

  private static final double[] HOURS = {20, 30, 40, 50, 60};

  private static MetricInput reply(double own, double percentile) {
    return new MetricInput(
        "reply", Dimension.SERVICE, Direction.HIGHER, 2, own, percentile, 0.70, 0.82);
  }

  private static MetricInput hours(double own, double percentile) {
    return new MetricInput("hours", Dimension.SERVICE, Direction.LOWER, 1, own, percentile, 40, 28);
  }

  private static List<Advice> advise(MetricInput... metrics) {
    Map<String, PeerValues> peers =
        Map.of(
            "reply", PeerValues.of(REPLY, metrics[0].value()),
            "hours", PeerValues.of(HOURS, metrics[1].value()));
    return Advice.of(List.of(metrics), new WhatIf(List.of(metrics), peers));
  }

  @Test
  void a_metric_below_the_median_is_worth_the_score_it_would_add_at_the_median() {
    // 0.50 is the worst of five (P0); at 0.70 two of the other four are worse or equal:
    // below 1, equal 2, so 100 × (1 + ½) ÷ 4 = P37.5. Dimension (2×37.5 + 75) ÷ 3 = 50, was 25.
    List<Advice> advice = advise(reply(0.50, 0), hours(30, 75));
    assertThat(advice).hasSize(1);
    Advice first = advice.getFirst();
    assertThat(first.metric().code()).isEqualTo("reply");
    assertThat(first.percentileAtMedian()).isEqualTo(37.5);
    assertThat(first.dimensionGain()).isCloseTo(25, within(1e-12));
    assertThat(first.gapToMedian()).isCloseTo(0.20, within(1e-12));
    assertThat(first.gapToTop20()).isCloseTo(0.32, within(1e-12));
    assertThat(first.overallGain()).as("one dimension gives no overall score").isNaN();
  }

  @Test
  void where_lower_is_better_below_the_median_means_more_of_it() {
    List<Advice> advice = advise(reply(0.90, 100), hours(60, 0));
    assertThat(advice).extracting(a -> a.metric().code()).containsExactly("hours");
    assertThat(advice.getFirst().gapToMedian()).isEqualTo(20);
    assertThat(advice.getFirst().percentileAtMedian()).isEqualTo(37.5);
  }

  @Test
  void the_largest_gain_comes_first() {
    assertThat(advise(reply(0.50, 0), hours(60, 0)))
        .extracting(a -> a.metric().code())
        .containsExactly("reply", "hours");
  }

  @Test
  void at_the_median_there_is_nothing_to_advise() {
    assertThat(advise(reply(0.70, 50), hours(40, 50))).isEmpty();
  }

  @Test
  void neutral_metrics_and_unknown_values_are_never_advised() {
    MetricInput neutral =
        new MetricInput("share", Dimension.SERVICE, Direction.NEUTRAL, 1, 0.1, 5, 0.5, 0.8);
    MetricInput unknown =
        new MetricInput(
            "rate", Dimension.SERVICE, Direction.HIGHER, 1, Double.NaN, Double.NaN, 0.5, 0.8);
    List<MetricInput> metrics = List.of(neutral, unknown);
    assertThat(Advice.of(metrics, new WhatIf(metrics, Map.of()))).isEmpty();
  }

  @Test
  void advice_in_a_dimension_without_a_score_comes_last() {
    MetricInput lonely =
        new MetricInput("lonely", Dimension.MARKETING, Direction.HIGHER, 1, 20, 0, 40, 52);
    MetricInput missing =
        new MetricInput(
            "missing",
            Dimension.MARKETING,
            Direction.HIGHER,
            3,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN);
    List<MetricInput> metrics = List.of(lonely, missing, hours(50, 25));
    Map<String, PeerValues> peers =
        Map.of("lonely", PeerValues.of(HOURS, 20), "hours", PeerValues.of(HOURS, 50));
    List<Advice> advice = Advice.of(metrics, new WhatIf(metrics, peers));
    assertThat(advice).extracting(a -> a.metric().code()).containsExactly("hours", "lonely");
    assertThat(advice.getLast().dimensionGain()).isNaN();
  }
}
