package com.merchantgrowth.coaching.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.merchant.ShopStage;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds whatever the numbers. */
class SignalLaws {
  private static final double[] EDGES = {4.7, 4.4};

  private static List<Signal> gmv(double now, double before) {
    double n = Double.NaN;
    return Signals.of(
        ShippedRules.rules(), EDGES, new SignalFacts(n, n, now, before, n, n, n, n, n, n, n, n));
  }

  @Property
  void a_larger_loss_never_counts_less(
      @ForAll @DoubleRange(min = 0, max = 1e8) double now,
      @ForAll @DoubleRange(min = 0, max = 1e8) double less,
      @ForAll @DoubleRange(min = 0, max = 1e8) double before) {
    assertThat(points(gmv(Math.min(now, less), before)))
        .isGreaterThanOrEqualTo(points(gmv(Math.max(now, less), before)));
  }

  private static int points(List<Signal> signals) {
    return signals.stream().mapToInt(Signal::points).sum();
  }

  @Property
  void a_signal_counts_between_its_points_and_half_as_much_again(
      @ForAll @IntRange(min = 0, max = 40) int silent,
      @ForAll @IntRange(min = 0, max = 14) int liveDays,
      @ForAll @DoubleRange(min = 3, max = 5) double score,
      @ForAll @DoubleRange(min = 3, max = 5) double scoreBefore,
      @ForAll @IntRange(min = 0, max = 400) int orders,
      @ForAll @IntRange(min = 0, max = 60) int negatives,
      @ForAll @IntRange(min = 0, max = 90) int late) {
    SignalRules rules = ShippedRules.rules();
    SignalFacts facts =
        new SignalFacts(
            silent, liveDays, 100, 1e7, score, scoreBefore, negatives, orders, 3, 150, late, 1);
    for (Signal signal : Signals.of(rules, EDGES, facts)) {
      int base = rules.rule(signal.code()).points();
      assertThat(signal.points()).isBetween(base, Math.round(base * 1.5f));
    }
    assertThat(new Need(Signals.of(rules, EDGES, facts)).total()).isBetween(0, 100);
  }

  @Property
  void nothing_known_says_nothing(@ForAll @DoubleRange(min = 0, max = 1e9) double number) {
    double n = Double.NaN;
    assertThat(
            Signals.of(
                ShippedRules.rules(),
                EDGES,
                new SignalFacts(n, number, n, number, n, number, n, n, number, number, n, number)))
        .isEmpty();
  }

  @Property
  void no_stage_ever_goes_back(
      @ForAll ShopStage present,
      @ForAll @DoubleRange(min = 0, max = 30) double orders,
      @ForAll @DoubleRange(min = 0, max = 2e6) double gmv,
      @ForAll boolean reported) {
    @Nullable ShopStage found =
        ShippedRules.rules()
            .stages()
            .stage(present, reported ? orders : Double.NaN, reported ? gmv : Double.NaN);
    assertThat(found).isGreaterThanOrEqualTo(present);
  }
}
