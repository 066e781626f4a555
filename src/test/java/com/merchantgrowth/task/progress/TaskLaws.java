package com.merchantgrowth.task.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every ladder, every way of days and every set of standings. */
class TaskLaws {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 14);

  @Property
  void a_ladder_never_pays_less_for_more_and_never_more_than_its_cap(
      @ForAll("ladders") Goal.Ladder ladder,
      @ForAll @IntRange(max = 3_000) int value,
      @ForAll @IntRange(max = 3_000) int more) {
    long low = ladder.total(ladder.level(value));
    long high = ladder.total(ladder.level(value + more));

    assertThat(high).isGreaterThanOrEqualTo(low);
    if (ladder.cap() > 0) {
      assertThat(high).isLessThanOrEqualTo(ladder.cap());
    }
    assertThat(low).isGreaterThanOrEqualTo(0);
  }

  @Property
  void what_is_earned_along_the_way_adds_up_to_what_the_last_level_pays(
      @ForAll("ladders") Goal.Ladder ladder, @ForAll("values") List<Integer> gains) {
    Walk walk = walk(ladder, gains, 1);

    assertThat(walk.earned.stream().mapToLong(RoundProgress.Earned::amount).sum())
        .isEqualTo(ladder.total(walk.standing.level()));
    assertThat(walk.standing.settled()).isTrue();
  }

  @Property
  void the_same_day_twice_changes_and_pays_nothing_more(
      @ForAll("ladders") Goal.Ladder ladder, @ForAll("values") List<Integer> gains) {
    Walk once = walk(ladder, gains, 1);
    Walk thrice = walk(ladder, gains, 3);

    assertThat(thrice.standing).isEqualTo(once.standing);
    assertThat(thrice.earned).isEqualTo(once.earned);
  }

  @Property
  void a_level_earned_is_never_lost_when_facts_are_corrected_downwards(
      @ForAll("ladders") Goal.Ladder ladder,
      @ForAll @IntRange(max = 3_000) int value,
      @ForAll @IntRange(max = 3_000) int corrected) {
    Round round = round(ladder);
    Standing standing = enter(round);
    RoundProgress.Step first =
        RoundProgress.advance(round, standing, now(FIRST.plusDays(3), ladder.level(value)));
    RoundProgress.Step then =
        RoundProgress.advance(
            round, first.after(), now(FIRST.plusDays(4), ladder.level(Math.min(value, corrected))));

    assertThat(then.after().level()).isGreaterThanOrEqualTo(first.after().level());
    assertThat(then.earned()).isEmpty();
  }

  @Property
  void standings_survive_being_packed(@ForAll("standings") List<Standing> standings) {
    Standings packed = Standings.of(Standings.of(standings).packed());

    assertThat(packed.all()).containsExactlyInAnyOrderElementsOf(standings);
    for (Standing one : standings) {
      assertThat(packed.find(one.task(), one.occurrence())).contains(one);
    }
    assertThat(packed.find(7_777, 0)).isEmpty();
  }

  @Property
  void rounds_are_whole_follow_one_another_and_stay_inside(
      @ForAll Repeat repeat, @ForAll @IntRange(min = 1, max = 366) int length) {
    DayRange all = new DayRange(FIRST, FIRST.plusDays(length));
    List<DayRange> rounds = repeat.rounds(all);

    for (int i = 0; i < rounds.size(); i++) {
      assertThat(all.contains(rounds.get(i).start())).isTrue();
      assertThat(rounds.get(i).end()).isBeforeOrEqualTo(all.end());
      if (i > 0) {
        assertThat(rounds.get(i).start()).isEqualTo(rounds.get(i - 1).end());
      }
    }
    if (repeat == Repeat.WEEKLY) {
      assertThat(rounds).hasSize(length / 7);
    }
  }

  private record Walk(Standing standing, List<RoundProgress.Earned> earned) {}

  /** Walks through all days of the round and one more, each day so many times. */
  private static Walk walk(Goal.Ladder ladder, List<Integer> gains, int times) {
    Round round = round(ladder);
    Standing standing = enter(round);
    List<RoundProgress.Earned> earned = new ArrayList<>();
    int value = 0;
    for (int day = 0; day <= 14; day++) {
      value += day < gains.size() ? gains.get(day) : 0;
      for (int again = 0; again < times; again++) {
        RoundProgress.Step step =
            RoundProgress.advance(round, standing, now(FIRST.plusDays(day), ladder.level(value)));
        standing = step.after();
        earned.addAll(step.earned());
      }
    }
    return new Walk(standing, earned);
  }

  private static Round round(Goal.Ladder ladder) {
    TaskDraft draft = TaskDraft.of("任务", "Task", "因为", "Because").between(FIRST, LAST);
    long[] steps =
        ladder.levels().stream()
            .flatMapToLong(
                level -> java.util.stream.LongStream.of((long) level.value(), level.reward()))
            .toArray();
    TaskDefinition definition =
        draft
            .ladder(ladder.measured(), ladder.payout(), ladder.cap(), "live_traffic", steps)
            .build();
    return new Round(1, 1, 0, definition, DayRange.closed(FIRST, LAST), true, null);
  }

  private static Standing enter(Round round) {
    return RoundProgress.enter(round, now(FIRST.minusDays(1), 0)).orElseThrow();
  }

  private static RoundProgress.Now now(LocalDate day, int level) {
    return new RoundProgress.Now(day, Truth.PASS, level, DayRange.closed(FIRST, LAST), false, true);
  }

  @Provide
  Arbitrary<List<Integer>> values() {
    return Arbitraries.integers().between(0, 300).list().ofMaxSize(14);
  }

  @Provide
  Arbitrary<Goal.Ladder> ladders() {
    Arbitrary<List<Integer>> rises =
        Arbitraries.integers().between(1, 400).list().ofMinSize(1).ofMaxSize(6);
    return Combinators.combine(
            rises, Arbitraries.of(Goal.Payout.class), Arbitraries.integers().between(0, 2_000))
        .as(
            (steps, payout, cap) -> {
              List<Goal.Level> levels = new ArrayList<>();
              int sum = 0;
              for (int step : steps) {
                sum += step;
                levels.add(new Goal.Level(sum, sum * 3L));
              }
              return new Goal.Ladder(
                  TaskDraft.own("SUM", "paid_orders", "count"),
                  Comparison.AT_LEAST,
                  levels,
                  payout,
                  cap);
            });
  }

  @Provide
  Arbitrary<List<Standing>> standings() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 20_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(
            Arbitraries.integers().between(1, 400),
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(0, 60),
            days,
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(true, false))
        .as(
            (task, version, round, day, level, flag) ->
                new Standing(
                    task,
                    version,
                    round,
                    flag ? null : DayRange.closed(day, day.plusDays(level)),
                    day,
                    flag && level == 0,
                    level,
                    level == 0 ? null : day.plusDays(1),
                    !flag))
        .list()
        .ofMaxSize(40)
        .uniqueElements(one -> one.task() * 1000 + one.occurrence());
  }
}
