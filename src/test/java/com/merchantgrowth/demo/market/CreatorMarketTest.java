package com.merchantgrowth.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The made-up creators: the same every time, and of every sort. */
class CreatorMarketTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final List<CreatorPlan> ALL = CreatorMarket.all();

  private static double[] month(CreatorPlan plan, LocalDate day) {
    double[] sums = new double[CreatorDays.MEASURES.size()];
    CreatorDays days = new CreatorDays(plan);
    DayRange.lastDays(30, day).stream()
        .forEach(
            each -> {
              double[] row = days.row(each);
              for (int i = 0; i < row.length; i++) {
                sums[i] += row[i];
              }
            });
    return sums;
  }

  private static double of(double[] sums, String measure) {
    return sums[CreatorDays.MEASURES.indexOf(measure)];
  }

  @Test
  void they_are_the_same_every_time_and_no_name_stands_twice() {
    assertThat(CreatorMarket.all()).isEqualTo(ALL).hasSize(CreatorMarket.SIZE);
    assertThat(ALL.stream().map(CreatorPlan::name)).doesNotHaveDuplicates();
    assertThat(ALL.stream().map(CreatorPlan::code)).doesNotHaveDuplicates();
    assertThat(new CreatorDays(ALL.get(7)).row(DAY))
        .isEqualTo(new CreatorDays(ALL.get(7)).row(DAY));
  }

  @Test
  void every_type_and_tier_is_there() {
    assertThat(ALL.stream().collect(Collectors.groupingBy(CreatorPlan::type)))
        .hasSize(CreatorType.values().length)
        .allSatisfy(
            (type, plans) ->
                assertThat(plans.stream().map(CreatorPlan::tier).distinct())
                    .hasSize(CreatorTier.values().length));
  }

  @Test
  void parts_are_never_larger_than_what_they_are_part_of() {
    for (CreatorPlan plan : ALL) {
      double[] row = new CreatorDays(plan).row(DAY);
      assertThat(Arrays.stream(row)).allMatch(value -> value >= 0 && Double.isFinite(value));
      assertThat(of(row, "quality_returns")).isLessThanOrEqualTo(of(row, "paid_orders"));
      assertThat(of(row, "good_reviews")).isLessThanOrEqualTo(of(row, "reviews"));
      assertThat(of(row, "promises_broken")).isLessThanOrEqualTo(of(row, "promised_orders"));
      assertThat(of(row, "im_replied_3min")).isLessThanOrEqualTo(of(row, "im_sessions"));
      assertThat(of(row, "content_negative")).isLessThanOrEqualTo(of(row, "content_views"));
    }
  }

  @Test
  void some_sell_too_little_for_a_score_and_some_have_got_worse() {
    assertThat(ALL.stream().filter(plan -> of(month(plan, DAY), "paid_orders") < 50).count())
        .isBetween(8L, 70L);
    assertThat(ALL.stream().filter(CreatorMarketTest::worse).count()).isGreaterThanOrEqualTo(5);
  }

  /** Half as many quality returns again as a month and a half before. */
  private static boolean worse(CreatorPlan plan) {
    double[] now = month(plan, DAY);
    double[] before = month(plan, DAY.minusDays(45));
    double rate = of(now, "quality_returns") / of(now, "paid_orders");
    double then = of(before, "quality_returns") / of(before, "paid_orders");
    return of(now, "paid_orders") > 500 && rate > then * 1.5;
  }
}
