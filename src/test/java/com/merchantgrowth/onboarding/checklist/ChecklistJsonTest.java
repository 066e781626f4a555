package com.merchantgrowth.onboarding.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of the checklist on the wire, and what is refused. */
class ChecklistJsonTest {
  @Test
  void what_is_written_is_read_back_as_it_was() {
    ChecklistDefinition list = Lists.two().as(0);

    assertThat(ChecklistJson.read(ChecklistJson.write(list))).isEqualTo(list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"days\":7        | \"days\":\"x\"    | steps[0].days",
        "\"days\":14       | \"days\":0        | steps[1]",
        "\"code\":\"goods\"| \"code\":\"Goods\"| steps[0].modules[0].items[0]",
        "\"enrolDays\":90  | \"enrolDays\":1.5 | enrolDays",
        "\"requires\":[\"first\"] | \"requires\":1 | steps[1].requires",
      })
  void a_mistake_is_refused_at_its_place(String right, String wrong, String place) {
    String text = ChecklistJson.write(Lists.two()).replace(right, wrong);

    assertThatThrownBy(() -> ChecklistJson.read(text))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.place()).isEqualTo(place));
  }

  @Test
  void codes_are_unique_and_steps_require_earlier_ones() {
    ChecklistDefinition list = Lists.two();

    assertThatThrownBy(() -> list.with("m-second", Lists.confirmed("rules")))
        .hasMessageContaining("onboarding.error.twice");
    assertThatThrownBy(
            () ->
                new ChecklistDefinition(
                    0, 90, 7, java.util.List.of(list.steps().get(1), list.steps().get(0))))
        .hasMessageContaining("onboarding.error.requires");
    assertThatThrownBy(() -> list.with("m-first", Lists.confirmed("fourth")))
        .hasMessageContaining("onboarding.error.module");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAX_DAY         | live_minutes | 60 | FIRST_DAY>=60",
        "SUM             | paid_orders  | 1  | FIRST_DAY>=1",
        "ACTIVE_DAYS>=60 | live_minutes | 1  | FIRST_DAY>=60",
        "SUM             | short_videos | 3  | none",
        "ACTIVE_DAYS>=60 | live_minutes | 3  | none",
      })
  void the_very_day_is_known_where_one_day_decides(
      String aggregate, String measure, double least, String expected) {
    Condition condition =
        ConditionJson.read(
            """
            {"aggregate": "%s", "numerator": "%s", "scale": "1", "window": "90d", "unit": "count",
             "is": ">=", "value": %s}"""
                .formatted(aggregate, measure, least));

    assertThat(FirstDay.of(condition).map(request -> request.aggregate().text()).orElse("none"))
        .isEqualTo(expected);
    assertThat(
            FirstDay.of(new Condition.MetricIs(new Term.Metric("gmv_30"), Comparison.AT_LEAST, 1)))
        .isEmpty();
  }
}
