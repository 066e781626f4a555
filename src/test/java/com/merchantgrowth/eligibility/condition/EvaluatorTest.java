package com.merchantgrowth.eligibility.condition;

import static com.merchantgrowth.eligibility.condition.Comparison.AT_LEAST;
import static com.merchantgrowth.eligibility.condition.Comparison.AT_MOST;
import static com.merchantgrowth.eligibility.condition.Comparison.EQUAL;
import static com.merchantgrowth.eligibility.condition.Comparison.LESS_THAN;
import static com.merchantgrowth.eligibility.condition.Comparison.MORE_THAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of condition means, at its edges. */
class EvaluatorTest {
  private static final String DAY = "2026-11-20";
  private static final Term GMV = new Term.Metric("gmv_30");
  private static final Condition UNKNOWN = new Condition.MetricIs(GMV, AT_LEAST, 1);
  private static final Condition YES = new Condition.Flagged("yes");
  private static final Condition NO = new Condition.Flagged("no");

  private static TestShop shop() {
    return TestShop.on(DAY).flagged("yes", "2026-11-01", null);
  }

  private static Truth truth(Condition condition, TestShop shop) {
    Evaluation evaluation = Evaluator.evaluate(condition, shop);
    assertThat(Evaluator.truth(condition, shop)).isEqualTo(evaluation.truth());
    return evaluation.truth();
  }

  private static Term.Formula formula(Aggregate.Kind kind, MetricWindow window) {
    boolean ratio = kind == Aggregate.Kind.RATIO || kind == Aggregate.Kind.LATEST_RATIO;
    return new Term.Formula(
        kind == Aggregate.Kind.ACTIVE_DAYS ? Aggregate.activeDays(60) : Aggregate.of(kind),
        MeasureSum.parse("self_live_gmv"),
        ratio ? MeasureSum.parse("gmv") : null,
        Scale.ONE,
        window,
        ratio ? "ratio" : "fen");
  }

  @ParameterizedTest(name = "{0} {1} {2} -> {3}, gap {4}")
  @CsvSource({
    "999999,    AT_LEAST,  1000000, FAIL, 1",
    "1000000,   AT_LEAST,  1000000, PASS, 0",
    "1000001,   AT_LEAST,  1000000, PASS, 0",
    "1000000,   MORE_THAN, 1000000, FAIL, 0", // handbook §5: exactly 10,000.00 does not earn
    "1000001,   MORE_THAN, 1000000, PASS, 0",
    "999999,    MORE_THAN, 1000000, FAIL, 1",
    "0.05,      AT_MOST,   0.05,    PASS, 0",
    "0.0500001, AT_MOST,   0.05,    FAIL, 1.0E-7",
    "0.05,      LESS_THAN, 0.05,    FAIL, 0",
    "0.0499,    LESS_THAN, 0.05,    PASS, 0",
    "0.07,      LESS_THAN, 0.05,    FAIL, 0.02",
    "3,         EQUAL,     3,       PASS, 0",
    "5,         EQUAL,     3,       FAIL, 2",
    "1,         EQUAL,     3,       FAIL, 2",
    "-5,        AT_LEAST,  0,       FAIL, 5",
  })
  void a_number_is_compared_on_full_precision(
      double actual, Comparison is, double needed, Truth expected, double gap) {
    Condition condition = new Condition.MetricIs(GMV, is, needed);
    TestShop shop = shop().with(GMV, actual);
    assertThat(truth(condition, shop)).isEqualTo(expected);
    Actual.Number found = (Actual.Number) Evaluator.evaluate(condition, shop).actual();
    assertThat(found.reading().value()).isEqualTo(actual);
    assertThat(found.needed()).isEqualTo(needed);
    assertThat(found.gap()).isEqualTo(gap, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void a_number_without_enough_data_is_unknown_and_keeps_its_sample() {
    ShopFacts.Reading few = new ShopFacts.Reading(Double.NaN, 4, 5, null, "hours");
    for (Comparison is : Comparison.values()) {
      Evaluation evaluation =
          Evaluator.evaluate(new Condition.MetricIs(GMV, is, 48), shop().with(GMV, few));
      assertThat(evaluation.truth()).isEqualTo(Truth.UNKNOWN);
      assertThat(evaluation.earliest()).isNull();
      Actual.Number found = (Actual.Number) evaluation.actual();
      assertThat(found.reading()).isEqualTo(few);
      assertThat(found.gap()).isNaN();
    }
  }

  @ParameterizedTest(name = "{0} of nothing in the task''s own window -> {1}")
  @CsvSource({
    "SUM,             FAIL",
    "MAX_DAY,         FAIL",
    "ACTIVE_DAYS,     FAIL",
    "AVERAGE_PER_DAY, FAIL",
    "RATIO,           UNKNOWN",
    "LATEST,          UNKNOWN",
    "LATEST_RATIO,    UNKNOWN",
  })
  void in_its_own_window_nothing_reported_counts_zero_for_sums_and_counts(
      Aggregate.Kind kind, Truth expected) {
    Condition own = new Condition.MetricIs(formula(kind, null), AT_LEAST, 1);
    assertThat(truth(own, shop())).isEqualTo(expected);
    Condition elsewhere =
        new Condition.MetricIs(formula(kind, MetricWindow.lastDays(30)), AT_LEAST, 1);
    assertThat(truth(elsewhere, shop())).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void zero_of_nothing_can_meet_a_condition_that_asks_for_little() {
    Term own = formula(Aggregate.Kind.SUM, null);
    assertThat(truth(new Condition.MetricIs(own, AT_MOST, 0), shop())).isEqualTo(Truth.PASS);
    assertThat(truth(new Condition.MetricIs(own, LESS_THAN, 0), shop())).isEqualTo(Truth.FAIL);
    assertThat(truth(new Condition.MetricIs(own, EQUAL, 0), shop())).isEqualTo(Truth.PASS);
    Evaluation missing = Evaluator.evaluate(new Condition.MetricIs(own, MORE_THAN, 1000), shop());
    assertThat(((Actual.Number) missing.actual()).gap()).isEqualTo(1000);
  }

  @Test
  void a_window_that_has_not_begun_is_the_earliest_day() {
    DayRange december = DayRange.closed(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
    Term own = formula(Aggregate.Kind.SUM, null);
    ShopFacts.Reading nothing = new ShopFacts.Reading(Double.NaN, 0, 0, december, "fen");
    Condition condition = new Condition.MetricIs(own, AT_LEAST, 100);
    assertThat(Evaluator.evaluate(condition, shop().with(own, nothing)).earliest())
        .isEqualTo("2026-12-01");
    TestShop started = TestShop.on("2026-12-01").with(own, nothing);
    assertThat(Evaluator.evaluate(condition, started).earliest()).isNull();
  }

  @Test
  void an_attribute_is_one_of_the_values_or_not_known() {
    Condition tiers = Condition.AttributeIn.of(ShopAttribute.TIER, "L3", "L2");
    assertThat(truth(tiers, shop().with(ShopAttribute.TIER, "L2"))).isEqualTo(Truth.PASS);
    assertThat(truth(tiers, shop().with(ShopAttribute.TIER, "L1"))).isEqualTo(Truth.FAIL);
    assertThat(truth(tiers, shop().with(ShopAttribute.TIER, "l2"))).isEqualTo(Truth.FAIL);
    assertThat(truth(tiers, shop())).isEqualTo(Truth.UNKNOWN);
    assertThat(Evaluator.evaluate(tiers, shop().with(ShopAttribute.TIER, "L1")).actual())
        .isEqualTo(new Actual.Text("L1"));
  }

  @ParameterizedTest(name = "opened on {0}, within {1} days -> {2}, day {3}, earliest {4}")
  @CsvSource({
    "2026-11-20, 1,  PASS,    1,  ",
    "2026-11-19, 1,  FAIL,    2,  ",
    "2026-11-20, 30, PASS,    1,  ",
    "2026-10-22, 30, PASS,    30, ",
    "2026-10-21, 30, FAIL,    31, ",
    "2026-11-21, 30, FAIL,    0,  2026-11-21",
    "2025-11-20, 30, FAIL,    366,",
  })
  void opened_within_counts_the_opening_day_as_day_one(
      LocalDate opened, int days, Truth expected, long age, LocalDate earliest) {
    Condition fresh = new Condition.OpenedWithin(days);
    TestShop shop = shop().opened(opened);
    assertThat(truth(fresh, shop)).isEqualTo(expected);
    Evaluation evaluation = Evaluator.evaluate(fresh, shop);
    assertThat(evaluation.actual()).isEqualTo(new Actual.Opened(opened, age));
    assertThat(evaluation.earliest()).isEqualTo(earliest);
  }

  @Test
  void an_unknown_opening_day_answers_nothing() {
    Condition fresh = new Condition.OpenedWithin(30);
    assertThat(truth(fresh, shop())).isEqualTo(Truth.UNKNOWN);
    assertThat(truth(new Condition.Not(fresh), shop())).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void a_flag_holds_on_its_first_and_on_its_last_day() {
    Condition flag = new Condition.Flagged("violation");
    TestShop shop = TestShop.on(DAY);
    assertThat(truth(flag, shop.flagged("violation", DAY, DAY))).isEqualTo(Truth.PASS);
    assertThat(truth(flag, shop.flagged("violation", "2026-11-01", DAY))).isEqualTo(Truth.PASS);
    assertThat(truth(flag, shop.flagged("violation", DAY, null))).isEqualTo(Truth.PASS);
    assertThat(truth(flag, shop.flagged("violation", "2026-11-01", "2026-11-19")))
        .isEqualTo(Truth.FAIL);
    assertThat(truth(flag, shop.flagged("violation", "2026-11-21", null))).isEqualTo(Truth.FAIL);
    assertThat(truth(flag, shop)).isEqualTo(Truth.FAIL);
  }

  @Test
  void a_flag_that_begins_later_says_when() {
    Condition flag = new Condition.Flagged("deposit_paid");
    TestShop shop =
        TestShop.on(DAY)
            .flagged("deposit_paid", "2026-12-05", null)
            .flagged("deposit_paid", "2026-11-25", "2026-11-30");
    Evaluation evaluation = Evaluator.evaluate(flag, shop);
    assertThat(evaluation.earliest()).isEqualTo("2026-11-25");
    assertThat(evaluation.actual())
        .isEqualTo(
            new Actual.Flag(
                new ShopFacts.Span(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 30))));
    assertThat(Evaluator.evaluate(flag, TestShop.on(DAY)).actual())
        .isEqualTo(new Actual.Flag(null));
  }

  @Test
  void the_way_out_of_a_flag_is_the_day_after_its_last_joined_span() {
    Condition clean = new Condition.Not(new Condition.Flagged("violation"));
    TestShop shop = TestShop.on(DAY).flagged("violation", "2026-11-01", "2026-11-25");
    assertThat(Evaluator.evaluate(clean, shop).earliest()).isEqualTo("2026-11-26");
    TestShop joined = shop.flagged("violation", "2026-11-26", "2026-11-30");
    assertThat(Evaluator.evaluate(clean, joined).earliest()).isEqualTo("2026-12-01");
    TestShop apart = shop.flagged("violation", "2026-11-27", "2026-11-30");
    assertThat(Evaluator.evaluate(clean, apart).earliest()).isEqualTo("2026-11-26");
    TestShop open = shop.flagged("violation", "2026-11-20", null);
    assertThat(Evaluator.evaluate(clean, open).earliest()).isNull();
  }

  @ParameterizedTest(name = "{0} and {1}: all {2}, any {3}")
  @CsvSource({
    "PASS,    PASS,    PASS,    PASS",
    "PASS,    FAIL,    FAIL,    PASS",
    "PASS,    UNKNOWN, UNKNOWN, PASS",
    "FAIL,    FAIL,    FAIL,    FAIL",
    "FAIL,    UNKNOWN, FAIL,    UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void unknown_stays_unknown_unless_the_rest_decides(
      Truth left, Truth right, Truth all, Truth any) {
    for (boolean swapped : List.of(false, true)) {
      Condition a = of(swapped ? right : left);
      Condition b = of(swapped ? left : right);
      assertThat(truth(Condition.all(a, b), shop())).isEqualTo(all);
      assertThat(truth(Condition.any(a, b), shop())).isEqualTo(any);
    }
    assertThat(truth(new Condition.Not(of(left)), shop()))
        .isEqualTo(
            switch (left) {
              case PASS -> Truth.FAIL;
              case FAIL -> Truth.PASS;
              case UNKNOWN -> Truth.UNKNOWN;
            });
  }

  private static Condition of(Truth truth) {
    return switch (truth) {
      case PASS -> YES;
      case FAIL -> NO;
      case UNKNOWN -> UNKNOWN;
    };
  }

  @Test
  void everybody_is_the_condition_without_parts() {
    assertThat(truth(Condition.EVERYBODY, TestShop.on(DAY))).isEqualTo(Truth.PASS);
    Condition nobody = new Condition.Not(Condition.EVERYBODY);
    assertThat(truth(nobody, TestShop.on(DAY))).isEqualTo(Truth.FAIL);
    assertThat(Evaluator.evaluate(nobody, TestShop.on(DAY)).earliest()).isNull();
  }

  @Test
  void all_waits_for_its_last_part_and_any_for_its_first() {
    TestShop shop =
        TestShop.on(DAY).flagged("a", "2026-11-25", null).flagged("b", "2026-12-02", null);
    Condition a = new Condition.Flagged("a");
    Condition b = new Condition.Flagged("b");
    assertThat(Evaluator.evaluate(Condition.all(a, b), shop).earliest()).isEqualTo("2026-12-02");
    assertThat(Evaluator.evaluate(Condition.any(a, b), shop).earliest()).isEqualTo("2026-11-25");
    // something the shop has to do stands in the way of all, not of any
    assertThat(Evaluator.evaluate(Condition.all(a, NO), shop).earliest()).isNull();
    assertThat(Evaluator.evaluate(Condition.any(a, NO), shop).earliest()).isEqualTo("2026-11-25");
  }

  @Test
  void a_day_on_which_another_part_is_over_is_not_the_earliest() {
    // new for five more days, but the flag begins in ten: never both
    TestShop shop = TestShop.on(DAY).opened("2026-10-27").flagged("a", "2026-11-30", null);
    Condition both = Condition.all(new Condition.OpenedWithin(30), new Condition.Flagged("a"));
    assertThat(Evaluator.evaluate(both, shop).earliest()).isNull();
    TestShop overlapping = shop.flagged("a", "2026-11-24", "2026-11-24");
    assertThat(Evaluator.evaluate(both, overlapping).earliest()).isEqualTo("2026-11-24");
  }

  @Test
  void an_answer_lists_its_leaves_in_reading_order() {
    Condition condition = Condition.all(YES, Condition.any(NO, UNKNOWN), new Condition.Not(NO));
    assertThat(Evaluator.evaluate(condition, shop()).leaves().map(Evaluation::condition))
        .containsExactly(YES, NO, UNKNOWN, NO);
    assertThat(Evaluator.evaluate(Condition.EVERYBODY, shop()).leaves()).isEmpty();
  }
}
