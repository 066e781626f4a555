package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asking for a binding and answering, whoever does it; asks nobody whether they may. */
@Component
class RequestDesk {
  private final ProviderRequestRepository requests;
  private final ProviderOrganisationRepository organisations;
  private final BindingDesk bindings;
  private final CoachingNotices notices;
  private final AuditTrail audit;
  private final Now now;

  /** Who acts, and when. */
  @Component
  record Now(CurrentAccount account, BusinessCalendar calendar) {
    long who() {
      return account.require().id();
    }
  }

  RequestDesk(
      ProviderRequestRepository requests,
      ProviderOrganisationRepository organisations,
      BindingDesk bindings,
      CoachingNotices notices,
      AuditTrail audit,
      Now now) {
    this.requests = requests;
    this.organisations = organisations;
    this.bindings = bindings;
    this.notices = notices;
    this.audit = audit;
    this.now = now;
  }

  ProviderRequest ask(ShopRef shop, long organisation, Side side, Wish wish) {
    String name = organisation == ProviderRequest.ANY ? "" : open(organisation).name();
    if (bindings.lasts(organisation, shop.id())) {
      throw DomainException.conflict("coaching.error.already", name, shop.name());
    }
    if (requests
        .findByShopIdAndOrganisationIdAndState(shop.id(), organisation, RequestState.OPEN)
        .isPresent()) {
      throw DomainException.conflict("coaching.error.waiting");
    }
    ProviderRequest request =
        requests.saveAndFlush(
            new ProviderRequest(
                shop.id(), organisation, side, wish, now.who(), now.calendar().now()));
    notices.asked(request, shop, name);
    audit.record("coaching.ask", shop.code(), Map.of("organisation", name, "side", side.name()));
    return request;
  }

  /** The owner agrees to what a provider or an administrator asked for. */
  void agree(ShopRef shop, long id, Set<ShopArea> scope, int months) {
    ProviderRequest request = asked(shop, id, Side.PROVIDER, Side.ADMIN);
    ProviderRequest.requireMonths(months);
    Long coach = request.side() == Side.PROVIDER ? request.askedBy() : null;
    fulfil(request, shop, request.organisationId(), scope, months, coach);
  }

  /**
   * The asked-for binding begins.
   *
   * @param coach who shall look after the shop; the leads choose when null, or without room
   */
  void fulfil(
      ProviderRequest request,
      ShopRef shop,
      long organisation,
      Set<ShopArea> scope,
      int months,
      @Nullable Long coach) {
    request.answer(RequestState.ACCEPTED, now.who(), now.calendar().now(), "");
    LocalDate today = now.calendar().today();
    long consentBy = request.side() == Side.SHOP ? request.askedBy() : now.who();
    bindings.begin(
        new Agreement(
            organisation,
            shop.id(),
            Scope.checked(scope),
            Consent.PORTAL,
            consentBy,
            today,
            ProviderRequest.end(today, months)),
        shop,
        coach);
  }

  void decline(ProviderRequest request, ShopRef shop, String why) {
    request.answer(RequestState.DECLINED, now.who(), now.calendar().now(), why);
    notices.declined(request, shop);
    audit.record("coaching.decline", shop.code(), Map.of("why", why.strip()));
  }

  void withdraw(ProviderRequest request) {
    request.answer(RequestState.WITHDRAWN, now.who(), now.calendar().now(), "");
  }

  /**
   * What one of these sides asked about the shop, locked.
   *
   * @throws DomainException not found
   */
  ProviderRequest asked(ShopRef shop, long id, Side... sides) {
    ProviderRequest request = require(id);
    if (request.shopId() != shop.id() || !Arrays.asList(sides).contains(request.side())) {
      throw unknown();
    }
    return request;
  }

  /**
   * What was asked of or by the organisation, locked.
   *
   * @throws DomainException not found
   */
  ProviderRequest of(long organisation, long id, Side side) {
    ProviderRequest request = require(id);
    if (request.organisationId() != organisation || request.side() != side) {
      throw unknown();
    }
    return request;
  }

  private ProviderRequest require(long id) {
    return requests.lock(id).orElseThrow(RequestDesk::unknown);
  }

  private static DomainException unknown() {
    return DomainException.notFound("coaching.error.noRequest");
  }

  private ProviderOrganisation open(long id) {
    return organisations
        .findById(id)
        .filter(ProviderOrganisation::active)
        .orElseThrow(() -> DomainException.notFound("coaching.error.noSuchOrganisation"));
  }
}
