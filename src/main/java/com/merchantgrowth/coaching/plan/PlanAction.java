package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a plan.
 *
 * @param owner the account that has taken it on; null = anybody of its side
 * @param how Markdown; may be empty
 * @param materials codes of the playbook's materials
 * @param measure data close it when this holds; null = its side ticks it
 * @param dueOn the last day in time
 * @param reason why it is blocked or was given up; else empty
 * @param doneOn null unless it is done
 * @param doneBy a username; empty when data closed it or it is not done
 * @param doneValue the number that closed it; NaN = none
 * @param byData closed by a daily run: nobody opens it again
 */
public record PlanAction(
    long id,
    int version,
    long planId,
    Side side,
    @Nullable Long owner,
    Wording title,
    Wording how,
    List<String> materials,
    @Nullable Condition measure,
    LocalDate dueOn,
    ActionState state,
    String reason,
    @Nullable LocalDate doneOn,
    String doneBy,
    double doneValue,
    boolean byData) {
  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  public PlanAction {
    materials = List.copyOf(materials);
  }

  /** Still to be done although its last day has passed. */
  public boolean overdue(LocalDate today) {
    return state.open() && dueOn.isBefore(today);
  }

  /** Days since it should have been done, at least 1 when {@link #overdue}. */
  public long late(LocalDate today) {
    return ChronoUnit.DAYS.between(dueOn, today);
  }

  /**
   * Who moves it, and when.
   *
   * @param side null = neither of the two, such as an administrator
   */
  public record Mover(@Nullable Side side, long account, String username, LocalDate today) {}

  /**
   * The action in another state. Each side moves its own actions only; what data decide is not
   * ticked by people, and what data have closed stays closed.
   *
   * @param why needed for {@link ActionState#BLOCKED} and {@link ActionState#DROPPED}
   * @throws DomainException forbidden, for the other side's action; conflict, when data have closed
   *     it or it stands there already; invalid, for a missing reason or one that is too long
   */
  public PlanAction moved(ActionState to, String why, Mover mover) {
    if (mover.side() != side) {
      throw DomainException.forbidden("coaching.plan.error.side." + side.code());
    }
    if (byData) {
      throw DomainException.conflict("coaching.plan.error.byData");
    }
    if (state == to && to != ActionState.BLOCKED) {
      throw DomainException.conflict("coaching.plan.error.already." + to.code());
    }
    if (to == ActionState.DONE && measure != null) {
      throw DomainException.conflict("coaching.plan.error.measured");
    }
    String stripped = why.strip();
    if (to.needsReason() && stripped.isEmpty()) {
      throw DomainException.invalid("coaching.plan.error.reason");
    }
    if (stripped.length() > LONGEST_REASON) {
      throw DomainException.invalid("coaching.plan.error.long", LONGEST_REASON);
    }
    boolean done = to == ActionState.DONE;
    boolean takes = to == ActionState.DOING || done;
    return new PlanAction(
        id,
        version,
        planId,
        side,
        takes ? Long.valueOf(mover.account()) : owner,
        title,
        how,
        materials,
        measure,
        dueOn,
        to,
        to.needsReason() ? stripped : "",
        done ? mover.today() : null,
        done ? mover.username() : "",
        Double.NaN,
        false);
  }

  /** The same with another last day. */
  PlanAction due(LocalDate day) {
    return new PlanAction(
        id, version, planId, side, owner, title, how, materials, measure, day, state, reason,
        doneOn, doneBy, doneValue, byData);
  }

  /** The same without the number that closed it. */
  PlanAction veiled() {
    return new PlanAction(
        id,
        version,
        planId,
        side,
        owner,
        title,
        how,
        materials,
        measure,
        dueOn,
        state,
        reason,
        doneOn,
        doneBy,
        Double.NaN,
        byData);
  }
}
