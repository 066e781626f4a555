package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardLedger;
import com.merchantgrowth.reward.RewardOrder;
import com.merchantgrowth.reward.RewardSource;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what has moved: states, the rewards of completed steps, what people have to be told. All
 * of it or nothing, in the transaction of the click or of the publishing run; whoever calls holds
 * the locks of the shops, so that a step is completed by one of them.
 */
@Component
class Settlement {
  private static final String SYSTEM = "system";

  private final EnrolmentRows enrolments;
  private final HelpRows help;
  private final RewardLedger ledger;
  private final OnboardingNotices notices;
  private final BusinessCalendar calendar;

  Settlement(
      EnrolmentRows enrolments,
      HelpRows help,
      RewardLedger ledger,
      OnboardingNotices notices,
      BusinessCalendar calendar) {
    this.enrolments = enrolments;
    this.help = help;
    this.ledger = ledger;
    this.notices = notices;
    this.calendar = calendar;
  }

  /**
   * @param open where help was asked for; what is done meanwhile is closed
   * @param run the daily run; 0 = a click
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(
      ChecklistDefinition definition,
      List<Move> moves,
      Set<HelpRows.Place> open,
      LocalDate day,
      long run) {
    Predicate<ShopChecklist> finished = list -> list.finished(definition);
    List<Enrolment> fresh = new ArrayList<>();
    List<Enrolment> changed = new ArrayList<>();
    List<RewardOrder> orders = new ArrayList<>();
    Set<HelpRows.Place> done = new HashSet<>();
    for (Move move : moves) {
      (move.known() ? changed : fresh).add(move.after());
      for (ChecklistStep step : move.moved().completed()) {
        step.rewards().forEach(reward -> orders.add(order(definition, move, step, reward, run)));
      }
      move.moved()
          .after()
          .items()
          .forEach(
              (item, standing) -> {
                HelpRows.Place place = new HelpRows.Place(move.shop(), item);
                if (standing.done() && open.contains(place)) {
                  done.add(place);
                }
              });
    }
    enrolments.insert(fresh, finished);
    enrolments.update(changed, finished);
    if (!orders.isEmpty()) {
      ledger.issue(orders);
    }
    help.done(done, SYSTEM, calendar.now());
    notices.moved(moves, day);
  }

  private static RewardOrder order(
      ChecklistDefinition definition,
      Move move,
      ChecklistStep step,
      RewardAmount reward,
      long run) {
    return new RewardOrder(
        move.shop(),
        reward,
        new RewardSource(OnboardingRewards.TYPE, step.code(), definition.version(), 0, run),
        reward.kind(),
        null,
        "");
  }
}
