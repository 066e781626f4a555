package com.merchantgrowth.task;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.TaskStore.Stored;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.merchantgrowth.task.progress.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rounds of which versions matter on a day; pure. */
final class TaskRounds {
  /** Runs that are late or left out still judge rounds that ended so long ago. */
  static final int LATE_DAYS = 31;

  private TaskRounds() {}

  /**
   * @param opened all versions shops ever entered with
   */
  static List<Round> on(LocalDate day, List<Stored> opened) {
    List<Round> rounds = new ArrayList<>();
    for (Stored stored : opened) {
      rounds.addAll(of(stored, day));
    }
    return rounds;
  }

  private static List<Round> of(Stored stored, LocalDate day) {
    LocalDate ended = stored.endedOn();
    if (ended != null && day.isAfter(ended.plusDays(LATE_DAYS))) {
      return List.of();
    }
    var definition = stored.version().definition();
    LocalDate until = stored.openUntil();
    List<Round> rounds = new ArrayList<>();
    if (definition.period() instanceof TaskPeriod.DaysFrom from) {
      int back = from.days() + definition.settleDays() + LATE_DAYS;
      if (until == null || !until.isBefore(day.minusDays(back))) {
        rounds.add(round(stored, 0, null, day));
      }
      return rounds;
    }
    List<DayRange> all = definition.rounds();
    for (int n = 0; n < all.size(); n++) {
      DayRange days = all.get(n);
      boolean begun = !day.isBefore(days.start().minusDays(1));
      boolean late = day.isAfter(days.last().plusDays(definition.settleDays() + LATE_DAYS));
      boolean everOpen = until == null || !until.isBefore(days.start().minusDays(1));
      if (begun && !late && everOpen) {
        rounds.add(round(stored, n, days, day));
      }
    }
    return rounds;
  }

  private static Round round(
      Stored stored, int occurrence, @Nullable DayRange days, LocalDate day) {
    LocalDate from = stored.openFrom();
    LocalDate until = stored.openUntil();
    boolean open =
        stored.state() == TaskState.PUBLISHED
            && from != null
            && !day.isBefore(from)
            && (until == null || !day.isAfter(until));
    return new Round(
        stored.version().taskId(),
        stored.version().version(),
        occurrence,
        stored.version().definition(),
        days,
        open,
        stored.endedOn());
  }
}
