package com.merchantgrowth.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.ui.GrowthAction;
import com.merchantgrowth.shared.ui.GrowthAction.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextActionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static GrowthAction action(
      Kind kind, String what, double weight, @Nullable LocalDate endsOn) {
    return new GrowthAction(kind, what, "", "", "", endsOn, weight, "", "");
  }

  private static List<String> order(GrowthAction... actions) {
    List<GrowthAction> shuffled = new ArrayList<>(List.of(actions));
    Collections.shuffle(shuffled, new Random(7));
    return NextActions.ordered(shuffled, TODAY).stream().map(GrowthAction::what).toList();
  }

  @Test
  void what_ends_first_then_the_checklist_then_tasks_nearly_done_then_the_largest_gap() {
    assertThat(
            order(
                action(Kind.GAP, "gap 8", 8, null),
                action(Kind.GAP, "gap 3", 3, null),
                action(Kind.COURSE, "course for gap 8", 8, null),
                action(Kind.TASK, "task 90 %", 0.9, TODAY.plusDays(20)),
                action(Kind.TASK, "task 40 %", 0.4, TODAY.plusDays(3)),
                action(Kind.TASK, "ends tomorrow", 0.1, TODAY.plusDays(1)),
                action(Kind.COURSE, "ends today", 0.1, TODAY),
                action(Kind.CHECKLIST, "blocks", 0, null)))
        .containsExactly(
            "ends today",
            "ends tomorrow",
            "blocks",
            "task 90 %",
            "task 40 %",
            "gap 8",
            "course for gap 8",
            "gap 3");
  }

  @Test
  void three_days_with_today_are_urgent_and_the_fourth_is_not() {
    assertThat(NextActions.urgent(action(Kind.TASK, "", 0, TODAY.plusDays(2)), TODAY)).isTrue();
    assertThat(NextActions.urgent(action(Kind.TASK, "", 0, TODAY.plusDays(3)), TODAY)).isFalse();
    assertThat(NextActions.urgent(action(Kind.TASK, "", 0, null), TODAY)).isFalse();
  }

  @Test
  void what_is_over_is_not_offered() {
    assertThat(order(action(Kind.TASK, "over", 1, TODAY.minusDays(1)))).isEmpty();
  }
}
