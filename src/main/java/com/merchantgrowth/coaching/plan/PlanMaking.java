package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookVersion;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a plan of a playbook for one shop, in a transaction of its own. */
@Component
class PlanMaking {
  private final PlanRows plans;
  private final ActionRows actions;
  private final MetricDefinitions metrics;
  private final PlanNotices notices;
  private final BusinessCalendar calendar;

  PlanMaking(
      PlanRows plans,
      ActionRows actions,
      MetricDefinitions metrics,
      PlanNotices notices,
      BusinessCalendar calendar) {
    this.plans = plans;
    this.actions = actions;
    this.metrics = metrics;
    this.notices = notices;
    this.calendar = calendar;
  }

  /**
   * What is made.
   *
   * @param falling of the playbook's target less is better
   * @param batch the key of the application
   */
  record Order(
      PlaybookVersion playbook, boolean falling, String batch, LocalDate startsOn, String by) {}

  /**
   * For whom.
   *
   * @param from where the shop stands now; NaN = not known
   * @param side who makes it; null = neither side
   */
  record For(ShopRef shop, @Nullable Long provider, double from, @Nullable Side side) {}

  /** The plan, and whether it ran already. */
  record Made(long plan, boolean already) {}

  /** Whether less of a target is better. */
  boolean falling(@Nullable Target target) {
    return target != null
        && target.measured()
        && metrics
            .find(target.code())
            .map(MetricDefinition::direction)
            .filter(direction -> direction == Direction.LOWER)
            .isPresent();
  }

  /** What the shop has already: by the same application, or of the same playbook. */
  @Transactional(readOnly = true)
  public Optional<Made> existing(Order order, ShopRef shop) {
    return plans
        .find(shop.id(), order.batch)
        .map(plan -> new Made(plan.id(), false))
        .or(
            () ->
                plans
                    .running(shop.id(), order.playbook.playbook().code())
                    .map(plan -> new Made(plan.id(), true)));
  }

  /**
   * @throws DomainException conflict, when the shop stands where it is to get to
   * @throws org.springframework.dao.DuplicateKeyException when somebody has just made it: {@link
   *     #existing} says which
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Made make(Order order, For whom) {
    Optional<Made> before = existing(order, whom.shop);
    if (before.isPresent()) {
      return before.get();
    }
    Playbook playbook = order.playbook.playbook();
    Target target = playbook.target();
    Objective objective = target == null ? null : new Objective(target, whom.from, order.falling);
    if (objective != null && objective.reached(whom.from)) {
      throw DomainException.conflict("coaching.plan.error.alreadyThere");
    }
    long id =
        plans.insert(
            new SharedPlan(
                0,
                0,
                whom.shop.id(),
                whom.provider,
                playbook.code(),
                order.playbook.number(),
                playbook.name(),
                order.startsOn,
                order.startsOn.plusDays(playbook.days()),
                objective,
                null,
                null,
                order.by,
                calendar.now().truncatedTo(ChronoUnit.MICROS)),
            order.batch);
    actions.insert(id, actions(id, playbook, order.startsOn, whom.provider), order.by);
    notices.tellOthers(
        whom.side,
        new PlanNotices.News(
            whom.shop,
            id,
            "created",
            false,
            List.of(
                Arg.text(whom.shop.name()),
                PlanNotices.name(playbook.name()),
                Arg.day(order.startsOn)),
            "created"));
    return new Made(id, false);
  }

  /** The playbook's actions with their days and, where it is known, who coaches. */
  static List<PlanAction> actions(
      long plan, Playbook playbook, LocalDate startsOn, @Nullable Long provider) {
    return playbook.actions().stream()
        .map(
            action ->
                new PlanAction(
                    0,
                    0,
                    plan,
                    action.side(),
                    action.side() == Side.COACH ? provider : null,
                    action.title(),
                    action.how(),
                    action.materials(),
                    action.measure(),
                    startsOn.plusDays(action.days()),
                    ActionState.OPEN,
                    "",
                    null,
                    "",
                    Double.NaN,
                    false))
        .toList();
  }
}
