package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.fact.FactRelation;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out daily runs, for code that has no user; people start them through {@link DailyRuns}.
 *
 * <p>Each day is taken with a lease, computed under its run's number, and made visible in one
 * transaction. Whatever fails on the way leaves the day's visible result as it was.
 */
@Component
public class DailyRunEngine {
  private static final Logger LOG = LoggerFactory.getLogger(DailyRunEngine.class);

  private final RunRows rows;
  private final RunComputation computation;
  private final ResultWriter writer;
  private final RunPublication publication;
  private final RunLeases leases;
  private final RunFailures failures;
  private final BusinessCalendar calendar;

  DailyRunEngine(
      RunRows rows,
      RunComputation computation,
      ResultWriter writer,
      RunPublication publication,
      RunLeases leases,
      RunFailures failures,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.computation = computation;
    this.writer = writer;
    this.publication = publication;
    this.leases = leases;
    this.failures = failures;
    this.calendar = calendar;
  }

  /** Hears of each day when it is over. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * @param done days that are over, this one included
     * @param total days asked for
     */
    void dayOver(RunStatus run, int done, int total);
  }

  /** Runs shop days now, see {@link #run(SubjectKind, List, RunVersions, String, Watcher)}. */
  public List<RunStatus> run(
      List<LocalDate> days, RunVersions versions, String requestedBy, Watcher watcher) {
    return run(SubjectKind.SHOP, days, versions, requestedBy, watcher);
  }

  /**
   * Runs days of one kind now, on this thread, with one opening of the facts for all of them.
   *
   * @param days in this order; a day another node is computing is left to it
   * @return the statuses of the runs, in the order of the days
   */
  public List<RunStatus> run(
      SubjectKind kind,
      List<LocalDate> days,
      RunVersions versions,
      String requestedBy,
      Watcher watcher) {
    List<RunStatus> asked = new ArrayList<>();
    for (LocalDate day : days) {
      long id = rows.insert(kind, day, versions, requestedBy, calendar.now());
      asked.add(rows.find(id).orElseThrow());
    }
    carryOut(asked, watcher);
    return asked.stream().map(run -> rows.find(run.id()).orElseThrow()).toList();
  }

  /** Carries out runs that wait, all of one kind. */
  void carryOut(List<RunStatus> waiting, Watcher watcher) {
    List<RunStatus> mine = waiting.stream().filter(leases::claim).toList();
    if (mine.isEmpty()) {
      return;
    }
    try (RunLeases.Heartbeat _ = leases.keep(mine.stream().map(RunStatus::id).toList())) {
      List<RunComputation.DayPlan> plans = new ArrayList<>();
      for (RunStatus run : mine) {
        prepare(run).ifPresent(plans::add);
      }
      if (!plans.isEmpty()) {
        compute(plans, watcher, mine.size());
      }
    } catch (RuntimeException e) {
      mine.forEach(run -> fail(run, e));
    }
  }

  private Optional<RunComputation.DayPlan> prepare(RunStatus run) {
    try {
      rows.progress(run.id(), "facts", 0, 0);
      computation.collect(run.kind(), run.day());
      RunComputation.DayPlan plan = computation.plan(run);
      rows.reads(run.id(), plan.scan().range());
      return Optional.of(plan);
    } catch (RuntimeException e) {
      fail(run, e);
      return Optional.empty();
    }
  }

  private void compute(List<RunComputation.DayPlan> plans, Watcher watcher, int total) {
    List<FactRelation> facts = computation.open(plans.getFirst().run().kind(), plans);
    try {
      int over = total - plans.size();
      for (RunComputation.DayPlan plan : plans) {
        RunStatus run = plan.run();
        try {
          computeDay(computation.again(plan), facts);
        } catch (RuntimeException e) {
          fail(run, e);
        }
        over++;
        watcher.dayOver(rows.find(run.id()).orElseThrow(), over, total);
      }
    } finally {
      facts.forEach(FactRelation::close);
    }
  }

  private void computeDay(RunComputation.DayPlan plan, List<FactRelation> facts) {
    long id = plan.run().id();
    rows.started(id, calendar.now());
    RunProgress progress = new RunProgress(rows, id);
    progress.step("values", 0);
    RunContext context = computation.compute(plan, facts, progress);
    for (DailyStep step : publication.steps()) {
      progress.step(step.name(), context.subjects().length);
      context.progress(progress);
      step.run(context);
    }
    progress.step("store", context.subjects().length);
    writer.write(context, progress);
    progress.step("publish", 0);
    publication.publish(plan.run(), plan.scan().range(), context.subjects().length);
    LOG.info(
        "Daily run {} of {}: {} subjects, {}",
        id,
        plan.run().day(),
        context.subjects().length,
        progress.times());
    leases.release(id);
  }

  private void fail(RunStatus run, RuntimeException cause) {
    Optional<RunStatus> over = rows.find(run.id()).filter(now -> now.state().over());
    if (over.isPresent()) {
      if (over.get().state() == RunStatus.State.FAILED) {
        // another node gave this one up, and cleared what there was by then
        discard(run);
      }
      return;
    }
    String errorId = RunFailures.newId();
    LOG.error("Daily run {} of {} failed, error {}", run.id(), run.day(), errorId, cause);
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    failures.record(run, errorId, String.valueOf(root.getMessage()));
    leases.release(run.id());
    discard(run);
  }

  private void discard(RunStatus run) {
    try {
      publication.discard(run.id());
    } catch (RuntimeException e) {
      LOG.warn("Rows of failed run {} stay until the next cleaning", run.id(), e);
    }
  }
}
