package com.merchantgrowth.task.progress;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a shop stands with one round of a task, as far as it must be remembered: what only the past
 * knows. How far it is today follows from the facts.
 *
 * @param task the task's id
 * @param version the version it keeps, whatever is published later
 * @param occurrence the round, from 0
 * @param days the shop's days of the round; null until what begins them has happened
 * @param entered the business day on which it first belonged to the audience
 * @param metAtStart it had reached the top when it entered: the task is not shown and earns nothing
 * @param level the highest level earned; never falls
 * @param reachedOn the business day on which that level was earned; null at level 0
 * @param settled the round is over and judged
 */
public record Standing(
    int task,
    int version,
    int occurrence,
    @Nullable DayRange days,
    LocalDate entered,
    boolean metAtStart,
    int level,
    @Nullable LocalDate reachedOn,
    boolean settled) {

  /** Whether nothing can change any more. */
  public boolean closed() {
    return metAtStart || settled;
  }

  Standing reached(int newLevel, LocalDate day) {
    return new Standing(
        task, version, occurrence, days, entered, metAtStart, newLevel, day, settled);
  }

  Standing settle() {
    return new Standing(
        task, version, occurrence, days, entered, metAtStart, level, reachedOn, true);
  }

  Standing over(DayRange known) {
    return new Standing(
        task, version, occurrence, known, entered, metAtStart, level, reachedOn, settled);
  }
}
