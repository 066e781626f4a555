package com.merchantgrowth.tier.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierLadderTest {
  private static final TierStep LOWEST = new TierStep("L0", "零", "Zero", Condition.EVERYBODY);

  private static TierStep step(String code, Condition entry) {
    return new TierStep(code, code, code, entry);
  }

  private static TierLadder ladder(TierStep... steps) {
    return new TierLadder(0, List.of(steps), Rhythm.MONTHLY, 1, 1, "");
  }

  private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
    assertThatThrownBy(c)
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.key()).isEqualTo("tier.error." + key));
  }

  @Test
  void what_cannot_be_climbed_is_refused_with_its_reason() {
    Condition some = Ladders.sales(100);
    refused("steps", () -> ladder(LOWEST));
    refused("twice", () -> ladder(LOWEST, step("L1", some), step("L1", Ladders.sales(200))));
    refused("lowest", () -> ladder(step("L0", some), step("L1", some)));
    refused("empty", () -> ladder(LOWEST, step("L1", Condition.EVERYBODY)));
    refused("code", () -> step("", some));
    refused("code", () -> step("L 1", some));
    refused("name", () -> new TierStep("L1", " ", "One", some));
    refused(
        "mostSteps",
        () ->
            new TierLadder(0, List.of(LOWEST, step("L1", some)), Rhythm.DAILY, -1, 0, "violation"));
    refused(
        "grace",
        () -> new TierLadder(0, List.of(LOWEST, step("L1", some)), Rhythm.DAILY, 1, 13, ""));
    refused(
        "window",
        () ->
            ladder(
                LOWEST,
                step(
                    "L1",
                    new Condition.MetricIs(Ladders.SALES.over(null), Comparison.AT_LEAST, 1))));
  }

  @Test
  void a_tier_that_asks_for_less_than_the_one_below_is_refused() {
    refused(
        "order",
        () -> ladder(LOWEST, step("L1", Ladders.sales(200)), step("L2", Ladders.sales(199))));
    Condition slow = new Condition.MetricIs(new Term.Metric("hours"), Comparison.AT_MOST, 8);
    Condition slower = new Condition.MetricIs(new Term.Metric("hours"), Comparison.AT_MOST, 9);
    refused("order", () -> ladder(LOWEST, step("L1", slow), step("L2", slower)));
    assertThat(ladder(LOWEST, step("L1", slower), step("L2", slow)).steps()).hasSize(3);
  }

  @Test
  void numbers_and_conditions_are_listed_once_in_reading_order() {
    Condition brand = Condition.AttributeIn.of(ShopAttribute.TYPE, "flagship");
    TierLadder ladder =
        ladder(
            LOWEST,
            step("L1", Ladders.sales(100)),
            step("L2", Condition.all(Ladders.sales(200), brand)),
            step("L3", Condition.all(Ladders.sales(300), new Condition.Not(brand))));
    assertThat(ladder.terms()).containsExactly(Ladders.SALES);
    assertThat(ladder.demands())
        .containsExactly(
            new Condition.MetricIs(Ladders.SALES, Comparison.AT_LEAST, 100),
            new Condition.MetricIs(Ladders.SALES, Comparison.AT_LEAST, 200),
            brand,
            new Condition.MetricIs(Ladders.SALES, Comparison.AT_LEAST, 300),
            new Condition.Not(brand));
    assertThat(ladder.place("L2")).isEqualTo(2);
    assertThat(ladder.place("M2")).isEqualTo(-1);
  }

  @Test
  void sums_of_the_running_month_go_on_as_they_have_and_other_numbers_stay() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    LocalDate end = LocalDate.of(2026, 11, 30);
    Outlook sales = Outlook.of(Ladders.SALES, null, day, end);
    assertThat(sales).isEqualTo(Outlook.PACED);
    assertThat(sales.expected(31_900_000, day)).isCloseTo(47_850_000, within(1e-6));
    assertThat(sales.expected(Double.NaN, day)).isNaN();

    Term best =
        new Term.Formula(
            Aggregate.of(Aggregate.Kind.MAX_DAY),
            Ladders.SALES.numerator(),
            null,
            Ladders.SALES.scale(),
            Ladders.SALES.window(),
            "fen");
    assertThat(Outlook.of(best, null, day, end)).isEqualTo(Outlook.CARRIED);
    Term before = Ladders.SALES.over(MetricWindow.parse("month-1"));
    assertThat(Outlook.of(before, null, day, end)).isEqualTo(Outlook.CARRIED);
    Term metric = new Term.Metric("gmv_30");
    assertThat(Outlook.of(metric, DayRange.lastDays(30, day), day, end)).isEqualTo(Outlook.CARRIED);
    assertThat(Outlook.CARRIED.expected(7, day)).isEqualTo(7);
    // on the last day the next evaluation looks at a month that has not begun
    LocalDate next = Rhythm.MONTHLY.next(end);
    assertThat(Outlook.of(Ladders.SALES, null, end, next)).isEqualTo(Outlook.OPEN);
    assertThat(Outlook.OPEN.expected(7, end)).isNaN();
    DayRange november = DayRange.closed(LocalDate.of(2026, 11, 1), end);
    assertThat(Outlook.of(metric, november, day, end)).isEqualTo(Outlook.OPEN);
  }
}
