package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.definition.Goal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a value is on the way to a goal; pure. */
final class TaskArithmetic {
  private TaskArithmetic() {}

  /** The value the next level asks for; NaN at the top and where the goal is no number. */
  static double needed(Goal goal, double value) {
    return switch (goal) {
      case Goal.Once once ->
          once.condition() instanceof Condition.MetricIs metric ? metric.value() : Double.NaN;
      case Goal.Ladder ladder -> {
        int level = goal.level(value);
        yield level == goal.top() ? Double.NaN : ladder.levels().get(level).value();
      }
    };
  }

  private static Comparison comparison(Goal goal) {
    return switch (goal) {
      case Goal.Ladder ladder -> ladder.is();
      case Goal.Once once ->
          once.condition() instanceof Condition.MetricIs metric ? metric.is() : Comparison.AT_LEAST;
    };
  }

  /** 0 … 1 of the way to the next level; 1 at the top; NaN = the value is unknown. */
  static double share(Goal goal, double value) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    if (goal.level(value) == goal.top()) {
      return 1;
    }
    double needed = needed(goal, value);
    Comparison is = comparison(goal);
    if (is.upward()) {
      // standing on a strict limit is not there yet
      return needed <= 0 ? 0 : Math.clamp(value / needed, 0, 0.999);
    }
    return value <= 0 ? 0 : Math.clamp(needed / value, 0, 0.999);
  }

  static double gap(Goal goal, double value) {
    return Double.isNaN(value) || Double.isNaN(needed(goal, value))
        ? Double.NaN
        : comparison(goal).gap(value, needed(goal, value));
  }

  static Truth truth(Goal goal, double value) {
    if (Double.isNaN(value)) {
      return Truth.UNKNOWN;
    }
    return goal.level(value) == goal.top() ? Truth.PASS : Truth.FAIL;
  }

  /**
   * When the next level is reached if every day brings what the days so far brought on average;
   * null when that is after the round, when nothing came yet, or for numbers that do not add up.
   */
  static @Nullable LocalDate expected(Goal goal, double value, DayRange days, LocalDate day) {
    boolean adds =
        goal.own() != null
            && comparison(goal).upward()
            && (goal.own().aggregate().kind() == Aggregate.Kind.SUM
                || goal.own().aggregate().kind() == Aggregate.Kind.ACTIVE_DAYS);
    double gap = gap(goal, value);
    if (!adds || !(value > 0) || Double.isNaN(gap) || !days.contains(day)) {
      return null;
    }
    double perDay = value / DayRange.closed(days.start(), day).days();
    double more = Math.max(1, Math.ceil(gap / perDay));
    LocalDate expected = more > days.days() ? days.end() : day.plusDays((long) more);
    return expected.isBefore(days.end()) ? expected : null;
  }
}
