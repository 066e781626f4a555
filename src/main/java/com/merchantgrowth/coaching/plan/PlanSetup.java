package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookSetup;
import com.merchantgrowth.coaching.playbook.PlaybookVersion;
import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts plans into the past for code that acts without a person: the demo marketplace, tests. People
 * use {@link PlaybookApplying}, {@link PlanActs} and {@link ContactLog}. Nobody is told.
 */
@Service
public class PlanSetup {
  private static final int MORNING = 10;

  private final PlanRows plans;
  private final ActionRows actions;
  private final TalkRows talk;
  private final PlaybookSetup playbooks;
  private final PlaybookApplying.PlanMakingAt making;
  private final BusinessCalendar calendar;

  PlanSetup(
      PlanRows plans,
      ActionRows actions,
      TalkRows talk,
      PlaybookSetup playbooks,
      PlaybookApplying.PlanMakingAt making,
      BusinessCalendar calendar) {
    this.plans = plans;
    this.actions = actions;
    this.talk = talk;
    this.playbooks = playbooks;
    this.making = making;
    this.calendar = calendar;
  }

  /**
   * A plan that began on any day, from where the shop stood the day before.
   *
   * @param goal replaces the playbook's own goal; NaN = keeps it
   * @return empty, when the shop had this plan before, stood at the goal already, or there is no
   *     such playbook
   */
  @Transactional
  public OptionalLong begin(
      long shop, @Nullable AccountRef provider, String playbook, LocalDate startsOn, double goal) {
    PlaybookVersion version = playbooks.newest(playbook).orElse(null);
    String batch = "setup-" + playbook + "-" + startsOn;
    if (version == null
        || plans.find(shop, batch).isPresent()
        || plans.running(shop, playbook).isPresent()) {
      return OptionalLong.empty();
    }
    Playbook content = version.playbook();
    Target target = content.target();
    Objective objective = null;
    if (target != null) {
      Target aimed = Double.isNaN(goal) ? target : new Target(target.kind(), target.code(), goal);
      objective =
          new Objective(
              aimed,
              making.values().on(startsOn.minusDays(1), target, shop),
              making.making().falling(target));
      if (objective.reached(objective.from())) {
        return OptionalLong.empty();
      }
    }
    String by = provider == null ? PlaybookVersion.SYSTEM : provider.username();
    long id =
        plans.insert(
            new SharedPlan(
                0,
                0,
                shop,
                provider == null ? null : Long.valueOf(provider.id()),
                playbook,
                version.number(),
                content.name(),
                startsOn,
                startsOn.plusDays(content.days()),
                objective,
                null,
                null,
                by,
                at(startsOn)),
            batch);
    Long coach = provider == null ? null : Long.valueOf(provider.id());
    actions.insert(id, PlanMaking.actions(id, content, startsOn, coach), by);
    return OptionalLong.of(id);
  }

  /** Whether a shop has or had any plan. */
  @Transactional(readOnly = true)
  public boolean planned(long shop) {
    return !plans.ofShop(shop).isEmpty();
  }

  /** The actions of a plan, by their last day. */
  @Transactional(readOnly = true)
  public List<PlanAction> actions(long plan) {
    return actions.ofPlan(plan);
  }

  /** Moves an action as somebody of its side did on that day; data are not asked. */
  @Transactional
  public void move(PlanAction action, ActionState to, String reason, AccountRef by, LocalDate day) {
    PlanAction after =
        new PlanAction(
            action.id(),
            action.version(),
            action.planId(),
            action.side(),
            by.id(),
            action.title(),
            action.how(),
            action.materials(),
            action.measure(),
            action.dueOn(),
            to,
            reason,
            to == ActionState.DONE ? day : null,
            to == ActionState.DONE ? by.username() : "",
            Double.NaN,
            false);
    actions.update(after);
  }

  /** Ends a plan on a day that is over, with what the run of that day knows. */
  @Transactional
  public void close(long plan, LocalDate day) {
    SharedPlan found = plans.find(plan).orElseThrow();
    Objective objective = found.objective();
    double value =
        objective == null
            ? Double.NaN
            : making.values().on(day, objective.target(), found.shopId());
    List<ActionState> states = actions.ofPlan(plan).stream().map(PlanAction::state).toList();
    plans.close(
        plan, new SharedPlan.Closing(day, "", PlanResult.of(objective, value, states), value, ""));
  }

  /** What the merchant said about a closed plan; nothing when that was said before. */
  @Transactional
  public void rate(long plan, int stars, String words, AccountRef by, LocalDate day) {
    plans.rate(plan, new SharedPlan.Satisfaction(stars, words, by.username(), at(day)));
  }

  /** A visit or call; nothing when it was written down before under the same key. */
  @Transactional
  public void contact(long shop, AccountRef by, ContactLog.Entry entry) {
    if (talk.contact(by.id(), entry.once()).isEmpty()) {
      talk.insert(
          new Contact(
              0,
              shop,
              entry.planId(),
              by.id(),
              entry.kind(),
              entry.day(),
              entry.minutes(),
              entry.outcome(),
              entry.nextOn(),
              at(entry.day())),
          entry.once());
    }
  }

  /** A remark about a whole plan. */
  @Transactional
  public void note(long plan, AccountRef by, String words, LocalDate day) {
    talk.insert(plan, new PlanNote(0, null, by.id(), words, at(day)));
  }

  private Instant at(LocalDate day) {
    return day.atTime(MORNING, 0).atZone(calendar.zone()).toInstant();
  }
}
