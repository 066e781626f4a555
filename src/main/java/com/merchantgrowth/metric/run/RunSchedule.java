package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.BusinessDaySource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When days are due, and whether the newest result is late. */
@Component
class RunSchedule implements BusinessDaySource {
  private final RunRows rows;
  private final FactStore facts;
  private final RunSettings settings;
  private final BusinessCalendar calendar;

  RunSchedule(RunRows rows, FactStore facts, RunSettings settings, BusinessCalendar calendar) {
    this.rows = rows;
    this.facts = facts;
    this.settings = settings;
    this.calendar = calendar;
  }

  /** What is due of a kind. */
  record Due(SubjectKind kind, LocalDate day) {}

  /** The days to run by now, see {@link #due(SubjectKind)}, shops first. */
  List<Due> due() {
    return Arrays.stream(SubjectKind.values())
        .flatMap(kind -> due(kind).stream().map(day -> new Due(kind, day)))
        .toList();
  }

  /**
   * The days to run by now, oldest first: yesterday and missed days before it, once the hour has
   * come and never again after a failure. Nothing before the first facts, or before a person has
   * run a first day other than yesterday.
   */
  private List<LocalDate> due(SubjectKind kind) {
    if (!settings.schedule() || calendar.now().isBefore(dueAt(calendar.today()))) {
      return List.of();
    }
    LocalDate yesterday = calendar.yesterday();
    Optional<LocalDate> last = rows.lastPublished(kind);
    if (facts.lastDay(kind).isEmpty()) {
      return List.of();
    }
    LocalDate first = last.map(day -> day.plusDays(1)).orElse(yesterday);
    if (first.isBefore(yesterday.minusDays(settings.catchUpDays() - 1L))) {
      first = yesterday.minusDays(settings.catchUpDays() - 1L);
    }
    return first.isAfter(yesterday)
        ? List.of()
        : first
            .datesUntil(yesterday.plusDays(1))
            .filter(day -> rows.newestOf(kind, day).isEmpty())
            .toList();
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return rows.lastPublished(SubjectKind.SHOP);
  }

  @Override
  public Optional<Instant> nextRun() {
    if (!settings.schedule()) {
      return Optional.empty();
    }
    Instant today = dueAt(calendar.today());
    return Optional.of(
        calendar.now().isBefore(today) ? today : dueAt(calendar.today().plusDays(1)));
  }

  @Override
  public boolean late() {
    Optional<LocalDate> last = lastDay();
    return last.isPresent()
        && last.get().isBefore(calendar.yesterday())
        && (last.get().isBefore(calendar.yesterday().minusDays(1))
            || calendar.now().isAfter(dueAt(calendar.today()).plus(settings.lateAfter())));
  }

  private Instant dueAt(LocalDate day) {
    return day.atTime(settings.at()).atZone(calendar.zone()).toInstant();
  }
}
