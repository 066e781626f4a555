package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.eligibility.RunConditions;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionColumns;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The shared plans' part of the daily run: it finds out which conditions hold and keeps that until
 * the run is published; only then, in the publishing transaction, is anything written. An older day
 * than the newest one moves nothing: what data have closed, and closed plans, are never rewound.
 */
@Component
class PlanStep implements DailyStep {
  private final PlanRows plans;
  private final ActionRows actions;
  private final RunConditions conditions;
  private final PlanSettlement settlement;
  private final Map<Long, PlanSettlement.Day> pending = new ConcurrentHashMap<>();

  PlanStep(
      PlanRows plans, ActionRows actions, RunConditions conditions, PlanSettlement settlement) {
    this.plans = plans;
    this.actions = actions;
    this.conditions = conditions;
    this.settlement = settlement;
  }

  @Override
  public String name() {
    return "plans";
  }

  @Override
  public Set<String> after() {
    return Set.of("peers", "experience", "tasks"); // measures may ask for a score
  }

  @Override
  public void run(DailyRunContext run) {
    LocalDate last = plans.lastDay();
    if (run.kind() != SubjectKind.SHOP || (last != null && run.day().isBefore(last))) {
      return;
    }
    List<ActionRows.Due> open = new ArrayList<>();
    actions.open(open::add);
    pending.put(
        run.runId(),
        new PlanSettlement.Day(run.day(), closed(run, open), values(run, plans.running())));
    run.progress().accept(run.shops().size());
  }

  private List<ActionRows.Closed> closed(DailyRunContext run, List<ActionRows.Due> open) {
    List<Condition> asked =
        open.stream()
            .map(due -> due.action().measure())
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toList();
    ConditionColumns columns = conditions.open(run, asked);
    List<ActionRows.Closed> closed = new ArrayList<>();
    for (ActionRows.Due due : open) {
      Condition measure = due.action().measure();
      int row = run.shops().row(due.shop());
      if (measure != null
          && row >= 0
          && !run.day().isBefore(due.planStarts())
          && columns.of(measure)[row] == Truth.PASS) {
        closed.add(new ActionRows.Closed(due, number(run, measure, row)));
      }
    }
    return closed;
  }

  /** The first number the condition looks at; NaN = it looks at none. */
  private double number(DailyRunContext run, Condition measure, int row) {
    List<Term> terms = measure.terms();
    return terms.isEmpty() ? Double.NaN : conditions.values(run, terms.getFirst())[row];
  }

  /** By running plan, of objectives the run knows; others are missing. */
  private static Map<Long, Double> values(DailyRunContext run, List<SharedPlan> running) {
    Map<String, double[]> columns = new HashMap<>();
    Map<Long, Double> values = new HashMap<>();
    for (SharedPlan plan : running) {
      Objective objective = plan.objective();
      int row = run.shops().row(plan.shopId());
      if (objective != null && objective.target().measured() && row >= 0) {
        Target target = objective.target();
        values.put(
            plan.id(), columns.computeIfAbsent(target.code(), code -> column(run, code))[row]);
      }
    }
    return values;
  }

  private static double[] column(DailyRunContext run, String metric) {
    return IntStream.range(0, run.metrics().size())
        .filter(m -> run.metrics().get(m).code().equals(metric))
        .mapToObj(run::values)
        .findFirst()
        .orElseGet(
            () -> {
              double[] unknown = new double[run.shops().size()];
              java.util.Arrays.fill(unknown, Double.NaN);
              return unknown;
            });
  }

  /** In the publishing transaction, after the rooms whose results a plan may look at. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(RunPublished published) {
    PlanSettlement.Day day = pending.remove(published.runId());
    if (day != null) {
      settlement.settle(day);
    }
  }

  @Override
  public void discard(long runId) {
    pending.remove(runId);
  }
}
