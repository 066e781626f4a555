package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.Backtest.Day;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts what a task would have done day by day; pure. */
final class BacktestCount {
  private final TaskDefinition task;
  private final DayRange days;
  private final Term.Formula own;

  BacktestCount(TaskDefinition task, DayRange days, Term.Formula own) {
    this.task = task;
    this.days = days;
    this.own = own;
  }

  /**
   * @param values per day of the period the number so far, one a shop
   */
  Backtest count(Truth[] audience, double[][] values) {
    Goal goal = task.goal();
    int[] levels = new int[goal.top() + 1];
    int[] completed = new int[days.days()];
    long[] cost = new long[days.days()];
    int inAudience = 0;
    for (int row = 0; row < audience.length; row++) {
      if (audience[row] != Truth.PASS) {
        continue;
      }
      inAudience++;
      int reached = 0;
      for (int day = 0; day < values.length; day++) {
        boolean last = day == values.length - 1;
        int level = goal.level(TaskColumns.zero(own, values[day][row]));
        if (goal.judgedAtEnd() && !last) {
          continue;
        }
        if (level > reached) {
          completed[day] += reached == 0 ? 1 : 0;
          cost[day] += goal.total(level) - (goal.judgedAtEnd() ? 0 : goal.total(reached));
          reached = level;
        }
      }
      levels[reached]++;
    }
    return backtest(inAudience, levels, completed, cost);
  }

  private Backtest backtest(int audience, int[] levels, int[] completed, long[] cost) {
    List<Day> path = new ArrayList<>();
    int completions = 0;
    long sum = 0;
    LocalDate gone = null;
    for (int day = 0; day < cost.length; day++) {
      completions += completed[day];
      sum += cost[day];
      LocalDate date = days.start().plusDays(day);
      path.add(new Day(date, completions, sum));
      if (gone == null && task.budget() > 0 && sum > task.budget()) {
        gone = date;
      }
    }
    List<Integer> counts = new ArrayList<>();
    for (int count : levels) {
      counts.add(count);
    }
    return new Backtest(days, audience, audience, counts, sum, path, gone);
  }
}
