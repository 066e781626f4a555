package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.RunConditions;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopRecords;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The checklist's part of the daily run. It finds out which shops the day moves and keeps that
 * until the run is published; only then, in the publishing transaction, is anything written. An
 * older day than the newest one moves nothing: completed steps and rewards are never rewound.
 */
@Component
class OnboardingStep implements DailyStep {
  private final ChecklistRows checklists;
  private final EnrolmentRows enrolments;
  private final RunConditions conditions;
  private final ShopRecords records;
  private final RunMoves moves;
  private final Map<Long, RunMoves.Pending> pending = new ConcurrentHashMap<>();

  OnboardingStep(
      ChecklistRows checklists,
      EnrolmentRows enrolments,
      RunConditions conditions,
      ShopRecords records,
      RunMoves moves) {
    this.checklists = checklists;
    this.enrolments = enrolments;
    this.conditions = conditions;
    this.records = records;
    this.moves = moves;
  }

  @Override
  public String name() {
    return "onboarding";
  }

  @Override
  public Set<String> after() {
    return Set.of("peers", "experience"); // items may ask for a score
  }

  @Override
  public void run(DailyRunContext run) {
    LocalDate last = enrolments.lastDay();
    if (run.kind() != SubjectKind.SHOP || (last != null && run.day().isBefore(last))) {
      return;
    }
    ChecklistDefinition definition = checklists.inForce().definition();
    ShopColumns shops = run.shops();
    Map<Long, Enrolment> known = new HashMap<>();
    enrolments.unfinished(one -> known.put(one.shop(), one));
    Set<Long> finished = new HashSet<>(enrolments.finished());
    SortedMap<Integer, Enrolment> newcomers = new TreeMap<>();
    for (int row = 0; row < shops.size(); row++) {
      long shop = shops.ids()[row];
      Enrolment before = known.get(shop);
      if (before != null) {
        newcomers.put(row, before);
      } else if (!finished.contains(shop)) {
        Enrolment.newcomer(shop, shops.openedOn()[row], run.day(), definition)
            .ifPresent(fresh -> newcomers.put(shops.row(shop), fresh));
      }
    }
    RunFindings findings = moves.findings(definition, run, conditions, records, newcomers);
    RunMoves.Pending result = new RunMoves.Pending(definition, run.day(), findings);
    newcomers.forEach(
        (row, before) ->
            result.consider(
                row,
                Move.of(
                    definition,
                    before,
                    known.containsKey(before.shop()),
                    findings.of(row, before.shop()),
                    run.day(),
                    shops.codes()[row])));
    pending.put(run.runId(), result);
    run.progress().accept(shops.size());
  }

  /** How far the shops are that a run moves, until it is published. */
  Map<Long, ShopChecklist> moved(long runId) {
    RunMoves.Pending result = pending.get(runId);
    return result == null ? Map.of() : result.moved();
  }

  @EventListener
  void on(RunPublished published) {
    RunMoves.Pending result = pending.remove(published.runId());
    if (result != null) {
      moves.settle(result, published.runId());
    }
  }

  @Override
  public void discard(long runId) {
    pending.remove(runId);
  }
}
