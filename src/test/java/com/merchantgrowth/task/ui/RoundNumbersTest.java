package com.merchantgrowth.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.fact.FactDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundNumbersTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  private static List<FactDay> days(double... values) {
    List<FactDay> days = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      days.add(new FactDay(FIRST.plusDays(i), new double[] {values[i]}));
    }
    return days;
  }

  private static RoundNumbers of(Aggregate aggregate, double... values) {
    return RoundNumbers.of(
        Samples.formula(aggregate, "live_minutes", "min"), List.of("live_minutes"), days(values));
  }

  @Test
  void days_without_data_add_nothing_and_are_not_counted() {
    RoundNumbers numbers = of(Aggregate.of(Aggregate.Kind.SUM), 30, Double.NaN, 50);
    assertThat(numbers.total()).isEqualTo(80);
    assertThat(numbers.reported()).isEqualTo(2);
    assertThat(numbers.days())
        .extracting(RoundNumbers.Day::running)
        .containsExactly(30.0, 30.0, 80.0);
  }

  @Test
  void the_first_of_equal_best_days_is_the_best_one() {
    RoundNumbers numbers = of(Aggregate.of(Aggregate.Kind.MAX_DAY), 10, 200, 200, Double.NaN);
    assertThat(numbers.bestDay().day()).isEqualTo(FIRST.plusDays(1));
  }

  @Test
  void a_day_counts_from_the_threshold_on() {
    RoundNumbers numbers = of(Aggregate.activeDays(60), 59, 60, 61, Double.NaN);
    assertThat(numbers.counted()).isEqualTo(2);
    assertThat(numbers.days())
        .extracting(RoundNumbers.Day::counts)
        .containsExactly(false, true, true, false);
  }

  @Test
  void a_ratio_takes_days_that_report_both() {
    Term.Formula rate =
        new Term.Formula(
            Aggregate.of(Aggregate.Kind.RATIO),
            MeasureSum.parse("im_replied_3min"),
            MeasureSum.parse("im_sessions"),
            Scale.ONE,
            null,
            "ratio");
    RoundNumbers numbers =
        RoundNumbers.of(
            rate,
            List.of("im_replied_3min", "im_sessions"),
            List.of(
                new FactDay(FIRST, new double[] {8, 10}),
                new FactDay(FIRST.plusDays(1), new double[] {9, Double.NaN}),
                new FactDay(FIRST.plusDays(2), new double[] {6, 10})));
    assertThat(numbers.total()).isEqualTo(14);
    assertThat(numbers.under()).isEqualTo(20);
    assertThat(numbers.reported()).isEqualTo(2);
    assertThat(numbers.latest()).isEqualTo(numbers.days().get(2));
  }

  @Test
  void measures_are_added_and_subtracted_as_written() {
    RoundNumbers numbers =
        RoundNumbers.of(
            Samples.sum("fans_gained-fans_lost", "count"),
            List.of("fans_gained", "fans_lost"),
            List.of(new FactDay(FIRST, new double[] {12, 5})));
    assertThat(numbers.total()).isEqualTo(7);
  }

  @Test
  void nothing_reported_has_neither_a_best_nor_a_last_day() {
    RoundNumbers numbers = of(Aggregate.of(Aggregate.Kind.SUM), Double.NaN);
    assertThat(numbers.best()).isNull();
    assertThat(numbers.latest()).isNull();
    assertThat(numbers.reported()).isZero();
  }
}
