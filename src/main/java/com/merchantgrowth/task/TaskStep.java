package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.RunConditions;
import com.merchantgrowth.eligibility.condition.ConditionColumns;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.merchantgrowth.task.progress.Round;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tasks' part of the daily run. It computes what the day changes and keeps it until the run is
 * published; only then, in the publishing transaction, is anything written. An older day than the
 * newest one moves nothing: claims and rewards are never rewound.
 */
@Component
class TaskStep implements DailyStep {
  private final TaskRequests requests;
  private final TaskColumns columns;
  private final RunConditions conditions;
  private final StandingStore standings;
  private final TaskSettlement settlement;
  private final Map<Long, Result> pending = new ConcurrentHashMap<>();

  TaskStep(
      TaskRequests requests,
      TaskColumns columns,
      RunConditions conditions,
      StandingStore standings,
      TaskSettlement settlement) {
    this.requests = requests;
    this.columns = columns;
    this.conditions = conditions;
    this.standings = standings;
    this.settlement = settlement;
  }

  private record Result(TaskMovement movement, Map<Long, LocalDate> firstSales) {}

  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public Set<String> after() {
    return Set.of("peers", "experience"); // goals may ask for a score
  }

  @Override
  public void run(DailyRunContext run) {
    LocalDate last = standings.lastDay();
    if (run.kind() != SubjectKind.SHOP || (last != null && run.day().isBefore(last))) {
      return;
    }
    List<Round> rounds = requests.rounds(run.day());
    ConditionColumns answers = conditions.open(run, TaskRequests.conditions(rounds));
    TaskMovement movement =
        new TaskMovement(
                run.day(),
                run.subjects(),
                columns.of(rounds, run.shops(), answers, round -> run.aggregate(round.request())))
            .compute(standings::forEach);
    pending.put(run.runId(), new Result(movement, firstSales(run, rounds)));
  }

  private Map<Long, LocalDate> firstSales(DailyRunContext run, List<Round> rounds) {
    Map<Long, LocalDate> found = new HashMap<>();
    if (rounds.stream().anyMatch(round -> round.anchor() == TaskPeriod.Anchor.FIRST_SALE)) {
      Map<Long, LocalDate> known = standings.firstSales();
      double[] days = run.aggregate(TaskRequests.FIRST_SALE);
      for (int row = 0; row < days.length; row++) {
        if (!Double.isNaN(days[row]) && !known.containsKey(run.subjects()[row])) {
          found.put(run.subjects()[row], LocalDate.ofEpochDay((long) days[row]));
        }
      }
    }
    return found;
  }

  @EventListener
  void on(RunPublished published) {
    Result result = pending.remove(published.runId());
    if (result != null) {
      settlement.settle(result.movement, result.firstSales, published.runId());
    }
  }

  @Override
  public void discard(long runId) {
    pending.remove(runId);
  }
}
