package com.merchantgrowth.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private static final DayRange NOVEMBER =
      DayRange.closed(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

  @ParameterizedTest
  @CsvSource({
    // last day, so far, at the end, day
    "2026-10-31, 100, NaN, 0",
    "2026-11-01, 100, 3000, 1",
    "2026-11-10, 2733, 8199, 10",
    "2026-11-30, 2733, 2733, 30",
    "2026-12-09, 2733, 2733, 30",
    "2026-11-10, NaN, NaN, 10"
  })
  void the_rest_of_the_days_goes_on_like_those_so_far(
      LocalDate last, double value, double end, int day) {
    assertThat(Double.valueOf(Pace.atEnd(value, NOVEMBER, last))).isEqualTo(Double.valueOf(end));
    assertThat(Pace.day(NOVEMBER, last)).isEqualTo(day);
  }

  @Test
  void a_shops_best_month_counts_and_a_month_not_begun_does_not() {
    double[][] months = {
      {999_999, 1_000_000, Double.NaN, 50},
      {1, 2_000_000, Double.NaN, 100_000_000},
      {0, 0, Double.NaN, Double.NaN}
    };

    assertThat(Months.reached(months, List.of(1_000_000L, 100_000_000L))).containsExactly(2, 1);
    assertThat(Months.reached(new double[3][0], List.of(1L))).containsExactly(0);
  }
}
