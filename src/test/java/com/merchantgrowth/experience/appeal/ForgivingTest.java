package com.merchantgrowth.experience.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 15 returns among 300 orders in 30 days, and what is left of them. */
class ForgivingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static MetricDefinition metric(Aggregate.Kind kind, @Nullable String denominator) {
    return new MetricDefinition(
        "m",
        1,
        SubjectKind.SHOP,
        null,
        "m",
        "m",
        kind == Aggregate.Kind.ACTIVE_DAYS ? Aggregate.activeDays(1) : Aggregate.of(kind),
        MeasureSum.parse("quality_returns"),
        denominator == null ? null : MeasureSum.parse(denominator),
        Scale.ONE,
        MetricWindow.lastDays(30),
        "ratio",
        Direction.LOWER,
        30,
        1,
        Instant.EPOCH);
  }

  private static ForgivenEvent event(LocalDate day, @Nullable LocalDate until, double n, double d) {
    return new ForgivenEvent(
        1,
        1,
        day,
        ForgivenReason.BUYER,
        "",
        Map.of("quality_returns", n, "paid_orders", d),
        until,
        null,
        "admin",
        Instant.EPOCH,
        null,
        null);
  }

  @ParameterizedTest
  @CsvSource({
    // returns, orders forgiven → value, sample
    "3, 0, 0.04, 300",
    "3, 3, 0.0404040404040404, 297",
    "15, 0, 0, 300",
    "99, 0, 0, 300", // more than there are leaves none, never less
    "0, 270, 0.5, 30",
    "0, 271, NaN, 29", // below the least sample
    "0, 300, NaN, 0",
  })
  void a_rate_without_the_event(double returns, double orders, double value, double sample) {
    Forgiving.Left left =
        Forgiving.of(
                metric(Aggregate.Kind.RATIO, "paid_orders"),
                0.05,
                300,
                DAY,
                List.of(event(DAY.minusDays(4), null, returns, orders)))
            .orElseThrow();

    if (Double.isNaN(value)) {
      assertThat(left.value()).isNaN();
    } else {
      assertThat(left.value()).isCloseTo(value, within(1e-12));
    }
    assertThat(left.sample()).isEqualTo(sample);
  }

  @Test
  void only_events_in_the_window_that_still_hold_count() {
    MetricDefinition rate = metric(Aggregate.Kind.RATIO, "paid_orders");

    assertThat(Forgiving.of(rate, 0.05, 300, DAY, List.of(event(DAY.minusDays(30), null, 3, 0))))
        .isEmpty();
    assertThat(
            Forgiving.of(
                rate, 0.05, 300, DAY, List.of(event(DAY.minusDays(5), DAY.minusDays(1), 3, 0))))
        .isEmpty();
    assertThat(Forgiving.of(rate, 0.05, 300, DAY, List.of(event(DAY.minusDays(5), DAY, 3, 0))))
        .isPresent();
    assertThat(Forgiving.of(rate, 0.05, 300, DAY, List.of(event(DAY.plusDays(1), null, 3, 0))))
        .isEmpty();
    assertThat(Forgiving.of(rate, Double.NaN, 20, DAY, List.of(event(DAY, null, 3, 0)))).isEmpty();
  }

  @Test
  void counted_days_have_nothing_to_leave_out() {
    assertThat(
            Forgiving.of(
                metric(Aggregate.Kind.ACTIVE_DAYS, null),
                20,
                30,
                DAY,
                List.of(event(DAY, null, 1, 0))))
        .isEmpty();
  }

  @Property
  void forgiving_bad_things_never_makes_a_rate_worse(
      @ForAll @IntRange(min = 30, max = 5_000) int orders,
      @ForAll @IntRange(max = 5_000) int returns,
      @ForAll @IntRange(min = 1, max = 50) int forgiven) {
    double bad = Math.min(returns, orders);
    double value = bad / orders;
    Forgiving.Left left =
        Forgiving.of(
                metric(Aggregate.Kind.RATIO, "paid_orders"),
                value,
                orders,
                DAY,
                List.of(event(DAY, null, forgiven, 0)))
            .orElseThrow();

    assertThat(left.value()).isBetween(0.0, value);
    assertThat(left.value() * orders).isCloseTo(Math.max(0, bad - forgiven), within(1e-6));
  }
}
