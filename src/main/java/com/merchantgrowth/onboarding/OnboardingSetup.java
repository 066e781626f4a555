package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.HelpRows.Place;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts things into the past for code that acts without a person: the demo marketplace, tests.
 * People use {@link OnboardingActs} and {@link OnboardingDesk}. Nothing moves; the next run sees
 * it.
 */
@Service
public class OnboardingSetup {
  private final EnrolmentRows enrolments;
  private final ConfirmationRows confirmations;
  private final HelpRows help;
  private final ChecklistRows checklists;
  private final BusinessCalendar calendar;

  OnboardingSetup(
      EnrolmentRows enrolments,
      ConfirmationRows confirmations,
      HelpRows help,
      ChecklistRows checklists,
      BusinessCalendar calendar) {
    this.enrolments = enrolments;
    this.confirmations = confirmations;
    this.help = help;
    this.checklists = checklists;
    this.calendar = calendar;
  }

  /**
   * A confirmation of a day gone by; nothing when the item was confirmed before.
   *
   * @param decidedBy who has looked at it; empty = nobody yet
   * @param answer why it was sent back; empty = it was accepted
   */
  @Transactional
  public void confirmed(
      long shop,
      String item,
      LocalDate day,
      String note,
      String by,
      String decidedBy,
      String answer) {
    if (confirmations.of(shop).containsKey(item)) {
      return;
    }
    Instant at = day.atTime(11, 20).atZone(calendar.zone()).toInstant();
    boolean looked = !decidedBy.isEmpty();
    confirmations.put(
        shop,
        item,
        new Confirmation(
            !looked
                ? Confirmation.State.CONFIRMED
                : answer.isEmpty() ? Confirmation.State.ACCEPTED : Confirmation.State.SENT_BACK,
            day,
            note,
            by,
            at,
            looked ? decidedBy : null,
            looked ? at.plusSeconds(20_000) : null,
            answer));
  }

  /** Confirms at once what several shops have confirmed; those known are left as they are. */
  @Transactional
  public void confirmed(Map<Long, Map<String, LocalDate>> days, String by) {
    Map<Long, Map<String, Confirmation>> known = confirmations.all();
    days.forEach(
        (shop, items) ->
            items.forEach(
                (item, day) -> {
                  if (!known.getOrDefault(shop, Map.of()).containsKey(item)) {
                    confirmed(shop, item, day, "", by, "", "");
                  }
                }));
  }

  /** A request for help; nothing when there is or was one for the item. */
  @Transactional
  public void help(long shop, String item, String note, String by, Instant at) {
    Place place = new Place(shop, item);
    if (!help.handed().containsKey(place)) {
      help.ask(place, HelpRequest.Cause.ASKED, note, by, at);
    }
  }

  /** The items people confirm, in order. */
  @Transactional(readOnly = true)
  public List<String> confirmable() {
    return checklists.inForce().definition().items().stream()
        .filter(CheckItem::confirmed)
        .map(CheckItem::code)
        .toList();
  }

  /** Shops that work on a step, those that came first first. */
  @Transactional(readOnly = true)
  public List<Long> workingOn(String step) {
    ChecklistDefinition definition = checklists.inForce().definition();
    List<Enrolment> found = new ArrayList<>();
    enrolments.unfinished(
        one -> {
          if (one.list()
              .current(definition)
              .map(ChecklistStep::code)
              .filter(step::equals)
              .isPresent()) {
            found.add(one);
          }
        });
    return found.stream()
        .sorted(java.util.Comparator.comparing(one -> one.list().clockFrom()))
        .map(Enrolment::shop)
        .toList();
  }
}
