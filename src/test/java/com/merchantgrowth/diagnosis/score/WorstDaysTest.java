package com.merchantgrowth.diagnosis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.OwnNumbers.DayValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorstDaysTest {
  private static List<DayValue> days(int count, double numerator, double denominator) {
    return new ArrayList<>(Collections.nCopies(count, new DayValue(numerator, denominator)));
  }

  @Test
  void the_three_days_that_hold_most_of_the_misses_are_named_in_order() {
    List<DayValue> days = days(20, 8, 10);
    days.set(17, new DayValue(10, 30));
    days.set(4, new DayValue(10, 30));
    days.set(9, new DayValue(10, 30));
    WorstDays worst = WorstDays.of(days, Direction.HIGHER).orElseThrow();
    assertThat(worst.positions()).containsExactly(4, 9, 17);
    assertThat(worst.share()).isCloseTo(60.0 / (60 + 17 * 2), within(1e-12));
    assertThat(worst.shareOfBase()).isCloseTo(90.0 / (90 + 170), within(1e-12));
  }

  @Test
  void where_less_is_better_the_numerator_is_what_lacks() {
    List<DayValue> days = days(20, 1, 100);
    days.set(3, new DayValue(30, 100));
    assertThat(WorstDays.of(days, Direction.LOWER).orElseThrow().positions()).contains(3);
    assertThat(WorstDays.of(days, Direction.HIGHER)).isEmpty();
  }

  @Test
  void even_days_are_not_blamed() {
    assertThat(WorstDays.of(days(30, 7, 10), Direction.HIGHER)).isEmpty();
  }

  @Test
  void busy_days_that_do_no_worse_than_others_are_not_blamed() {
    List<DayValue> days = days(30, 7, 10);
    days.set(0, new DayValue(700, 1_000));
    days.set(1, new DayValue(700, 1_000));
    days.set(2, new DayValue(700, 1_000));
    assertThat(WorstDays.of(days, Direction.HIGHER)).isEmpty();
  }

  @Test
  void nothing_lacking_nothing_neutral_and_few_days_say_nothing() {
    assertThat(WorstDays.of(days(30, 10, 10), Direction.HIGHER)).isEmpty();
    assertThat(WorstDays.of(days(30, 0, 0), Direction.LOWER)).isEmpty();
    List<DayValue> few = days(9, 10, 10);
    few.set(0, new DayValue(0, 10));
    assertThat(WorstDays.of(few, Direction.HIGHER)).isEmpty();
    List<DayValue> neutral = days(30, 10, 10);
    neutral.set(0, new DayValue(0, 10));
    assertThat(WorstDays.of(neutral, Direction.NEUTRAL)).isEmpty();
  }

  @Test
  void days_without_a_report_do_not_count() {
    List<DayValue> days = days(20, 8, 10);
    days.set(0, new DayValue(Double.NaN, 1_000));
    days.set(1, new DayValue(0, 40));
    WorstDays worst = WorstDays.of(days, Direction.HIGHER).orElseThrow();
    assertThat(worst.positions()).contains(1).doesNotContain(0);
  }
}
