package com.merchantgrowth.task.progress;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of one version of a task, as a day's computation needs it.
 *
 * @param days the same for everybody; null when each shop has its own
 * @param open shops may still enter: the version is the published one
 * @param endedOn the last day that counts when the task was ended early; null = it was not
 */
public record Round(
    int task,
    int version,
    int occurrence,
    TaskDefinition definition,
    @Nullable DayRange days,
    boolean open,
    @Nullable LocalDate endedOn) {

  /** The name under which a run answers the goal's number for this round. */
  public String request() {
    return "task " + task + "." + version + "." + occurrence;
  }

  /** What begins a shop's own days; null when the days are the same for everybody. */
  public TaskPeriod.@Nullable Anchor anchor() {
    return definition.period() instanceof TaskPeriod.DaysFrom from ? from.anchor() : null;
  }

  /**
   * Whether the day judges a shop with these days: they are over, and late facts had their time.
   */
  boolean judges(DayRange shopDays, LocalDate day) {
    if (endedOn != null) {
      return !day.isBefore(endedOn);
    }
    return !day.isBefore(shopDays.last().plusDays(definition.settleDays()));
  }
}
