package com.merchantgrowth.task.progress;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of taking part, for one shop and one round (handbook §5). The same rules serve the
 * daily run, publishing, and pages.
 */
public final class RoundProgress {
  private RoundProgress() {}

  /**
   * What a shop is on a day.
   *
   * @param audience whether it belongs to the audience
   * @param level the level its facts reach up to the day, see {@link Goal#level}
   * @param days its days of the round; null = what begins them has not happened
   * @param claimed the merchant has claimed the round
   * @param roundsLeft whether it may complete one more round of the task
   */
  public record Now(
      LocalDate day,
      Truth audience,
      int level,
      @Nullable DayRange days,
      boolean claimed,
      boolean roundsLeft) {}

  /**
   * The standing of a shop that has none, if it enters today. It enters when it belongs to the
   * audience, from the eve of the round on and as long as the round lasts. Whether it has reached
   * the top already is judged here, once; who has claimed was judged then.
   */
  public static Optional<Standing> enter(Round round, Now now) {
    DayRange days = now.days;
    boolean inTime =
        days == null
            || (!now.day.isBefore(days.start().minusDays(1)) && now.day.isBefore(days.end()));
    boolean belongs = now.claimed || (now.audience == Truth.PASS && now.roundsLeft);
    if (!round.open() || !inTime || !belongs || round.endedOn() != null) {
      return Optional.empty();
    }
    boolean met =
        round.definition().hiddenWhenMet()
            && !now.claimed
            && now.level == round.definition().goal().top();
    return Optional.of(
        new Standing(
            round.task(), round.version(), round.occurrence(), days, now.day, met, 0, null, false));
  }

  /**
   * What a day changes.
   *
   * @param earned what is due now, lowest level first
   */
  public record Step(Standing after, List<Earned> earned) {}

  /**
   * @param amount reward units; 0 = completed, but it pays nothing
   */
  public record Earned(int level, long amount) {}

  /** Moves a standing on to a day; the same day again changes nothing more. */
  public static Step advance(Round round, Standing before, Now now) {
    if (before.closed()) {
      return new Step(before, List.of());
    }
    Standing standing = before.days() == null && now.days != null ? before.over(now.days) : before;
    DayRange days = standing.days();
    TaskDefinition definition = round.definition();
    boolean takesPart = definition.claim() == TaskDefinition.Claim.AUTOMATIC || now.claimed;
    if (days == null || now.day.isBefore(days.start())) {
      return new Step(
          days == null && round.endedOn() != null ? standing.settle() : standing, List.of());
    }
    boolean judge = round.judges(days, now.day);
    Goal goal = definition.goal();
    List<Earned> earned = new ArrayList<>();
    if (takesPart && (judge || !goal.judgedAtEnd()) && now.level > standing.level()) {
      earned.addAll(earned(goal, standing.level(), now.level));
      standing = standing.reached(now.level, now.day);
    }
    return new Step(judge ? standing.settle() : standing, List.copyOf(earned));
  }

  private static List<Earned> earned(Goal goal, int from, int to) {
    if (goal instanceof Goal.Ladder ladder && ladder.payout() == Goal.Payout.EVERY_LEVEL) {
      List<Earned> each = new ArrayList<>();
      for (int level = from + 1; level <= to; level++) {
        each.add(new Earned(level, goal.total(level) - goal.total(level - 1)));
      }
      return each;
    }
    return List.of(new Earned(to, goal.total(to)));
  }
}
