package com.merchantgrowth.metric.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Direction;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PercentilesTest {
  @Example
  void the_rule_s_own_table() {
    double[] sorted = Percentiles.sorted(new double[] {30, 10, 20, 20, Double.NaN, 50});

    assertThat(at(sorted, 10, Direction.HIGHER)).isEqualTo(0);
    assertThat(at(sorted, 20, Direction.HIGHER)).isEqualTo(37.5);
    assertThat(at(sorted, 30, Direction.HIGHER)).isEqualTo(75);
    assertThat(at(sorted, 50, Direction.HIGHER)).isEqualTo(100);
    assertThat(at(sorted, 10, Direction.LOWER)).isEqualTo(100);
    assertThat(at(sorted, 20, Direction.LOWER)).isEqualTo(62.5);
    assertThat(at(sorted, 20, Direction.NEUTRAL)).isEqualTo(37.5);
    assertThat(at(sorted, Double.NaN, Direction.HIGHER)).isNaN();
  }

  @Example
  void four_values_are_too_few_and_five_the_same_share_the_middle() {
    assertThat(at(new double[] {1, 2, 3, 4}, 2, Direction.HIGHER)).isNaN();
    assertThat(at(new double[] {7, 7, 7, 7, 7}, 7, Direction.HIGHER)).isEqualTo(50);
    assertThat(at(new double[] {7, 7, 7, 7, 7}, 7, Direction.LOWER)).isEqualTo(50);
  }

  @Example
  void both_zeros_are_one_value() {
    double[] sorted = Percentiles.sorted(new double[] {-0.0, 0.0, 1, 2, 3});

    assertThat(at(sorted, -0.0, Direction.HIGHER)).isEqualTo(at(sorted, 0.0, Direction.HIGHER));
    assertThat(at(sorted, 0.0, Direction.HIGHER)).isEqualTo(12.5);
  }

  @Example
  void a_changed_value_leaves_its_old_place_first() {
    double[] sorted = {10, 20, 30, 40, 50};

    assertThat(Percentiles.whatIf(sorted, 10, 30, Direction.HIGHER)).isEqualTo(37.5);
    assertThat(Percentiles.whatIf(sorted, 50, 5, Direction.HIGHER)).isEqualTo(0);
    assertThat(Percentiles.whatIf(sorted, Double.NaN, 60, Direction.HIGHER)).isEqualTo(100);
    assertThat(Percentiles.whatIf(new double[] {1, 2, 3, 4}, Double.NaN, 5, Direction.HIGHER))
        .isEqualTo(100);
  }

  @Property
  void it_equals_counting_one_by_one(
      @ForAll("columns") List<Double> column, @ForAll Direction direction) {
    double[] values = column.stream().mapToDouble(Double::doubleValue).toArray();
    double[] sorted = Percentiles.sorted(values);
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();

    for (double value : values) {
      double expected = Double.NaN;
      if (!Double.isNaN(value) && known.length >= PeerMarks.LEAST) {
        long below = Arrays.stream(known).filter(v -> v < value).count();
        long equal = Arrays.stream(known).filter(v -> v == value).count();
        expected = 100.0 * (below + (equal - 1) / 2.0) / (known.length - 1);
        expected = direction == Direction.LOWER ? 100.0 - expected : expected;
      }
      assertThat(at(sorted, value, direction)).isEqualTo((Double) expected);
    }
  }

  @Property
  void a_larger_value_never_stands_lower_and_lower_is_higher_turned_round(
      @ForAll("columns") List<Double> column) {
    double[] sorted =
        Percentiles.sorted(column.stream().mapToDouble(Double::doubleValue).toArray());
    double before = -1;
    for (double value : sorted) {
      double now = at(sorted, value, Direction.HIGHER);
      if (sorted.length >= PeerMarks.LEAST) {
        assertThat(now).isBetween(Math.max(0, before), 100.0);
        assertThat(at(sorted, value, Direction.LOWER)).isEqualTo(100.0 - now);
        before = now;
      }
    }
  }

  @Property
  void scaling_a_metric_changes_no_percentile(@ForAll("columns") List<Double> column) {
    double[] values = column.stream().mapToDouble(Double::doubleValue).toArray();
    double[] sorted = Percentiles.sorted(values);
    double[] scaled =
        Percentiles.sorted(Arrays.stream(values).map(value -> value * 1024).toArray());

    for (double value : values) {
      assertThat(at(scaled, value * 1024, Direction.HIGHER))
          .isEqualTo((Double) at(sorted, value, Direction.HIGHER));
    }
  }

  @Property
  void what_if_is_today_s_result_without_a_change_and_a_full_count_with_one(
      @ForAll("columns") List<Double> column, @ForAll("value") double changed) {
    double[] values = column.stream().mapToDouble(Double::doubleValue).toArray();
    double[] sorted = Percentiles.sorted(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(Percentiles.whatIf(sorted, values[i], values[i], Direction.LOWER))
          .isEqualTo((Double) at(sorted, values[i], Direction.LOWER));
      double[] after = values.clone();
      after[i] = changed;
      assertThat(Percentiles.whatIf(sorted, values[i], changed, Direction.HIGHER))
          .isEqualTo((Double) at(Percentiles.sorted(after), changed, Direction.HIGHER));
    }
  }

  @Example
  void quantiles_interpolate_between_order_statistics() {
    double[] sorted = {1, 2, 4, 8, 16};

    assertThat(Quantiles.type7(sorted, 0.5)).isEqualTo(4);
    assertThat(Quantiles.type7(sorted, 0.8)).isCloseTo(9.6, within(1e-12));
    assertThat(Quantiles.type7(sorted, 0.2)).isCloseTo(1.8, within(1e-12));
    assertThat(Quantiles.type7(sorted, 0)).isEqualTo(1);
    assertThat(Quantiles.type7(sorted, 1)).isEqualTo(16);
    assertThat(Quantiles.type7(new double[0], 0.5)).isNaN();
  }

  @Example
  void the_top_twenty_percent_begins_on_the_good_side() {
    double[] sorted = {1, 2, 4, 8, 16};

    assertThat(PeerMarks.of(sorted, Direction.HIGHER).top20()).isCloseTo(9.6, within(1e-12));
    assertThat(PeerMarks.of(sorted, Direction.LOWER).top20()).isCloseTo(1.8, within(1e-12));
    assertThat(PeerMarks.of(sorted, Direction.LOWER).median()).isEqualTo(4);
    assertThat(PeerMarks.of(new double[] {1, 2, 3, 4}, Direction.HIGHER).known()).isFalse();
  }

  @Provide
  Arbitrary<List<Double>> columns() {
    return value().list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<Double> value() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-3, 6).map(Integer::doubleValue),
        Arbitraries.doubles().between(-10, 10),
        Arbitraries.just(Double.NaN),
        Arbitraries.just(-0.0));
  }

  private static double at(double[] sorted, double value, Direction direction) {
    return Percentiles.percentile(sorted, value, direction);
  }
}
