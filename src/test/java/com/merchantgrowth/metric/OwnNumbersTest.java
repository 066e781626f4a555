package com.merchantgrowth.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Aggregate.Kind;
import com.merchantgrowth.metric.OwnNumbers.DayValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnNumbersTest {
  private static final double NONE = Double.NaN;

  private static MetricDefinition metric(Aggregate aggregate, String scale) {
    return new MetricDefinition(
        "m",
        1,
        com.merchantgrowth.shared.SubjectKind.SHOP,
        null,
        "m",
        "m",
        aggregate,
        MeasureSum.parse("a"),
        aggregate.isRatio() ? MeasureSum.parse("b") : null,
        Scale.of(scale),
        MetricWindow.lastDays(4),
        "count",
        Direction.HIGHER,
        1,
        1,
        Instant.EPOCH);
  }

  private static OwnNumbers of(Kind kind, String scale, DayValue... days) {
    return OwnNumbers.of(metric(Aggregate.of(kind), scale), List.of(days));
  }

  private static DayValue day(double numerator, double denominator) {
    return new DayValue(numerator, denominator);
  }

  @Test
  void a_rate_is_sum_over_sum_of_the_days_that_have_both() {
    OwnNumbers numbers = of(Kind.RATIO, "1", day(1, 10), day(5, NONE), day(NONE, 40), day(8, 10));
    assertThat(numbers).isEqualTo(new OwnNumbers(9, 20, 0.45, 2, -1));
  }

  @Test
  void a_sum_leaves_unreported_days_out_and_is_scaled() {
    OwnNumbers numbers = of(Kind.SUM, "1/60", day(90, NONE), day(NONE, NONE), day(30, NONE));
    assertThat(numbers.numerator()).isEqualTo(120);
    assertThat(numbers.value()).isCloseTo(2, within(1e-12));
    assertThat(numbers.reported()).isEqualTo(2);
  }

  @Test
  void the_highest_and_the_latest_day_are_named() {
    OwnNumbers highest = of(Kind.MAX_DAY, "1", day(3, NONE), day(9, NONE), day(9, NONE));
    assertThat(highest.value()).isEqualTo(9);
    assertThat(highest.at()).isEqualTo(1);
    OwnNumbers latest = of(Kind.LATEST, "1", day(3, NONE), day(5, NONE), day(NONE, NONE));
    assertThat(latest.value()).isEqualTo(5);
    assertThat(latest.at()).isEqualTo(1);
  }

  @Test
  void a_latest_ratio_takes_both_from_the_last_day_that_has_both() {
    OwnNumbers numbers = of(Kind.LATEST_RATIO, "1", day(3, 6), day(NONE, 5), day(7, NONE));
    assertThat(numbers.value()).isEqualTo(0.5);
    assertThat(numbers.at()).isZero();
  }

  @Test
  void days_over_a_threshold_are_counted_and_an_average_counts_every_day() {
    OwnNumbers active =
        OwnNumbers.of(
            metric(Aggregate.activeDays(60), "1"),
            List.of(day(60, NONE), day(59, NONE), day(NONE, NONE), day(200, NONE)));
    assertThat(active.value()).isEqualTo(2);
    OwnNumbers average =
        of(Kind.AVERAGE_PER_DAY, "1", day(8, NONE), day(NONE, NONE), day(4, NONE), day(0, NONE));
    assertThat(average.value()).isEqualTo(3);
  }

  @Test
  void nothing_reported_is_not_zero() {
    for (Kind kind : Kind.values()) {
      assertThat(of(kind, "1", day(NONE, NONE), day(NONE, NONE)).value()).as(kind.name()).isNaN();
    }
  }

  @Test
  void what_is_needed_for_a_goal_is_said_in_the_numerator() {
    MetricDefinition rate = metric(Aggregate.of(Kind.RATIO), "1");
    OwnNumbers numbers = OwnNumbers.of(rate, List.of(day(1_055, 1_482)));
    assertThat(numbers.needed(rate, 0.845)).isCloseTo(197.29, within(0.005));
    MetricDefinition hours = metric(Aggregate.of(Kind.SUM), "1/60");
    assertThat(OwnNumbers.of(hours, List.of(day(120, NONE))).needed(hours, 3))
        .isCloseTo(60, within(1e-9));
  }
}
