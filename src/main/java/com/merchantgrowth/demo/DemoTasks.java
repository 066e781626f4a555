package com.merchantgrowth.demo;

import com.merchantgrowth.task.TaskSetup;
import com.merchantgrowth.task.definition.HandbookTasks;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tasks of the demo: those of the handbook and more, month by month. The month before the first
 * start is there, too, so that there is something done and something missed to look at.
 */
class DemoTasks {
  static final String AUTHOR = "admin2";
  static final String APPROVER = "admin";

  private final TaskSetup setup;

  DemoTasks(TaskSetup setup) {
    this.setup = setup;
  }

  /**
   * Publishes what is missing for the month of this day and, at the first start, the one before.
   */
  void prepare(LocalDate lastDay) {
    YearMonth month = YearMonth.from(lastDay);
    if (!setup.exists("first-live")) {
      publish(month.minusMonths(1));
    }
    publish(month);
    DemoTaskList.lasting()
        .forEach(
            (code, task) ->
                setup.published(code, task, AUTHOR, APPROVER, lastDay.minusDays(DemoRuns.DAYS)));
    setup.draft(
        "creator-ladder",
        HandbookTasks.creators(month.plusMonths(1).atDay(1), month.plusMonths(1).atEndOfMonth()),
        AUTHOR);
    setup.inReview("winter-sale-warm-up", DemoTaskList.nextMonth(month.plusMonths(1)), AUTHOR);
  }

  private void publish(YearMonth month) {
    Map<String, TaskDefinition> tasks =
        new LinkedHashMap<>(HandbookTasks.merchants(month.atDay(1), month.atEndOfMonth()));
    tasks.putAll(DemoTaskList.monthly(month));
    tasks.forEach(
        (code, task) ->
            setup.published(
                code(code, month), task, AUTHOR, APPROVER, month.atDay(1).minusDays(1)));
  }

  private static String code(String code, YearMonth month) {
    return code + "-" + month;
  }
}
