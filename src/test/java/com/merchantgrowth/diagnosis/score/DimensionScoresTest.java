package com.merchantgrowth.diagnosis.score;

import static com.merchantgrowth.diagnosis.score.Sample.metric;
import static com.merchantgrowth.diagnosis.score.Sample.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionScoresTest {
  /**
   * The service dimension of the shop a merchant would recognise: P48×2, P42, P44, P47, P17×2, P48.
   */
  private static final List<MetricInput> SERVICE =
      List.of(
          metric("pickup", Dimension.SERVICE, 2, 48),
          metric("delivery", Dimension.SERVICE, 1, 42),
          metric("logistics", Dimension.SERVICE, 1, 44),
          metric("refund_only", Dimension.SERVICE, 1, 47),
          none("return_refund", Dimension.SERVICE, 1),
          metric("im_reply", Dimension.SERVICE, 2, 17),
          metric("im_bad", Dimension.SERVICE, 1, 48));

  @Test
  void a_dimension_is_the_weighted_mean_of_the_percentiles_it_has() {
    DimensionScore score = DimensionScores.of(SERVICE).of(Dimension.SERVICE);
    // (96 + 42 + 44 + 47 + 34 + 48) ÷ 8
    assertThat(score.score()).isEqualTo(311.0 / 8);
    assertThat(score.weightUsed()).isEqualTo(8);
    assertThat(score.weightAll()).isEqualTo(9);
  }

  @Test
  void what_is_left_out_is_named() {
    DimensionScore score = DimensionScores.of(SERVICE).of(Dimension.SERVICE);
    assertThat(score.leftOut()).containsExactly("return_refund");
    assertThat(score.used())
        .containsExactly("pickup", "delivery", "logistics", "refund_only", "im_reply", "im_bad");
  }

  @ParameterizedTest(name = "weights {0} known, {1} unknown: {2}")
  @CsvSource({
    "4, 0, scored",
    "3, 1, scored",
    "2, 2, scored", // exactly half is enough
    "1, 2, none",
    "1.9, 2, none",
    "0, 4, none",
    "0, 0, none", // a dimension nobody measures
  })
  void there_is_no_score_if_less_than_half_of_the_weight_remains(
      double known, double unknown, String expected) {
    List<MetricInput> metrics = new ArrayList<>();
    if (known > 0) {
      metrics.add(metric("known", Dimension.MARKETING, known, 30));
    }
    if (unknown > 0) {
      metrics.add(none("unknown", Dimension.MARKETING, unknown));
    }
    DimensionScore score = DimensionScores.of(metrics).of(Dimension.MARKETING);
    assertThat(score.known()).isEqualTo("scored".equals(expected));
    if (score.known()) {
      assertThat(score.score()).isCloseTo(30, within(1e-12));
    }
  }

  @Test
  void neutral_metrics_and_metrics_without_weight_are_no_part_of_it() {
    List<MetricInput> metrics =
        List.of(
            metric("a", Dimension.SERVICE, 1, 60),
            new MetricInput("n", Dimension.SERVICE, Direction.NEUTRAL, 9, 1, 1, 50, 80),
            metric("w", Dimension.SERVICE, 0, 1),
            metric("other", Dimension.MARKETING, 9, 1));
    DimensionScore score = DimensionScores.of(metrics).of(Dimension.SERVICE);
    assertThat(score.score()).isEqualTo(60);
    assertThat(score.used()).containsExactly("a");
    assertThat(score.leftOut()).isEmpty();
  }

  @ParameterizedTest(name = "{0} of the six have a score: {1}")
  @CsvSource({"6, 35", "4, 25", "3, 20", "2, NaN", "0, NaN"})
  void the_overall_score_is_the_mean_of_at_least_three_dimensions(int known, Double expected) {
    List<MetricInput> metrics = new ArrayList<>();
    for (int d = 0; d < known; d++) {
      metrics.add(metric("m" + d, Dimension.values()[d], 1, 10 * (d + 1)));
    }
    assertThat(DimensionScores.of(metrics).overall()).isEqualTo(expected);
  }

  @Test
  void six_dimensions_are_always_there_in_their_order() {
    assertThat(DimensionScores.of(List.of()).dimensions())
        .extracting(DimensionScore::dimension)
        .containsExactly(Dimension.values());
  }

  @Test
  void nothing_is_rounded() {
    List<MetricInput> thirds =
        List.of(
            metric("a", Dimension.SERVICE, 1, 10),
            metric("b", Dimension.SERVICE, 1, 10),
            metric("c", Dimension.SERVICE, 1, 11));
    assertThat(DimensionScores.of(thirds).of(Dimension.SERVICE).score()).isEqualTo(31.0 / 3);
  }
}
