package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts on a plan, for which side, and that the plan can be acted on. */
@Component
class PlanActor {
  private final CurrentAccount current;
  private final MerchantAccess access;
  private final PlanRows plans;
  private final BusinessCalendar calendar;

  PlanActor(
      CurrentAccount current, MerchantAccess access, PlanRows plans, BusinessCalendar calendar) {
    this.current = current;
    this.access = access;
    this.plans = plans;
    this.calendar = calendar;
  }

  AccountRef account() {
    return current.require();
  }

  /** The side the caller is on; null = neither, an administrator. */
  @Nullable Side side() {
    return side(current.require());
  }

  static @Nullable Side side(AccountRef account) {
    return account.isMerchant() ? Side.MERCHANT : account.isServiceProvider() ? Side.COACH : null;
  }

  /** The caller as one that moves actions. */
  PlanAction.Mover mover() {
    AccountRef account = current.require();
    return new PlanAction.Mover(side(account), account.id(), account.username(), calendar.today());
  }

  /** A plan with its shop. */
  record Locked(SharedPlan plan, ShopRef shop) {}

  /**
   * The plan, held until the transaction ends, running or not.
   *
   * @throws DomainException not found, if there is none or the caller may not see its shop;
   *     forbidden, if the caller may only look
   */
  Locked lock(long planId) {
    SharedPlan plan = visible(planId, plans.find(planId).orElse(null));
    ShopRef shop = access.require(plan.shopId(), ShopArea.COACH);
    return new Locked(plans.lock(planId).orElseThrow(), shop);
  }

  /**
   * {@link #lock} of one that runs.
   *
   * @throws DomainException conflict, if it is closed
   */
  Locked running(long planId) {
    Locked locked = lock(planId);
    if (!locked.plan.running()) {
      throw DomainException.conflict("coaching.plan.error.closed");
    }
    return locked;
  }

  private SharedPlan visible(long planId, @Nullable SharedPlan plan) {
    if (plan == null || !access.allowed(plan.shopId(), ShopArea.VIEW)) {
      throw DomainException.notFound("coaching.plan.error.unknown");
    }
    return plan;
  }
}
