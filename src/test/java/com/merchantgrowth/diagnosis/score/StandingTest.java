package com.merchantgrowth.diagnosis.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void the_best_is_first_and_equal_scores_share_the_better_place() {
    Standing standing = Standing.of(new double[] {40, 70, 55, 70, Double.NaN, 10});
    assertThat(standing.ranks()).containsExactly(4, 1, 3, 1, 0, 5);
    assertThat(standing.ranked()).isEqualTo(5);
  }

  @Test
  void nobody_scored_is_nobody_ranked() {
    assertThat(Standing.of(new double[] {Double.NaN}).ranked()).isZero();
    assertThat(Standing.of(new double[0]).ranks()).isEmpty();
  }
}
