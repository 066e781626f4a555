package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends plans, and keeps what merchants say about them. */
@Component
class PlanClosing {
  private final PlanRows plans;
  private final ActionRows actions;
  private final PlanValues values;
  private final PlanNotices notices;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  PlanClosing(
      PlanRows plans,
      ActionRows actions,
      PlanValues values,
      PlanNotices notices,
      AuditTrail audit,
      BusinessCalendar calendar) {
    this.plans = plans;
    this.actions = actions;
    this.values = values;
    this.notices = notices;
    this.audit = audit;
    this.calendar = calendar;
  }

  /** The caller holds the plan. */
  PlanResult byHand(PlanActor.Locked locked, @Nullable Side actor, String by, String note) {
    SharedPlan plan = locked.plan();
    double value = Objects.requireNonNull(values.now(List.of(plan)).get(plan.id()));
    PlanResult result =
        PlanResult.of(
            plan.objective(),
            value,
            actions.ofPlan(plan.id()).stream().map(PlanAction::state).toList());
    SharedPlan.Closing closing = new SharedPlan.Closing(calendar.today(), by, result, value, note);
    if (!plans.close(plan.id(), closing)) {
      throw DomainException.conflict("coaching.plan.error.closed");
    }
    audit.record(
        "coaching.plan.close",
        locked.shop().code(),
        Map.of("plan", plan.id(), "result", result.code()));
    notices.tellOthers(actor, closed(locked, result));
    return result;
  }

  /** The news that a plan has ended. */
  static PlanNotices.News closed(PlanActor.Locked locked, PlanResult result) {
    return new PlanNotices.News(
        locked.shop(),
        locked.plan().id(),
        "closed." + result.code(),
        false,
        List.of(Arg.text(locked.shop().name()), PlanNotices.name(locked.plan().title())),
        "closed");
  }

  /** The caller holds the plan. */
  void rate(PlanActor.Locked locked, SharedPlan.Satisfaction said) {
    if (locked.plan().running()) {
      throw DomainException.conflict("coaching.plan.error.rateEarly");
    }
    if (!plans.rate(locked.plan().id(), said)) {
      throw DomainException.conflict("coaching.plan.error.rated");
    }
    notices.tell(
        Side.COACH,
        new PlanNotices.News(
            locked.shop(),
            locked.plan().id(),
            "rated",
            false,
            List.of(
                Arg.text(locked.shop().name()),
                PlanNotices.name(locked.plan().title()),
                Arg.count(said.stars())),
            "rated"));
  }
}
