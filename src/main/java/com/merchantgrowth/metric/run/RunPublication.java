package com.merchantgrowth.metric.run;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.metric.fact.FactsChanged;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The switch that makes a run visible, the marking of stale ones, and the removal of old rows. */
@Component
class RunPublication {
  private final RunRows rows;
  private final ResultWriter writer;
  private final RunLeases leases;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final BusinessCalendar calendar;
  private final List<DailyStep> steps;

  RunPublication(
      RunRows rows,
      ResultWriter writer,
      RunLeases leases,
      AuditTrail audit,
      ApplicationEventPublisher events,
      BusinessCalendar calendar,
      ObjectProvider<DailyStep> steps) {
    this.rows = rows;
    this.writer = writer;
    this.leases = leases;
    this.audit = audit;
    this.events = events;
    this.calendar = calendar;
    this.steps = StepOrder.of(steps.orderedStream().toList());
  }

  /** The contributed steps in the order they run. */
  List<DailyStep> steps() {
    return steps;
  }

  /**
   * @throws DomainException conflict, when another node took the day meanwhile
   */
  @Transactional
  public void publish(RunStatus run, DayRange facts, long subjects) {
    if (!leases.holds(run.id())) {
      throw DomainException.conflict("metric.error.leaseLost", run.day());
    }
    rows.publish(run, facts, subjects, calendar.now());
    audit.record(
        "run.publish",
        run.kind().code() + " " + run.day(),
        Map.of("run", run.id(), "subjects", subjects));
    events.publishEvent(new RunPublished(run.kind(), run.day(), run.id()));
  }

  @EventListener
  @Transactional
  public void on(FactsChanged change) {
    change.days().forEach(day -> rows.factsChanged(change.kind(), day));
  }

  /** Removes what a run wrote that is not, or no longer, visible. */
  void discard(long runId) {
    steps.forEach(step -> step.discard(runId));
    writer.discard(runId);
    rows.discarded(runId);
  }

  /** Removes what other rooms asked in a run of a day gone by; its results stay. */
  void discardAnswers(long runId) {
    writer.discardAnswers(runId);
  }
}
