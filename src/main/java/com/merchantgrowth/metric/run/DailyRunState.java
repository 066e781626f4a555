package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the results are as new as they should be; no secrets, cheap, for every page. */
@Service
public class DailyRunState {
  private final RunRows rows;
  private final RunSchedule schedule;
  private final BusinessCalendar calendar;

  DailyRunState(RunRows rows, RunSchedule schedule, BusinessCalendar calendar) {
    this.rows = rows;
    this.schedule = schedule;
    this.calendar = calendar;
  }

  /** The newest run of all, if it failed and its day shows nothing newer. */
  @Transactional(readOnly = true)
  public Optional<RunStatus> failed() {
    return rows.newest(0, 1).stream()
        .filter(run -> run.state() == RunStatus.State.FAILED)
        .findFirst();
  }

  /** Yesterday, when its result should be there by now and is not. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> lateDay() {
    return schedule.late() ? Optional.of(calendar.yesterday()) : Optional.empty();
  }

  /** The newest run asked for. */
  @Transactional(readOnly = true)
  public Optional<RunStatus> newest() {
    return rows.newest(0, 1).stream().findFirst();
  }

  /** The newest day with visible results. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> lastDay() {
    return rows.lastPublished(SubjectKind.SHOP);
  }

  /**
   * Shops of the newest visible result.
   *
   * @param active with at least one fact in the thirty days up to its day
   */
  public record Activity(long active, long inactive) {}

  /** Nothing before the first run. */
  @Transactional(readOnly = true)
  public Optional<Activity> activity() {
    return lastDay().map(day -> rows.activity(SubjectKind.SHOP, day));
  }
}
