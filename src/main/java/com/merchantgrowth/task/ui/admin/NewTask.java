package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskKind;
import com.merchantgrowth.task.definition.TaskPeriod;
import java.time.LocalDate;

/** What the editor begins with: next month, everybody, ten paid orders, no reward. */
final class NewTask {
  private NewTask() {}

  static TaskDefinition of(String name, TaskKind kind, BusinessCalendar calendar) {
    LocalDate first = calendar.today().plusMonths(1).withDayOfMonth(1);
    return new TaskDefinition(
        new Wording(name, ""),
        Wording.NONE,
        kind,
        null,
        "",
        Condition.EVERYBODY,
        new TaskPeriod.Fixed(first, first.plusMonths(1).minusDays(1)),
        Repeat.ONCE,
        new Goal.Once(new Condition.MetricIs(measured(), Comparison.AT_LEAST, 10), 0),
        true,
        TaskDefinition.Claim.AUTOMATIC,
        "",
        0,
        1,
        0,
        0,
        7);
  }

  /** Paid orders over the task's own days. */
  static Term.Formula measured() {
    return new Term.Formula(
        Aggregate.of(Aggregate.Kind.SUM),
        MeasureSum.parse("paid_orders"),
        null,
        Scale.ONE,
        null,
        "count");
  }
}
