package com.merchantgrowth.coaching.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a plan. */
public enum PlanResult {
  REACHED,
  MISSED,
  /** The number is not known, or it was missing too much data: neither a success nor a failure. */
  UNKNOWN;

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The numbers decide, nobody's opinion: the value at the close against what was wanted. A plan
   * without an objective is reached when everything that was not given up is done.
   *
   * @param value at the close; NaN = not known
   */
  public static PlanResult of(
      @Nullable Objective objective, double value, List<ActionState> actions) {
    if (objective == null) {
      boolean any = actions.contains(ActionState.DONE);
      return any && actions.stream().noneMatch(ActionState::open) ? REACHED : MISSED;
    }
    if (Double.isNaN(value)) {
      return UNKNOWN;
    }
    return objective.reached(value) ? REACHED : MISSED;
  }
}
