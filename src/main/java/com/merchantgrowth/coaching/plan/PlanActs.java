package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do in a plan. Each side moves its own actions and may add some; whoever coaches, and
 * administrators, may close it. Each act says which version it has seen: two people at once never
 * overwrite each other.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class PlanActs {
  /** The longest title of an own action, in characters. */
  public static final int LONGEST_TITLE = 80;

  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 1_000;

  /** The longest sentence of the satisfaction, in characters. */
  public static final int LONGEST_WORDS = 300;

  private static final int MOST_ACTIONS = 60;

  private final PlanActor acting;
  private final ActionRows actions;
  private final TalkRows talk;
  private final PlanClosing closing;
  private final PlanNotices notices;
  private final BusinessCalendar calendar;

  PlanActs(
      PlanActor acting,
      ActionRows actions,
      TalkRows talk,
      PlanClosing closing,
      PlanNotices notices,
      BusinessCalendar calendar) {
    this.acting = acting;
    this.actions = actions;
    this.talk = talk;
    this.closing = closing;
    this.notices = notices;
    this.calendar = calendar;
  }

  /**
   * Moves an action of the caller's own side. The other side is told when it is done or blocked.
   *
   * @param seen the version of the action the caller has seen
   * @throws DomainException as {@link PlanAction#moved}; not found, as {@link SharedPlans#of} or if
   *     the plan has no such action; conflict, if the plan is closed or the action was changed
   *     since
   */
  @Transactional
  public void move(long planId, long actionId, int seen, ActionState to, String reason) {
    PlanActor.Locked locked = acting.running(planId);
    PlanAction before = seen(planId, actionId, seen);
    PlanAction after = before.moved(to, reason, acting.mover());
    write(after);
    if (to == ActionState.DONE || to == ActionState.BLOCKED) {
      notices.tell(
          before.side().other(),
          new PlanNotices.News(
              locked.shop(),
              planId,
              to.code(),
              to == ActionState.BLOCKED,
              to == ActionState.DONE
                  ? List.of(Arg.text(locked.shop().name()), PlanNotices.name(before.title()))
                  : List.of(
                      Arg.text(locked.shop().name()),
                      PlanNotices.name(before.title()),
                      Arg.text(after.reason())),
              actionId + "/" + seen));
    }
  }

  /**
   * Gives an action of the caller's own side another last day.
   *
   * @throws DomainException as {@link #move}; invalid, for a day outside the plan
   */
  @Transactional
  public void reschedule(long planId, long actionId, int seen, LocalDate due) {
    SharedPlan plan = acting.running(planId).plan();
    PlanAction action = seen(planId, actionId, seen);
    if (action.side() != acting.side()) {
      throw DomainException.forbidden("coaching.plan.error.side." + action.side().code());
    }
    within(plan, due);
    write(action.due(due));
  }

  /**
   * Adds an action for the caller's own side; an administrator's are the coach's.
   *
   * @throws DomainException invalid, for a title that is missing or too long or a day outside the
   *     plan; conflict, if the plan is closed or holds 60 already
   */
  @Transactional
  public void add(long planId, String title, LocalDate due) {
    PlanActor.Locked locked = acting.running(planId);
    String stripped = text(title, LONGEST_TITLE);
    within(locked.plan(), due);
    int many = actions.ofPlan(planId).size();
    if (many >= MOST_ACTIONS) {
      throw DomainException.conflict("coaching.plan.error.tooMany", MOST_ACTIONS);
    }
    Side own = acting.side();
    Side side = own == null ? Side.COACH : own;
    actions.insert(
        planId,
        List.of(
            new PlanAction(
                0,
                0,
                planId,
                side,
                own == null ? null : acting.account().id(),
                new Wording(stripped, ""),
                Wording.NONE,
                List.of(),
                null,
                due,
                ActionState.OPEN,
                "",
                null,
                "",
                Double.NaN,
                false)),
        acting.account().username());
    notices.tellOthers(
        own,
        new PlanNotices.News(
            locked.shop(),
            planId,
            "added",
            false,
            List.of(Arg.text(locked.shop().name()), Arg.text(stripped), Arg.day(due)),
            "added-" + many));
  }

  /**
   * Writes a remark about an action or the whole plan, also after it is closed.
   *
   * @param actionId 0 = about the whole plan
   * @throws DomainException invalid, for a remark that is missing or too long; not found, as {@link
   *     #move}
   */
  @Transactional
  public void note(long planId, long actionId, String words) {
    acting.lock(planId);
    String stripped = text(words, LONGEST_NOTE);
    if (actionId != 0) {
      ofPlan(planId, actionId);
    }
    talk.insert(
        planId,
        new PlanNote(
            0,
            actionId == 0 ? null : Long.valueOf(actionId),
            acting.account().id(),
            stripped,
            calendar.now().truncatedTo(ChronoUnit.MICROS)));
  }

  /**
   * Closes a plan before its last day, for whoever coaches and administrators. The result is what
   * the numbers of the last run say.
   *
   * @param seen the version of the plan the caller has seen
   * @param note why; may be empty
   * @throws DomainException forbidden, for merchants; conflict, if it is closed or was changed
   *     since
   */
  @Transactional
  public PlanResult close(long planId, int seen, String note) {
    PlanActor.Locked locked = acting.running(planId);
    if (acting.side() == Side.MERCHANT) {
      throw DomainException.forbidden("coaching.plan.error.closeSide");
    }
    if (locked.plan().version() != seen) {
      throw DomainException.conflict("coaching.plan.error.changed");
    }
    if (note.strip().length() > LONGEST_NOTE / 2) {
      throw DomainException.invalid("coaching.plan.error.long", LONGEST_NOTE / 2);
    }
    return closing.byHand(locked, acting.side(), acting.account().username(), note.strip());
  }

  /**
   * The merchant says how it was, once, after the plan is closed.
   *
   * @param stars 1 … 5
   * @param words may be empty
   * @throws DomainException forbidden, for anybody else than the shop's people; conflict, while it
   *     runs and when it was said before; invalid, for other numbers and too many words
   */
  @Transactional
  public void rate(long planId, int stars, String words) {
    PlanActor.Locked locked = acting.lock(planId);
    if (stars < 1 || stars > SharedPlan.Satisfaction.MOST) {
      throw DomainException.invalid("coaching.plan.error.stars", SharedPlan.Satisfaction.MOST);
    }
    if (words.strip().length() > LONGEST_WORDS) {
      throw DomainException.invalid("coaching.plan.error.long", LONGEST_WORDS);
    }
    if (acting.side() != Side.MERCHANT) {
      throw DomainException.forbidden("coaching.plan.error.rateSide");
    }
    closing.rate(
        locked,
        new SharedPlan.Satisfaction(
            stars,
            words.strip(),
            acting.account().username(),
            calendar.now().truncatedTo(ChronoUnit.MICROS)));
  }

  private PlanAction ofPlan(long planId, long actionId) {
    return actions
        .find(actionId)
        .filter(action -> action.planId() == planId)
        .orElseThrow(() -> DomainException.notFound("coaching.plan.error.noAction"));
  }

  private PlanAction seen(long planId, long actionId, int seen) {
    PlanAction action = ofPlan(planId, actionId);
    if (action.version() != seen) {
      throw DomainException.conflict("coaching.plan.error.changed");
    }
    return action;
  }

  private void write(PlanAction action) {
    if (!actions.update(action)) {
      throw DomainException.conflict("coaching.plan.error.changed");
    }
  }

  private static void within(SharedPlan plan, LocalDate day) {
    if (day.isBefore(plan.startsOn()) || day.isAfter(plan.endsOn())) {
      throw DomainException.invalid("coaching.plan.error.day", plan.startsOn(), plan.endsOn());
    }
  }

  private static String text(String words, int longest) {
    String stripped = words.strip();
    if (stripped.isEmpty()) {
      throw DomainException.invalid("coaching.plan.error.empty");
    }
    if (stripped.length() > longest) {
      throw DomainException.invalid("coaching.plan.error.long", longest);
    }
    return stripped;
  }
}
