package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.onboarding.CompletedSteps;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a published run means for plans. */
@Component
class PlanSettlement {
  /** Of days longer ago, when they are run for the first time, nothing is news. */
  private static final int NEWS_DAYS = 7;

  private final PlanRows plans;
  private final ActionRows actions;
  private final PlanNotices notices;
  private final Shops shops;
  private final CompletedSteps steps;
  private final BusinessCalendar calendar;

  PlanSettlement(
      PlanRows plans,
      ActionRows actions,
      PlanNotices notices,
      Shops shops,
      CompletedSteps steps,
      BusinessCalendar calendar) {
    this.plans = plans;
    this.actions = actions;
    this.notices = notices;
    this.shops = shops;
    this.steps = steps;
    this.calendar = calendar;
  }

  /**
   * What a run has found.
   *
   * @param closed actions whose condition holds
   * @param values of objectives, by plan; NaN = not known
   */
  record Day(LocalDate day, List<ActionRows.Closed> closed, Map<Long, Double> values) {}

  /** Moves plans on by one day; the same day again, and an older one, changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(Day run) {
    LocalDate last = plans.lockLastDay();
    if (last != null && run.day.isBefore(last)) {
      return;
    }
    plans.lastDay(run.day);
    actions.closeByData(run.day, run.closed);
    List<SharedPlan> running = plans.running();
    Map<Long, ShopProfile> profiles =
        shops.profiles(
            running.stream().map(SharedPlan::shopId).distinct().toList(), calendar.today());
    boolean news = !run.day.isBefore(calendar.today().minusDays(NEWS_DAYS));
    List<NoticeMessage> messages = new ArrayList<>();
    if (news) {
      run.closed.forEach(one -> messages.addAll(done(one, profiles.get(one.due().shop()))));
      messages.addAll(late(run, profiles));
    }
    Map<Long, List<ActionState>> states = states(running, run.day);
    for (SharedPlan plan : running) {
      ShopProfile shop = profiles.get(plan.shopId());
      double value = value(plan, run);
      if (run.day.isBefore(plan.startsOn()) && run.values.containsKey(plan.id())) {
        plans.from(plan.id(), value); // it begins from the last run before its first day
      }
      if (run.day.isBefore(plan.endsOn()) || shop == null) {
        continue;
      }
      PlanResult result =
          PlanResult.of(plan.objective(), value, states.getOrDefault(plan.id(), List.of()));
      plans.close(plan.id(), new SharedPlan.Closing(run.day, "", result, value, ""));
      if (news) {
        PlanNotices.News closed =
            PlanClosing.closed(new PlanActor.Locked(plan, shop.ref()), result);
        for (Side side : Side.values()) {
          messages.add(PlanNotices.message(side, closed));
        }
      }
    }
    notices.send(messages);
  }

  /** How the actions of plans that end now stand, after what the day has closed. */
  private Map<Long, List<ActionState>> states(List<SharedPlan> running, LocalDate day) {
    Map<Long, List<ActionState>> states = new HashMap<>();
    for (SharedPlan plan : running) {
      if (!day.isBefore(plan.endsOn()) && plan.objective() == null) {
        states.put(plan.id(), actions.ofPlan(plan.id()).stream().map(PlanAction::state).toList());
      }
    }
    return states;
  }

  private double value(SharedPlan plan, Day run) {
    Objective objective = plan.objective();
    if (objective == null) {
      return Double.NaN;
    }
    if (objective.target().measured()) {
      return run.values.getOrDefault(plan.id(), Double.NaN);
    }
    if (run.day.isBefore(plan.endsOn())) {
      return Double.NaN; // asked for when it ends
    }
    return steps
            .of(List.of(plan.shopId()))
            .getOrDefault(plan.shopId(), Map.of())
            .containsKey(objective.target().code())
        ? 1
        : 0;
  }

  /** Both sides hear that data have closed something. */
  private static List<NoticeMessage> done(ActionRows.Closed closed, @Nullable ShopProfile shop) {
    if (shop == null) {
      return List.of();
    }
    PlanAction action = closed.due().action();
    List<NoticeMessage> messages = new ArrayList<>();
    for (Side side : Side.values()) {
      messages.add(
          PlanNotices.message(
              side,
              new PlanNotices.News(
                  shop.ref(),
                  action.planId(),
                  "byData",
                  false,
                  List.of(Arg.text(shop.name()), PlanNotices.name(action.title())),
                  Long.toString(action.id()))));
    }
    return messages;
  }

  /** What is past its day is told once, to both sides. */
  private List<NoticeMessage> late(Day run, Map<Long, ShopProfile> profiles) {
    Set<Long> closed = new HashSet<>();
    run.closed.forEach(one -> closed.add(one.due().action().id()));
    List<NoticeMessage> messages = new ArrayList<>();
    actions.open(
        due -> {
          PlanAction action = due.action();
          ShopProfile shop = profiles.get(due.shop());
          if (shop == null || closed.contains(action.id()) || !isLate(action, run.day)) {
            return;
          }
          ShopRef ref = shop.ref();
          for (Side side : Side.values()) {
            messages.add(
                PlanNotices.message(
                    side,
                    new PlanNotices.News(
                        ref,
                        action.planId(),
                        "late." + action.side().code(),
                        true,
                        List.of(
                            Arg.text(ref.name()),
                            PlanNotices.name(action.title()),
                            Arg.day(action.dueOn())),
                        action.id() + "/" + action.dueOn())));
          }
        });
    return messages;
  }

  /** The run of a day is published after it is over. */
  private static boolean isLate(PlanAction action, LocalDate day) {
    return !action.dueOn().isAfter(day) && !action.dueOn().isBefore(day.minusDays(NEWS_DAYS));
  }
}
