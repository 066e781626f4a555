package com.merchantgrowth.home;

import com.merchantgrowth.shared.ui.GrowthAction;
import com.merchantgrowth.shared.ui.GrowthAction.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The one order of everything a shop could do next: what ends within three days, the earliest
 * first; then what holds up the checklist; then the task nearest to completion; then the largest
 * gap, with the courses that help with it.
 */
final class NextActions {
  /** Today is the first of them. */
  static final int URGENT_DAYS = 3;

  private NextActions() {}

  /** Equal ones keep the order they come in. */
  static List<GrowthAction> ordered(Collection<GrowthAction> actions, LocalDate today) {
    return actions.stream()
        .filter(action -> action.endsOn() == null || !action.endsOn().isBefore(today))
        .sorted(
            Comparator.comparing((GrowthAction action) -> urgentUntil(action, today))
                .thenComparing(NextActions::rank)
                .thenComparing(Comparator.comparingDouble(GrowthAction::weight).reversed())
                .thenComparing(GrowthAction::kind))
        .toList();
  }

  static boolean urgent(GrowthAction action, LocalDate today) {
    return action.endsOn() != null && action.endsOn().isBefore(today.plusDays(URGENT_DAYS));
  }

  private static LocalDate urgentUntil(GrowthAction action, LocalDate today) {
    LocalDate end = action.endsOn();
    return end != null && urgent(action, today) ? end : LocalDate.MAX;
  }

  private static int rank(GrowthAction action) {
    return action.kind() == Kind.COURSE ? Kind.GAP.ordinal() : action.kind().ordinal();
  }
}
