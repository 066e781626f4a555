package com.merchantgrowth.task.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.ShopValues;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The handbook's tables (§5) at every edge. */
class HandbookTasksTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 3, 30);
  private static final LocalDate LAST = LocalDate.of(2023, 4, 15);
  private static final Map<String, TaskDefinition> TASKS = HandbookTasks.merchants(FIRST, LAST);

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "9, 0, 0",
    "10, 1, 1000",
    "99, 1, 1000",
    "100, 2, 6000",
    "299, 2, 6000",
    "300, 3, 9000",
    "499, 3, 9000",
    "500, 4, 15000",
    "999, 4, 15000",
    "1000, 5, 50000",
    "1001, 5, 50000",
    "100000, 5, 50000"
  })
  void the_creator_ladder_pays_the_highest_level_only(int orders, int level, long exposures) {
    Goal goal = HandbookTasks.creators(FIRST, LAST).goal();

    assertThat(goal.level(orders)).isEqualTo(level);
    assertThat(goal.total(level)).isEqualTo(exposures);
    assertThat(goal.judgedAtEnd()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"299, 0", "300, 1", "301, 1", "1440, 1"})
  void five_hours_live_are_300_minutes_of_one_day(double minutes, int level) {
    Goal goal = task("live-5-hours").goal();

    assertThat(goal.level(minutes)).isEqualTo(level);
    assertThat(goal.total(1)).isEqualTo(1_000);
    assertThat(goal.own().aggregate().text()).isEqualTo("MAX_DAY");
    assertThat(goal.judgedAtEnd()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "live-sales-10000, 999999, 0, 50000",
    "live-sales-10000, 1000000, 0, 50000",
    "live-sales-10000, 1000001, 1, 50000",
    "live-sales-100000, 10000000, 0, 200000",
    "live-sales-100000, 10000001, 1, 200000"
  })
  void live_sales_have_to_be_more_than_the_limit(String code, double fen, int level, long pays) {
    Goal goal = task(code).goal();

    assertThat(goal.level(fen)).isEqualTo(level);
    assertThat(goal.total(1)).isEqualTo(pays);
  }

  @ParameterizedTest
  @CsvSource({
    "distributed-orders-1000, 999, 0, 50000",
    "distributed-orders-1000, 1000, 1, 50000",
    "distributed-orders-1000, 1001, 1, 50000",
    "distributed-orders-10000, 9999, 0, 100000",
    "distributed-orders-10000, 10000, 1, 100000"
  })
  void distributed_paid_orders_of_the_period_count(String code, int orders, int level, long pays) {
    Goal goal = task(code).goal();

    assertThat(goal.level(orders)).isEqualTo(level);
    assertThat(goal.total(1)).isEqualTo(pays);
  }

  @Test
  void opening_distribution_and_setting_a_plan_pay_a_thousand_exposures_each() {
    for (String code : new String[] {"open-distribution", "set-distribution-plan"}) {
      assertThat(task(code).goal().total(1)).isEqualTo(1_000);
      assertThat(task(code).rewardKind()).isEqualTo(HandbookTasks.COUPON);
      assertThat(task(code).hiddenWhenMet()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    // type, days since opening, live days in 30 d, distributed orders in 180 d
    "enterprise, 400, 1, 0, PASS",
    "enterprise, 400, 0, 0, FAIL",
    "enterprise, 400, 1, 1, FAIL",
    "flagship, 400, 30, 0, FAIL",
    "personal, 400, 30, 0, FAIL",
    "flagship, 1, 0, 0, PASS",
    "flagship, 30, 0, 50, PASS",
    "flagship, 31, 0, 0, FAIL",
    "individual, 10, 0, 0, PASS",
    "personal, 10, 30, 0, FAIL",
    "enterprise, 31, 1, 0, PASS"
  })
  void the_audience_is_enterprise_shops_without_distribution_and_newcomers_that_are_not_personal(
      String type, int age, double liveDays, double orders, Truth expected) {
    assertThat(
            Evaluator.truth(
                task("open-distribution").audience(), shop(type, age, liveDays, orders)))
        .isEqualTo(expected);
  }

  @Test
  void a_definition_survives_its_written_form() {
    TASKS.values().forEach(HandbookTasksTest::same);
    same(HandbookTasks.creators(FIRST, LAST));
  }

  private static void same(TaskDefinition task) {
    assertThat(TaskDefinitionJson.read(TaskDefinitionJson.write(task))).isEqualTo(task);
  }

  private static TaskDefinition task(String code) {
    TaskDefinition task = TASKS.get(code);
    assertThat(task).as(code).isNotNull();
    return task;
  }

  private static ShopValues shop(String type, int age, double liveDays, double orders) {
    return new ShopValues() {
      @Override
      public LocalDate day() {
        return FIRST;
      }

      @Override
      public double value(Term term) {
        return term instanceof Term.Formula formula
                && formula.numerator().toString().equals("live_minutes")
            ? liveDays
            : orders;
      }

      @Override
      public String attribute(ShopAttribute attribute) {
        return attribute == ShopAttribute.TYPE ? type : "";
      }

      @Override
      public @Nullable LocalDate openedOn() {
        return FIRST.minusDays(age - 1L);
      }

      @Override
      public boolean flagged(String flag) {
        return false;
      }
    };
  }

  @Test
  void nothing_is_asked_of_a_condition_that_always_holds() {
    assertThat(Evaluator.truth(Condition.EVERYBODY, shop("personal", 1, 0, 0)))
        .isEqualTo(Truth.PASS);
  }
}
