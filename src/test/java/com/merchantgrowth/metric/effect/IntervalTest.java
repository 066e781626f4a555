package com.merchantgrowth.metric.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How sure a mean of paired differences is. */
class IntervalTest {
  /**
   * Ten times 0 and ten times 1. A mean of twenty draws is a count out of twenty with chance ½:
   * B(20, ½) / 20. P(count ≤ 5) = 0.0207, P(count ≤ 6) = 0.0577: 2.5 % of the means lie at or below
   * 6/20 = 0.3, 97.5 % at or below 14/20 = 0.7; moved apart by √(20/19) = 1.025978 from ½: 0.294804
   * and 0.705196.
   */
  @Test
  void zeros_and_ones_worked_out_by_hand() {
    double[] differences = new double[20];
    Arrays.fill(differences, 10, 20, 1);

    Interval.Bounds bounds = Interval.resampled(7).of(differences);

    assertThat(bounds.low()).isEqualTo(0.294804, within(1e-6));
    assertThat(bounds.high()).isEqualTo(0.705196, within(1e-6));
  }

  @Test
  void the_same_seed_gives_the_same_interval() {
    double[] differences = new Random(3).doubles(40, -5, 9).toArray();

    assertThat(Interval.resampled(11).of(differences))
        .isEqualTo(Interval.resampled(11).of(differences));
    assertThat(Interval.resampled(11).of(differences))
        .isNotEqualTo(Interval.resampled(12).of(differences));
  }

  /** 60 coached shops and 240 others with noise and a season; coaching adds 8 to the number. */
  @Test
  void a_known_effect_lies_in_the_interval_in_at_least_90_of_100_markets() {
    int covered = 0;
    for (int seed = 1; seed <= 100; seed++) {
      Random random = new Random(seed);
      List<EffectInput> ones = new ArrayList<>();
      List<EffectInput> others = new ArrayList<>();
      for (int shop = 0; shop < 300; shop++) {
        double level = 100 + 30 * random.nextGaussian();
        double trend = 4 * random.nextGaussian();
        double season = 5;
        boolean coached = shop < 60;
        double after =
            level + trend + season + (coached ? 8 : 0) + 12 * Math.expm1(random.nextGaussian() / 2);
        EffectInput input =
            new EffectInput(shop, "女装 L2", level - trend / 2, level + trend / 2, level, after);
        (coached ? ones : others).add(input);
      }
      Effect effect =
          MatchedEffect.of(ones, others, Interval.resampled(seed)).effect().orElseThrow();
      covered += effect.low() <= 8 && 8 <= effect.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(90, 100);
  }

  @Property
  void the_mean_lies_between_the_ends_and_a_shift_moves_both(
      @ForAll @Size(min = 20, max = 60) List<@DoubleRange(min = -1000, max = 1000) Double> values,
      @ForAll @DoubleRange(min = -500, max = 500) double shift) {
    double[] differences = values.stream().mapToDouble(Double::doubleValue).toArray();
    double mean = Moments.mean(differences);
    for (Interval interval : List.of(Interval.STUDENT, Interval.resampled(5))) {
      Interval.Bounds bounds = interval.of(differences);
      Interval.Bounds moved =
          interval.of(Arrays.stream(differences).map(each -> each + shift).toArray());

      assertThat(bounds.low()).isLessThanOrEqualTo(mean + 1e-9);
      assertThat(bounds.high()).isGreaterThanOrEqualTo(mean - 1e-9);
      assertThat(moved.low()).isEqualTo(bounds.low() + shift, within(1e-6));
      assertThat(moved.high()).isEqualTo(bounds.high() + shift, within(1e-6));
    }
  }

  @Property
  void differences_that_are_all_the_same_leave_no_doubt(
      @ForAll @DoubleRange(min = -1000, max = 1000) double value) {
    double[] differences = new double[20];
    Arrays.fill(differences, value);

    Interval.Bounds bounds = Interval.resampled(1).of(differences);

    assertThat(bounds.low()).isEqualTo(value, within(1e-9));
    assertThat(bounds.high()).isEqualTo(value, within(1e-9));
  }
}
