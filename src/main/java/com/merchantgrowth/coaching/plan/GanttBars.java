package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Side;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The actions of a plan as bars over its days: each from where its side's earlier actions end until
 * its own last day. A pure function.
 */
public final class GanttBars {
  /** Narrower bars cannot be seen. */
  private static final int FEWEST_DAYS = 2;

  private GanttBars() {}

  /**
   * One bar.
   *
   * @param from days after the plan's first, from 0
   * @param to days after the plan's first, excluded; above {@code from}
   */
  public record Bar(PlanAction action, int from, int to) {}

  /** How many days the plan has, both ends included. */
  public static int days(SharedPlan plan) {
    return (int) ChronoUnit.DAYS.between(plan.startsOn(), plan.endsOn()) + 1;
  }

  /**
   * In the given order.
   *
   * @param actions by their last day
   */
  public static List<Bar> of(SharedPlan plan, List<PlanAction> actions) {
    int days = days(plan);
    Map<Side, Integer> begun = new EnumMap<>(Side.class);
    Map<Side, Integer> ended = new EnumMap<>(Side.class);
    List<Bar> bars = new ArrayList<>(actions.size());
    for (PlanAction action : actions) {
      int to = Math.clamp(day(plan, action.dueOn()) + 1L, 1, days);
      int last = ended.getOrDefault(action.side(), 0);
      // actions with the same last day run beside each other
      int from = to > last ? last : begun.getOrDefault(action.side(), 0);
      bars.add(new Bar(action, Math.max(0, Math.min(from, to - FEWEST_DAYS)), to));
      if (to > last) {
        begun.put(action.side(), from);
        ended.put(action.side(), to);
      }
    }
    return List.copyOf(bars);
  }

  /** Where a day is, in days after the plan's first; may be outside it. */
  public static int day(SharedPlan plan, LocalDate day) {
    return (int) ChronoUnit.DAYS.between(plan.startsOn(), day);
  }
}
