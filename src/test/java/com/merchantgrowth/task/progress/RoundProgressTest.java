package com.merchantgrowth.task.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDraft;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who enters, what is met at the start, when a round is judged. */
class RoundProgressTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
  private static final DayRange DAYS = DayRange.closed(FIRST, LAST);

  @Test
  void a_shop_enters_from_the_eve_of_the_round_to_its_last_day() {
    Round round = round(orders().build());

    assertThat(RoundProgress.enter(round, now(FIRST.minusDays(2), 0))).isEmpty();
    assertThat(RoundProgress.enter(round, now(FIRST.minusDays(1), 0))).isPresent();
    assertThat(RoundProgress.enter(round, now(LAST, 0))).isPresent();
    assertThat(RoundProgress.enter(round, now(LAST.plusDays(1), 0))).isEmpty();
  }

  @Test
  void only_the_audience_enters_and_what_is_unknown_does_not() {
    Round round = round(orders().build());

    assertThat(RoundProgress.enter(round, now(FIRST, Truth.FAIL, 0, false))).isEmpty();
    assertThat(RoundProgress.enter(round, now(FIRST, Truth.UNKNOWN, 0, false))).isEmpty();
  }

  @Test
  void a_goal_met_at_the_start_is_not_shown_and_earns_nothing() {
    Round round = round(orders().build());
    Standing standing = RoundProgress.enter(round, now(FIRST.plusDays(5), 1)).orElseThrow();

    assertThat(standing.metAtStart()).isTrue();
    assertThat(RoundProgress.advance(round, standing, now(FIRST.plusDays(6), 1)).earned())
        .isEmpty();
  }

  @Test
  void it_is_judged_once_later_completion_is_completion() {
    Round round = round(orders().build());
    Standing standing = RoundProgress.enter(round, now(FIRST.plusDays(5), 0)).orElseThrow();
    RoundProgress.Step step = RoundProgress.advance(round, standing, now(FIRST.plusDays(9), 1));

    assertThat(step.earned()).containsExactly(new RoundProgress.Earned(1, 500));
    assertThat(step.after().reachedOn()).isEqualTo(FIRST.plusDays(9));
  }

  @Test
  void who_has_claimed_was_judged_then() {
    Round round = round(orders().claimed().build());

    assertThat(
            RoundProgress.enter(round, now(FIRST.plusDays(5), Truth.FAIL, 1, true))
                .orElseThrow()
                .metAtStart())
        .isFalse();
  }

  @Test
  void a_task_that_has_to_be_claimed_earns_nothing_before() {
    Round round = round(orders().claimed().build());
    Standing standing = RoundProgress.enter(round, now(FIRST, 0)).orElseThrow();

    RoundProgress.Step without = RoundProgress.advance(round, standing, now(FIRST.plusDays(3), 1));
    RoundProgress.Step with =
        RoundProgress.advance(round, without.after(), now(FIRST.plusDays(4), Truth.PASS, 1, true));

    assertThat(without.earned()).isEmpty();
    assertThat(with.earned()).hasSize(1);
  }

  @Test
  void a_rate_is_judged_when_the_days_of_grace_after_the_round_are_over() {
    Round round =
        round(
            TaskDraft.of("任务", "Task", "因为", "Because")
                .between(FIRST, LAST)
                .goal(
                    TaskDraft.ratio("im_replied_3min", "im_sessions", "ratio"),
                    Comparison.AT_LEAST,
                    0.85,
                    "live_traffic",
                    500)
                .settleAfter(2)
                .build());
    Standing standing = RoundProgress.enter(round, now(FIRST, 0)).orElseThrow();

    RoundProgress.Step early = RoundProgress.advance(round, standing, now(LAST.plusDays(1), 1));
    assertThat(early.earned()).isEmpty();
    assertThat(early.after().settled()).isFalse();
    RoundProgress.Step judged =
        RoundProgress.advance(round, early.after(), now(LAST.plusDays(2), 1));
    assertThat(judged.earned()).hasSize(1);
    assertThat(judged.after().settled()).isTrue();
    assertThat(RoundProgress.advance(round, judged.after(), now(LAST.plusDays(3), 1)).earned())
        .isEmpty();
  }

  @Test
  void ended_early_it_is_judged_by_what_was_reached() {
    TaskDefinition definition = orders().build();
    Round running = round(definition);
    Standing standing = RoundProgress.enter(running, now(FIRST, 0)).orElseThrow();
    Round ended = new Round(1, 1, 0, definition, DAYS, false, FIRST.plusDays(10));

    RoundProgress.Step step = RoundProgress.advance(ended, standing, now(FIRST.plusDays(10), 1));

    assertThat(step.earned()).hasSize(1);
    assertThat(step.after().settled()).isTrue();
    assertThat(RoundProgress.enter(ended, now(FIRST.plusDays(10), 0))).isEmpty();
  }

  @Test
  void a_shop_without_days_of_its_own_waits_for_them() {
    Round round = new Round(1, 1, 0, orders().build(), null, true, null);
    RoundProgress.Now before = new RoundProgress.Now(FIRST, Truth.PASS, 0, null, false, true);
    Standing standing = RoundProgress.enter(round, before).orElseThrow();

    assertThat(RoundProgress.advance(round, standing, before).after()).isEqualTo(standing);
    RoundProgress.Step begun = RoundProgress.advance(round, standing, now(FIRST.plusDays(4), 0));
    assertThat(begun.after().days()).isEqualTo(DAYS);
  }

  @Test
  void nobody_enters_a_round_more_than_it_may_complete() {
    Round round = round(orders().build());

    assertThat(
            RoundProgress.enter(
                round, new RoundProgress.Now(FIRST, Truth.PASS, 0, DAYS, false, false)))
        .isEmpty();
  }

  private static TaskDraft orders() {
    return TaskDraft.of("任务", "Task", "因为", "Because")
        .between(FIRST, LAST)
        .goal(
            TaskDraft.own("SUM", "paid_orders", "count"),
            Comparison.AT_LEAST,
            100,
            "live_traffic",
            500);
  }

  private static Round round(TaskDefinition definition) {
    return new Round(1, 1, 0, definition, DAYS, true, null);
  }

  private static RoundProgress.Now now(LocalDate day, int level) {
    return now(day, Truth.PASS, level, false);
  }

  private static RoundProgress.Now now(LocalDate day, Truth audience, int level, boolean claimed) {
    return new RoundProgress.Now(day, audience, level, DAYS, claimed, true);
  }
}
