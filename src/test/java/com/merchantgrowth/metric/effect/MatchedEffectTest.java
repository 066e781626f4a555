package com.merchantgrowth.metric.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The effect of taking part: computed by hand, in simulated markets, and its laws. */
class MatchedEffectTest {
  /**
   * Twenty shops at 10, 20 … 200, each with a twin that did not take part. The ones rise by 5 and 7
   * in turn, the twins by 2: the differences are 3 and 5 in turn. Mean 4; s² = 20 · 1² / 19, s =
   * 1.025978; s / √20 = 0.229416; t(19) = 2.093024; interval 4 ± 0.480173.
   */
  @Test
  void twenty_pairs_worked_out_by_hand() {
    List<EffectInput> ones = new ArrayList<>();
    List<EffectInput> others = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      double value = 10.0 * i;
      ones.add(new EffectInput(i, "女装 L2", value, value, value, value + (i % 2 == 0 ? 7 : 5)));
      others.add(new EffectInput(100 + i, "女装 L2", value, value, value, value + 2));
    }

    EffectAnswer answer = MatchedEffect.of(ones, others);

    assertThat(answer.pairs()).isEqualTo(20);
    Effect effect = answer.effect().orElseThrow();
    assertThat(effect.mean()).isEqualTo(4, within(1e-12));
    assertThat(effect.standardError()).isEqualTo(0.229416, within(1e-6));
    assertThat(effect.low()).isEqualTo(3.519827, within(1e-4));
    assertThat(effect.high()).isEqualTo(4.480173, within(1e-4));
    assertThat(effect.before()).isEqualTo(105);
    assertThat(effect.after()).isEqualTo(111);
    assertThat(effect.partnersAfter()).isEqualTo(107);
    assertThat(effect.clear()).isTrue();
  }

  @Test
  void nineteen_pairs_give_no_estimate_but_are_counted() {
    List<EffectInput> ones = new ArrayList<>();
    List<EffectInput> others = new ArrayList<>();
    for (int i = 1; i <= 19; i++) {
      ones.add(new EffectInput(i, "a", i, i, i, i + 1));
      others.add(new EffectInput(100 + i, "a", i, i, i, i));
    }

    EffectAnswer answer = MatchedEffect.of(ones, others);

    assertThat(answer.pairs()).isEqualTo(19);
    assertThat(answer.effect()).isEmpty();
  }

  @Test
  void shops_of_other_cohorts_or_other_days_are_nobodys_partners() {
    List<EffectInput> ones = new ArrayList<>();
    List<EffectInput> others = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      ones.add(new EffectInput(i, "女装 L2 2026-10-01", i, i, i, i + 1));
      others.add(new EffectInput(100 + i, "女装 L2 2026-10-02", i, i, i, i));
    }

    assertThat(MatchedEffect.of(ones, others).pairs()).isZero();
  }

  @Test
  void a_shop_without_a_number_in_a_window_is_left_out_and_told() {
    EffectInput half = new EffectInput(1, "a", Double.NaN, 1, 1, 1);
    EffectInput whole = new EffectInput(2, "a", 1, 1, 1, 1);

    EffectAnswer answer =
        MatchedEffect.of(
            List.of(half, whole), List.of(new EffectInput(3, "a", 1, 1, 1, Double.NaN)));

    assertThat(answer.tookPart()).isEqualTo(2);
    assertThat(answer.complete()).isEqualTo(1);
    assertThat(answer.candidates()).isZero();
  }

  @Test
  void who_took_part_is_nobodys_partner_and_a_partner_is_taken_once() {
    List<EffectInput> ones = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      ones.add(new EffectInput(i, "a", 1, 1, 1, 2));
    }
    List<EffectInput> others = new ArrayList<>(ones);
    others.add(new EffectInput(99, "a", 1, 1, 1, 1));
    others.add(new EffectInput(99, "a", 1, 1, 1, 1));

    assertThat(MatchedEffect.of(ones, others).pairs()).isEqualTo(1);
  }

  @Test
  void a_number_that_was_rising_already_is_compared_with_one_that_was_rising_already() {
    List<EffectInput> ones = new ArrayList<>();
    List<EffectInput> others = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ones.add(new EffectInput(i, "a", 8, 12, 10, 14));
      others.add(new EffectInput(100 + i, "a", 8, 12, 10, 14));
      others.add(new EffectInput(200 + i, "a", 10, 10, 10, 10));
    }

    Effect effect = MatchedEffect.of(ones, others).effect().orElseThrow();

    assertThat(effect.mean()).as("not the 4 it would be against those at rest").isZero();
  }

  /** Shops that chose it because they were low would look as if it had helped. */
  @Test
  void coming_back_from_a_bad_month_is_not_taken_for_an_effect() {
    Random random = new Random(7);
    List<EffectInput> ones = new ArrayList<>();
    List<EffectInput> others = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double skill = 50 + 10 * random.nextGaussian();
      EffectInput shop = shop(i, skill, 0, random);
      (shop.before() < 45 && random.nextInt(6) == 0 ? ones : others).add(shop);
    }

    double naive = ones.stream().mapToDouble(EffectInput::change).average().orElseThrow();
    Effect effect = MatchedEffect.of(ones, others).effect().orElseThrow();

    assertThat(naive).as("they rise by themselves").isGreaterThan(0.8);
    assertThat(effect.low()).isNegative();
    assertThat(effect.high()).isPositive();
  }

  /** 95 of 100 intervals hold the truth; 600 markets, so 570 ± 2.6 standard errors of 5.3. */
  @Test
  void without_an_effect_the_interval_holds_zero_at_the_nominal_rate() {
    assertThat(holding(0)).isBetween(556, 584);
  }

  @Test
  void with_an_effect_the_interval_holds_it_at_the_nominal_rate() {
    assertThat(holding(3)).isBetween(556, 584);
  }

  private static int holding(double truth) {
    int holding = 0;
    for (int market = 0; market < 600; market++) {
      Random random = new Random(1000 + market);
      List<EffectInput> ones = new ArrayList<>();
      List<EffectInput> others = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        ones.add(shop(i, 50 + 10 * random.nextGaussian(), truth, random));
      }
      for (int i = 0; i < 300; i++) {
        others.add(shop(1000 + i, 50 + 10 * random.nextGaussian(), 0, random));
      }
      Effect effect = MatchedEffect.of(ones, others).effect().orElseThrow();
      holding += effect.low() <= truth && truth <= effect.high() ? 1 : 0;
    }
    return holding;
  }

  private static EffectInput shop(long id, double skill, double effect, RandomGenerator random) {
    double earlier = skill + 5 * random.nextGaussian();
    double later = skill + 5 * random.nextGaussian();
    double after = skill + 4 * random.nextGaussian() + effect;
    return new EffectInput(id, "a", earlier, later, (earlier + later) / 2, after);
  }

  @Property(tries = 60)
  void what_is_added_to_those_who_took_part_is_added_to_the_effect(
      @ForAll @IntRange(max = 100_000) int seed,
      @ForAll @DoubleRange(min = -1000, max = 1000) double more) {
    List<EffectInput> ones = market(seed, 0, 40);
    List<EffectInput> others = market(seed + 1, 1000, 200);
    List<EffectInput> raised =
        ones.stream()
            .map(
                one ->
                    new EffectInput(
                        one.subject(),
                        one.stratum(),
                        one.earlier(),
                        one.later(),
                        one.before(),
                        one.after() + more))
            .toList();

    EffectAnswer plain = MatchedEffect.of(ones, others);
    EffectAnswer shifted = MatchedEffect.of(raised, others);

    assertThat(shifted.pairs()).isEqualTo(plain.pairs());
    plain
        .effect()
        .ifPresent(
            effect -> {
              Effect now = shifted.effect().orElseThrow();
              assertThat(now.mean()).isCloseTo(effect.mean() + more, within(1e-9));
              assertThat(now.high() - now.low())
                  .isCloseTo(effect.high() - effect.low(), within(1e-9));
            });
  }

  @Property(tries = 60)
  void the_order_of_the_shops_does_not_matter(@ForAll @IntRange(max = 100_000) int seed) {
    List<EffectInput> ones = market(seed, 0, 40);
    List<EffectInput> others = market(seed + 1, 1000, 120);
    EffectAnswer answer = MatchedEffect.of(ones, others);
    Random random = new Random(seed);
    Collections.shuffle(ones, random);
    Collections.shuffle(others, random);

    assertThat(MatchedEffect.of(ones, others)).isEqualTo(answer);
  }

  private static List<EffectInput> market(int seed, long firstId, int shops) {
    Random random = new Random(seed);
    List<EffectInput> market = new ArrayList<>();
    for (int i = 0; i < shops; i++) {
      EffectInput shop = shop(firstId + i, 50 + 10 * random.nextGaussian(), 0, random);
      market.add(
          new EffectInput(
              shop.subject(),
              random.nextBoolean() ? "a" : "b",
              shop.earlier(),
              shop.later(),
              shop.before(),
              shop.after()));
    }
    return market;
  }

  @Test
  void the_quantiles_of_students_t_are_those_of_the_tables() {
    assertThat(StudentT.upper975(10)).isEqualTo(2.2281, within(0.001));
    assertThat(StudentT.upper975(19)).isEqualTo(2.0930, within(0.0001));
    assertThat(StudentT.upper975(30)).isEqualTo(2.0423, within(0.0001));
    assertThat(StudentT.upper975(100)).isEqualTo(1.9840, within(0.0001));
    assertThat(StudentT.upper975(100_000)).isEqualTo(1.9600, within(0.0001));
  }
}
