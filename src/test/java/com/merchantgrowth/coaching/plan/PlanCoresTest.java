package com.merchantgrowth.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCoresTest {
  private static final LocalDate START = LocalDate.of(2026, 11, 9);

  private static PlanAction action(
      Side side, ActionState state, @Nullable Condition measure, boolean byData, int due) {
    return new PlanAction(
        7,
        2,
        1,
        side,
        null,
        new Wording("做", "do"),
        Wording.NONE,
        List.of(),
        measure,
        START.plusDays(due),
        state,
        "",
        state == ActionState.DONE ? START : null,
        "",
        Double.NaN,
        byData);
  }

  private static PlanAction.Mover mover(@Nullable Side side) {
    return new PlanAction.Mover(side, 42, "zhou", START.plusDays(4));
  }

  /** Who may move what where: the side, from, to, measured, closed by data. */
  @ParameterizedTest
  @CsvSource({
    "COACH,COACH,OPEN,DONE,false,false,''",
    "COACH,COACH,OPEN,DOING,false,false,''",
    "COACH,COACH,DOING,BLOCKED,true,false,''",
    "COACH,COACH,BLOCKED,BLOCKED,false,false,''",
    "COACH,COACH,DONE,OPEN,false,false,''",
    "MERCHANT,MERCHANT,DROPPED,OPEN,true,false,''",
    "COACH,MERCHANT,OPEN,DONE,false,false,coaching.plan.error.side.coach",
    "MERCHANT,COACH,OPEN,DONE,false,false,coaching.plan.error.side.merchant",
    "MERCHANT,,OPEN,DONE,false,false,coaching.plan.error.side.merchant",
    "MERCHANT,MERCHANT,OPEN,DONE,true,false,coaching.plan.error.measured",
    "MERCHANT,MERCHANT,DONE,OPEN,true,true,coaching.plan.error.byData",
    "COACH,COACH,DONE,DONE,false,false,coaching.plan.error.already.done",
    "COACH,COACH,DOING,DOING,false,false,coaching.plan.error.already.doing"
  })
  void each_side_moves_its_own_and_what_data_closed_stays_closed(
      Side owner,
      @Nullable Side mover,
      ActionState from,
      ActionState to,
      boolean measured,
      boolean byData,
      String refused) {
    PlanAction before =
        action(owner, from, measured ? new Condition.Flagged("deposit_paid") : null, byData, 7);
    if (refused.isEmpty()) {
      PlanAction after = before.moved(to, "等样品", mover(mover));
      assertThat(after.state()).isEqualTo(to);
      assertThat(after.doneOn()).isEqualTo(to == ActionState.DONE ? START.plusDays(4) : null);
      assertThat(after.reason()).isEqualTo(to.needsReason() ? "等样品" : "");
    } else {
      assertThatThrownBy(() -> before.moved(to, "等样品", mover(mover)))
          .isInstanceOf(DomainException.class)
          .hasMessage(refused);
    }
  }

  @Test
  void who_is_blocked_or_gives_up_says_why() {
    PlanAction open = action(Side.COACH, ActionState.OPEN, null, false, 7);
    for (ActionState state : List.of(ActionState.BLOCKED, ActionState.DROPPED)) {
      assertThatThrownBy(() -> open.moved(state, "  ", mover(Side.COACH)))
          .hasMessage("coaching.plan.error.reason");
    }
    assertThat(open.moved(ActionState.DONE, "", mover(Side.COACH)).owner()).isEqualTo(42L);
  }

  @Test
  void an_action_is_late_from_the_day_after_its_last() {
    PlanAction open = action(Side.COACH, ActionState.OPEN, null, false, 3);
    assertThat(open.overdue(START.plusDays(3))).isFalse();
    assertThat(open.overdue(START.plusDays(4))).isTrue();
    assertThat(open.late(START.plusDays(5))).isEqualTo(2);
    assertThat(action(Side.COACH, ActionState.DONE, null, false, 3).overdue(START.plusDays(9)))
        .isFalse();
  }

  /** From, to, value, less is better → result, share of the way. */
  @ParameterizedTest
  @CsvSource({
    "2,12,12,false,REACHED,1",
    "2,12,11.99,false,MISSED,0.999",
    "2,12,7,false,MISSED,0.5",
    "2,12,1,false,MISSED,0",
    "2,12,NaN,false,UNKNOWN,NaN",
    "NaN,12,6,false,MISSED,0.5",
    "0.04,0.02,0.02,true,REACHED,1",
    "0.04,0.02,0.03,true,MISSED,0.5",
    "NaN,0.02,0.03,true,MISSED,NaN"
  })
  void the_number_decides_what_came_of_a_plan(
      double from, double to, double value, boolean falling, PlanResult result, double share) {
    Objective objective =
        new Objective(new Target(Target.Kind.METRIC, "live_days_30", to), from, falling);
    assertThat(PlanResult.of(objective, value, List.of())).isEqualTo(result);
    assertThat(objective.share(value)).isCloseTo(share, org.assertj.core.data.Offset.offset(0.001));
  }

  @Test
  void without_a_number_everything_that_was_not_given_up_has_to_be_done() {
    assertThat(result(ActionState.DONE, ActionState.DROPPED)).isEqualTo(PlanResult.REACHED);
    assertThat(result(ActionState.DONE, ActionState.OPEN)).isEqualTo(PlanResult.MISSED);
    assertThat(result(ActionState.DROPPED)).as("nothing was done").isEqualTo(PlanResult.MISSED);
  }

  private static PlanResult result(ActionState... states) {
    return PlanResult.of(null, Double.NaN, List.of(states));
  }

  private static SharedPlan plan(int days) {
    return new SharedPlan(
        1,
        0,
        1,
        null,
        "p",
        1,
        new Wording("计划", "plan"),
        START,
        START.plusDays(days),
        null,
        null,
        null,
        "x",
        Instant.EPOCH);
  }

  @Test
  void a_bar_runs_from_where_its_side_was_before_until_its_last_day() {
    List<PlanAction> actions =
        List.of(
            action(Side.COACH, ActionState.OPEN, null, false, 3),
            action(Side.MERCHANT, ActionState.OPEN, null, false, 7),
            action(Side.COACH, ActionState.OPEN, null, false, 10),
            action(Side.COACH, ActionState.OPEN, null, false, 10));
    assertThat(GanttBars.of(plan(14), actions))
        .extracting(GanttBars.Bar::from, GanttBars.Bar::to)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(0, 4),
            org.assertj.core.api.Assertions.tuple(0, 8),
            org.assertj.core.api.Assertions.tuple(4, 11),
            org.assertj.core.api.Assertions.tuple(4, 11));
    assertThat(GanttBars.days(plan(14))).isEqualTo(15);
  }

  @Property
  void a_bar_always_lies_within_the_plan(
      @ForAll @DoubleRange(min = 1, max = 180) double length,
      @ForAll @DoubleRange(min = 0, max = 200) double due) {
    SharedPlan plan = plan((int) length);
    GanttBars.Bar bar =
        GanttBars.of(plan, List.of(action(Side.COACH, ActionState.OPEN, null, false, (int) due)))
            .getFirst();
    assertThat(bar.from()).isNotNegative().isLessThan(bar.to());
    assertThat(bar.to()).isLessThanOrEqualTo(GanttBars.days(plan));
  }

  @Property
  void whoever_has_reached_the_goal_has_gone_the_whole_way_and_nobody_more(
      @ForAll @DoubleRange(min = -100, max = 100) double from,
      @ForAll @DoubleRange(min = -100, max = 100) double to,
      @ForAll @DoubleRange(min = -100, max = 100) double value) {
    Objective objective =
        new Objective(new Target(Target.Kind.METRIC, "gmv_30", to), from, to < from);
    double share = objective.share(value);
    assertThat(share).isBetween(0.0, 1.0);
    if (objective.reached(value)) {
      assertThat(share).isEqualTo(1);
    }
  }

  @Test
  void pasted_codes_stand_between_spaces_commas_and_lines() {
    assertThat(PlaybookApplying.codes(" S1, S2；S3\n\tS4、S5 "))
        .containsExactly("S1", "S2", "S3", "S4", "S5");
  }
}
