package com.merchantgrowth.demo;

import static com.merchantgrowth.shared.SubjectKind.CREATOR;
import static com.merchantgrowth.shared.SubjectKind.PRODUCT;
import static com.merchantgrowth.shared.SubjectKind.SHOP;

import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Has the days run that have no result yet, or one from before their facts came, as one run over
 * several days; in the name of the demo's administrator.
 */
class DemoRuns {
  /** Enough for a change over 30 days and a history to look back on. */
  static final int DAYS = 40;

  private static final long LOOK_EVERY_MS = 250;

  private final DailyRuns daily;
  private final MetricResults results;
  private final MyNotices notices;
  private final DemoSignIn signIn;

  DemoRuns(DailyRuns daily, MetricResults results, MyNotices notices, DemoSignIn signIn) {
    this.daily = daily;
    this.results = results;
    this.notices = notices;
    this.signIn = signIn;
  }

  /**
   * Returns when all of the last {@link #DAYS} days have a result of the facts there are. The
   * demo's people have read what the days before the last one told them.
   *
   * @param progress told how many days of how many are done
   */
  void run(LocalDate lastDay, BiConsumer<Long, Long> progress) throws InterruptedException {
    if (run(() -> ranges(due(lastDay).headSet(lastDay)), progress)) {
      DemoPeople.usernames().forEach(person -> signIn.as(person, notices::markAllRead));
    }
    run(() -> ranges(due(lastDay)), progress);
  }

  /** Runs a day once more, with what was entered since. */
  void again(LocalDate day) throws InterruptedException {
    run(() -> List.of(DayRange.closed(day, day)), (done, total) -> {});
  }

  /** False when there was nothing to run. */
  private boolean run(Supplier<List<DayRange>> ranges, BiConsumer<Long, Long> progress)
      throws InterruptedException {
    List<Long> asked = new ArrayList<>();
    signIn.as(
        DemoPeople.ADMINISTRATOR,
        () -> {
          for (DayRange days : ranges.get()) {
            daily.start(days, RunVersions.OWN).forEach(run -> asked.add(run.id()));
          }
        });
    boolean over = asked.isEmpty();
    while (!over) {
      List<RunStatus> runs = new ArrayList<>();
      signIn.as(DemoPeople.ADMINISTRATOR, () -> asked.forEach(id -> runs.add(daily.require(id))));
      over = over(runs, progress);
      if (!over) {
        Thread.sleep(LOOK_EVERY_MS);
      }
    }
    return !asked.isEmpty();
  }

  /** The first day with a result when the demo is first started with this last day. */
  static LocalDate firstDay(LocalDate lastDay) {
    return lastDay.minusDays(DAYS - 1L);
  }

  private SortedSet<LocalDate> due(LocalDate lastDay) {
    Set<LocalDate> done = new HashSet<>(results.days(SHOP));
    done.retainAll(results.days(CREATOR));
    done.retainAll(results.days(PRODUCT));
    daily.staleDays().forEach(done::remove);
    SortedSet<LocalDate> due = new TreeSet<>();
    DayRange.lastDays(DAYS, lastDay).stream().filter(day -> !done.contains(day)).forEach(due::add);
    return due;
  }

  private static List<DayRange> ranges(SortedSet<LocalDate> days) {
    List<DayRange> ranges = new ArrayList<>();
    for (LocalDate day : days) {
      if (!ranges.isEmpty() && ranges.getLast().end().equals(day)) {
        ranges.add(new DayRange(ranges.removeLast().start(), day.plusDays(1)));
      } else {
        ranges.add(DayRange.closed(day, day));
      }
    }
    return ranges;
  }

  private static boolean over(List<RunStatus> runs, BiConsumer<Long, Long> progress) {
    runs.stream()
        .filter(run -> run.state() == RunStatus.State.FAILED)
        .findFirst()
        .ifPresent(
            run -> {
              throw new IllegalStateException("run of " + run.day() + " failed: " + run.error());
            });
    long over = runs.stream().filter(run -> run.state().over()).count();
    progress.accept(over, (long) runs.size());
    return over == runs.size();
  }
}
