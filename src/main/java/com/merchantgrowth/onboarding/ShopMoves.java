package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.HelpRows.Place;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One shop between two runs: how it stands, and moving it on at a click. */
@Component
class ShopMoves {
  private final EnrolmentRows enrolments;
  private final ConfirmationRows confirmations;
  private final HelpRows help;
  private final LiveFacts facts;
  private final Settlement settlement;
  private final BusinessCalendar calendar;

  ShopMoves(
      EnrolmentRows enrolments,
      ConfirmationRows confirmations,
      HelpRows help,
      LiveFacts facts,
      Settlement settlement,
      BusinessCalendar calendar) {
    this.enrolments = enrolments;
    this.confirmations = confirmations;
    this.help = help;
    this.facts = facts;
    this.settlement = settlement;
    this.calendar = calendar;
  }

  /**
   * @param enrolment of a shop that is not enrolled what it would be if it asked today
   * @param known whether there is a row
   * @param asOf the day the numbers are as of; null before the first run
   */
  record Live(
      Enrolment enrolment,
      boolean enrolled,
      boolean known,
      LiveFindings findings,
      @Nullable LocalDate asOf) {}

  Live live(ChecklistDefinition definition, long shop) {
    return live(definition, shop, enrolments.find(shop));
  }

  private Live live(ChecklistDefinition definition, long shop, Optional<Enrolment> row) {
    Optional<Enrolment> enrolled = row.or(() -> newcomer(definition, shop));
    Optional<ShopFacts> newest = facts.newest(shop);
    return new Live(
        enrolled.orElseGet(
            () -> new Enrolment(shop, false, false, ShopChecklist.fresh(calendar.today()))),
        enrolled.isPresent(),
        row.isPresent(),
        new LiveFindings(
            newest
                .<ShopFacts>map(found -> new LiveFindings.AsOfToday(found, calendar.today()))
                .orElse(null),
            confirmations.of(shop),
            facts.coached(shop)),
        newest.map(ShopFacts::day).orElse(null));
  }

  private Optional<Enrolment> newcomer(ChecklistDefinition definition, long shop) {
    LocalDate today = calendar.today();
    return Enrolment.newcomer(shop, facts.openedOn(shop, today), today, definition);
  }

  /** Whether the shop is in the checklist, not through with it, and wants to see it. */
  boolean onHome(ChecklistDefinition definition, long shop) {
    return enrolments
        .find(shop)
        .or(() -> newcomer(definition, shop))
        .filter(one -> !one.hidden() && !one.list().finished(definition))
        .isPresent();
  }

  /**
   * Locks the shop until the transaction ends; a newcomer whom no run has met yet gets its row.
   *
   * @return empty when it is not in the checklist
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Enrolment> lock(ChecklistDefinition definition, long shop) {
    Optional<Enrolment> row = enrolments.lock(shop);
    if (row.isPresent()) {
      return row;
    }
    return newcomer(definition, shop).map(fresh -> enrol(definition, fresh));
  }

  /** Makes the row unless there is one already; the shop is locked then. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Enrolment enrol(ChecklistDefinition definition, Enrolment fresh) {
    enrolments.lock(); // one at a time, beside runs too
    return enrolments
        .lock(fresh.shop())
        .orElseGet(
            () -> {
              enrolments.insert(List.of(fresh), list -> list.finished(definition));
              return fresh;
            });
  }

  void save(ChecklistDefinition definition, Enrolment changed) {
    enrolments.update(List.of(changed), list -> list.finished(definition));
  }

  /**
   * Moves the shop on by what holds now. The caller holds its lock.
   *
   * @return the steps that were completed by it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<ChecklistStep> settle(ChecklistDefinition definition, ShopRef shop) {
    Live live = live(definition, shop.id(), enrolments.find(shop.id()));
    Move move =
        Move.of(
            definition,
            live.enrolment(),
            live.known(),
            live.findings(),
            calendar.today(),
            shop.code());
    if (move.changes()) {
      Set<Place> open = new HashSet<>();
      help.open(shop.id()).keySet().forEach(item -> open.add(new Place(shop.id(), item)));
      settlement.settle(definition, List.of(move), open, calendar.today(), 0);
    }
    return move.moved().completed();
  }
}
