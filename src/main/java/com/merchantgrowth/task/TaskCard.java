package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A task as one shop sees it, one round.
 *
 * @param version the version that holds for this shop
 * @param occurrence the round, from 0
 * @param day the business day everything is as of
 * @param days the shop's days of the round; null = what begins them has not happened (a claim, the
 *     first sale)
 * @param progress null for a task that is not shown
 * @param claimedOn the shop day on which it was claimed; null = it was not, or need not be
 * @param budgetLeft reward units nobody has been promised yet; null = no limit
 * @param notShown why it is not for this shop; null when it is
 */
public record TaskCard(
    int taskId,
    String code,
    int version,
    int occurrence,
    TaskDefinition definition,
    TaskStage stage,
    LocalDate day,
    @Nullable DayRange days,
    @Nullable Progress progress,
    List<AwardRow> awards,
    @Nullable LocalDate claimedOn,
    @Nullable Long budgetLeft,
    @Nullable NotShown notShown) {

  /**
   * How far the shop is.
   *
   * @param value the number so far; NaN = not enough data, or the goal is no number
   * @param level the highest level reached, 0 = none
   * @param needed what the next level asks for; NaN when the top is reached or the goal is no
   *     number
   * @param gap to the next level in the unit, never negative; NaN where there is none
   * @param unit of the three
   * @param truth whether the next level (or the condition) holds; PASS at the top
   * @param share 0 … 1 of the way to the next level, for a bar; NaN = unknown
   * @param expected the business day on which the next level is reached if every day brings what
   *     the days of the round so far brought on average; null when that is later than the round, or
   *     cannot be said
   */
  public record Progress(
      double value,
      int level,
      double needed,
      double gap,
      String unit,
      Truth truth,
      double share,
      @Nullable LocalDate expected) {}

  /**
   * @param audience the answer behind {@link Reason#AUDIENCE}; null otherwise
   * @param since the day behind {@link Reason#MET_AT_START}; null otherwise
   */
  public record NotShown(Reason reason, @Nullable Evaluation audience, @Nullable LocalDate since) {}

  /** Why a task is not shown. */
  public enum Reason {
    /** It does not belong to the audience, or that is not known. */
    AUDIENCE,
    /** It had reached the goal when it first belonged to the audience: not shown, earns nothing. */
    MET_AT_START,
    /** It has completed as many rounds as one shop may. */
    NO_ROUNDS_LEFT,
    /** It belongs to the audience and enters with the next daily run. */
    NEXT_RUN,
    /** The task is paused and the shop does not take part. */
    PAUSED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
