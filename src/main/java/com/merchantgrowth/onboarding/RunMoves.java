package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.RunConditions;
import com.merchantgrowth.merchant.ShopRecords;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.onboarding.HelpRows.Handed;
import com.merchantgrowth.onboarding.HelpRows.Place;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a published run moves, and hands over what is stuck. */
@Component
class RunMoves {
  private final EnrolmentRows enrolments;
  private final ConfirmationRows confirmations;
  private final HelpRows help;
  private final Coaches coaches;
  private final Settlement settlement;
  private final HelpHanding handing;

  RunMoves(
      EnrolmentRows enrolments,
      ConfirmationRows confirmations,
      HelpRows help,
      Coaches coaches,
      Settlement settlement,
      HelpHanding handing) {
    this.enrolments = enrolments;
    this.confirmations = confirmations;
    this.help = help;
    this.coaches = coaches;
    this.settlement = settlement;
    this.handing = handing;
  }

  /** What a run has found, until it is published. */
  static final class Pending {
    private final ChecklistDefinition definition;
    private final LocalDate day;
    private final RunFindings findings;
    private final Map<Long, Candidate> moving = new HashMap<>();
    private final Map<Long, Stuck> stuck = new HashMap<>();

    Pending(ChecklistDefinition definition, LocalDate day, RunFindings findings) {
      this.definition = definition;
      this.day = day;
      this.findings = findings;
    }

    /** Remembers a shop when there is something to do for it. */
    void consider(int row, Move move) {
      if (move.changes()) {
        moving.put(move.shop(), new Candidate(row, move));
      }
      ShopChecklist after = move.moved().after();
      move.stuck(definition, day)
          .ifPresent(
              item -> {
                LocalDate since = after.openSince(definition.stepOf(item), item);
                stuck.put(move.shop(), new Stuck(item, since == null ? day : since));
              });
    }

    /** Where the shops that move will be. */
    Map<Long, ShopChecklist> moved() {
      Map<Long, ShopChecklist> after = new HashMap<>();
      moving.forEach((shop, candidate) -> after.put(shop, candidate.move.after().list()));
      return after;
    }
  }

  private record Candidate(int row, Move move) {}

  /**
   * @param since an earlier handing over is of another time
   */
  record Stuck(CheckItem item, LocalDate since) {}

  RunFindings findings(
      ChecklistDefinition definition,
      DailyRunContext run,
      RunConditions conditions,
      ShopRecords records,
      Map<Integer, Enrolment> newcomers) {
    Set<Long> about = new HashSet<>();
    newcomers.values().forEach(one -> about.add(one.shop()));
    return new RunFindings(
        definition,
        conditions.open(run, definition.conditions()),
        RunFindings.since(definition, run.day(), records, about),
        run,
        term -> conditions.values(run, term),
        new RunFindings.People(confirmations.all(), coaches.coached()));
  }

  /**
   * Moves the shops again from where they stand now, with confirmations that came while the run was
   * computed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(Pending run, long runId) {
    LocalDate last = enrolments.lock();
    if (last != null && run.day.isBefore(last)) {
      return;
    }
    enrolments.lastDay(run.day);
    run.findings.confirmations(confirmations.all());
    Map<Long, Enrolment> now = enrolments.lock(run.moving.keySet());
    Map<Place, Handed> handed = help.handed();
    List<Move> moves = new ArrayList<>();
    run.moving.forEach(
        (shop, candidate) -> {
          Enrolment before = now.getOrDefault(shop, candidate.move.before());
          Move move =
              Move.of(
                  run.definition,
                  before,
                  now.containsKey(shop),
                  run.findings.of(candidate.row, shop),
                  run.day,
                  candidate.move.code());
          if (move.changes()) {
            moves.add(move);
          }
        });
    Set<Place> open = new HashSet<>();
    handed.forEach(
        (place, one) -> {
          if (one.open()) {
            open.add(place);
          }
        });
    settlement.settle(run.definition, moves, open, run.day, runId);
    handing.stuck(run.stuck, handed, run.day);
  }
}
