package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Material;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopFilter;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shared plans to read: for the shop's own people, whoever coaches it, and administrators. */
@Service
@PreAuthorize("isAuthenticated()")
public class SharedPlans {
  private static final int MOST_FOUND = 500;

  private final PlanRows plans;
  private final PlanReading reading;
  private final MerchantAccess access;
  private final CurrentAccount account;
  private final MyShops mine;
  private final BusinessCalendar calendar;

  SharedPlans(
      PlanRows plans,
      PlanReading reading,
      MerchantAccess access,
      CurrentAccount account,
      MyShops mine,
      BusinessCalendar calendar) {
    this.plans = plans;
    this.reading = reading;
    this.access = access;
    this.account = account;
    this.mine = mine;
    this.calendar = calendar;
  }

  /**
   * The plans of all shops somebody looks after, an administrator's being all; the number of
   * statements does not depend on how many there are.
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('SERVICE_PROVIDER', 'ADMIN')")
  public List<PlanRow> page(PlanFilter filter, long offset, int limit) {
    Collection<Long> shops = shops(filter.text());
    return shops != null && shops.isEmpty()
        ? List.of()
        : reading.rows(plans.page(filter, shops, calendar.today(), offset, limit));
  }

  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('SERVICE_PROVIDER', 'ADMIN')")
  public int count(PlanFilter filter) {
    Collection<Long> shops = shops(filter.text());
    return shops != null && shops.isEmpty() ? 0 : plans.count(filter, shops, calendar.today());
  }

  /** null = all there are. */
  private @Nullable Collection<Long> shops(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (account.require().isAdmin()) {
      return wanted.isEmpty()
          ? null
          : mine.page(new ShopFilter(wanted, "", "", "", "", ""), 0, MOST_FOUND).shops().stream()
              .map(ShopProfile::id)
              .toList();
    }
    return wanted.isEmpty()
        ? mine.ids()
        : mine.list().stream()
            .filter(
                shop ->
                    shop.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || shop.code().toLowerCase(Locale.ROOT).startsWith(wanted))
            .map(ShopRef::id)
            .toList();
  }

  /**
   * All plans of a shop: running ones first.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<PlanRow> ofShop(long shopId) {
    access.require(shopId, ShopArea.VIEW);
    return reading.rows(plans.ofShop(shopId));
  }

  /**
   * One plan, in a fixed number of statements.
   *
   * @throws DomainException not found, if there is none or the caller may not see its shop
   */
  @Transactional(readOnly = true)
  public PlanPage of(long planId) {
    SharedPlan plan = visible(planId);
    return reading.page(plan, access.require(plan.shopId(), ShopArea.VIEW));
  }

  /**
   * The plan, if it is one of the shop's.
   *
   * @throws DomainException not found, otherwise
   */
  @Transactional(readOnly = true)
  public PlanPage of(long shopId, long planId) {
    return Optional.of(of(planId))
        .filter(page -> page.shop().id() == shopId)
        .orElseThrow(() -> DomainException.notFound("coaching.plan.error.unknown"));
  }

  /**
   * A material of the playbook's version the plan was made from.
   *
   * @throws DomainException not found, as {@link #of}, or if the playbook has no such material
   */
  @Transactional(readOnly = true)
  public Material material(long planId, String material) {
    return reading
        .material(visible(planId), material)
        .orElseThrow(() -> DomainException.notFound("coaching.plan.error.material", material));
  }

  /**
   * What is next for one side: the action that is due first in a running plan and is not held up.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public Optional<PlanAction> next(long shopId, Side side) {
    access.require(shopId, ShopArea.VIEW);
    return reading.open(shopId, side).stream()
        .filter(action -> action.state() != ActionState.BLOCKED)
        .findFirst();
  }

  /**
   * The visits and calls of a shop, newest first.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<Contact> contacts(long shopId) {
    access.require(shopId, ShopArea.VIEW);
    return reading.contacts(shopId);
  }

  private SharedPlan visible(long planId) {
    return plans
        .find(planId)
        .filter(plan -> access.allowed(plan.shopId(), ShopArea.VIEW))
        .orElseThrow(() -> DomainException.notFound("coaching.plan.error.unknown"));
  }
}
