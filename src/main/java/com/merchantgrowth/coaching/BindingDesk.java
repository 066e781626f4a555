package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How bindings begin, change and end, whoever does it; asks nobody whether they may. */
@Component
class BindingDesk {
  private static final int AT_ONCE = 1_000;

  private final ProviderBindingRepository bindings;
  private final BindingMaking making;
  private final CoachRoster roster;
  private final CoachingNotices notices;
  private final Shops shops;
  private final Trail trail;

  /** What is written down, and the day it is. */
  @Component
  record Trail(AuditTrail audit, BusinessCalendar calendar) {}

  BindingDesk(
      ProviderBindingRepository bindings,
      BindingMaking making,
      CoachRoster roster,
      CoachingNotices notices,
      Shops shops,
      Trail trail) {
    this.bindings = bindings;
    this.making = making;
    this.roster = roster;
    this.notices = notices;
    this.shops = shops;
    this.trail = trail;
  }

  /** Whether the organisation coaches the shop today or later. */
  boolean lasts(long organisation, long shop) {
    return bindings.findByOrganisationIdAndShopId(organisation, shop).stream()
        .anyMatch(this::holds);
  }

  /**
   * @param coach who shall look after the shop; the leads choose when null, when somebody left, or
   *     has no room
   * @throws DomainException conflict, if the organisation coaches the shop already or is closed
   */
  void begin(Agreement agreement, ShopRef shop, @Nullable Long coach) {
    ProviderCoach chosen =
        coach == null
            ? null
            : roster
                .find(coach)
                .filter(one -> one.organisationId() == agreement.organisation())
                .filter(making::hasRoom)
                .orElse(null);
    ProviderBinding binding =
        making
            .make(agreement, chosen)
            .orElseThrow(
                () -> DomainException.conflict("coaching.error.alreadyBound", shop.name()));
    notices.began(binding, shop);
    trail
        .audit()
        .record(
            "coaching.bind",
            shop.code(),
            Map.of(
                "organisation",
                roster.name(agreement.organisation()),
                "scope",
                Scope.write(agreement.scope()),
                "consent",
                agreement.consent().name()));
  }

  /**
   * Many at once from today on, agreed to on paper.
   *
   * @return how many are new
   * @throws DomainException conflict, if an organisation is closed or a coach has no room
   */
  int beginAll(List<BindingMaking.Planned> planned) {
    List<ProviderBinding> added = making.makeAll(planned, trail.calendar().today());
    for (int from = 0; from < added.size(); from += AT_ONCE) {
      List<ProviderBinding> some = added.subList(from, Math.min(added.size(), from + AT_ONCE));
      Map<Long, ShopProfile> profiles =
          shops.profiles(
              some.stream().map(ProviderBinding::shopId).toList(), trail.calendar().today());
      notices.beganAll(some, profiles);
    }
    return added.size();
  }

  /**
   * @throws DomainException not found
   */
  ProviderBinding ofShop(ShopRef shop, long id) {
    return bindings
        .findById(id)
        .filter(binding -> binding.shopId() == shop.id())
        .orElseThrow(BindingDesk::unknown);
  }

  /**
   * @throws DomainException not found
   */
  ProviderBinding ofOrganisation(long organisation, long id) {
    return bindings
        .findById(id)
        .filter(binding -> binding.organisationId() == organisation)
        .orElseThrow(BindingDesk::unknown);
  }

  static DomainException unknown() {
    return DomainException.notFound("coaching.error.noBinding");
  }

  void open(ProviderBinding binding, Set<ShopArea> scope) {
    requireLasting(binding);
    binding.open(Scope.checked(scope));
    ShopRef shop = shops.require(binding.shopId());
    notices.opened(binding, shop);
    trail
        .audit()
        .record("coaching.scope", shop.code(), Map.of("scope", Scope.write(binding.scope())));
  }

  void end(ProviderBinding binding, Side by, String why) {
    requireLasting(binding);
    if (why.length() > ProviderRequest.LONGEST) {
      throw DomainException.invalid("coaching.error.tooLong", ProviderRequest.LONGEST).at("reason");
    }
    binding.end(trail.calendar().today(), by, why.strip());
    ShopRef shop = shops.require(binding.shopId());
    notices.ended(binding, shop);
    trail
        .audit()
        .record(
            "coaching.unbind", shop.code(), Map.of("by", by.name(), "why", binding.endReason()));
  }

  /**
   * @param coach null = the leads look after the shop
   * @throws DomainException conflict, if the coach has no room
   */
  void assign(ProviderBinding binding, @Nullable ProviderCoach coach) {
    requireLasting(binding);
    Long before = binding.coach();
    if (coach != null && before != null && before == coach.accountId()) {
      return;
    }
    if (coach != null) {
      making.requireRoom(coach);
    }
    binding.assign(coach == null ? null : coach.accountId());
    ShopRef shop = shops.require(binding.shopId());
    notices.assigned(binding, shop);
    trail
        .audit()
        .record(
            "coaching.assign",
            shop.code(),
            Map.of("coach", coach == null ? "" : roster.username(coach)));
  }

  /** Whether it holds today or will. */
  boolean holds(ProviderBinding binding) {
    return binding.reaches(trail.calendar().today());
  }

  private void requireLasting(ProviderBinding binding) {
    if (!holds(binding)) {
      throw DomainException.conflict("coaching.error.over");
    }
  }
}
