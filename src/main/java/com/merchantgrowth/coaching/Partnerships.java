package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a service provider decides about its shops: a coach asks shops and ends what it looks after
 * itself, a lead decides for the whole organisation.
 */
@Service
@PreAuthorize("hasRole('SERVICE_PROVIDER')")
public class Partnerships {
  private final CurrentAccount current;
  private final CoachRoster roster;
  private final RequestDesk requests;
  private final BindingDesk bindings;
  private final BindingMaking making;
  private final Shops shops;

  Partnerships(
      CurrentAccount current,
      CoachRoster roster,
      RequestDesk requests,
      BindingDesk bindings,
      BindingMaking making,
      Shops shops) {
    this.current = current;
    this.roster = roster;
    this.requests = requests;
    this.bindings = bindings;
    this.making = making;
    this.shops = shops;
  }

  /**
   * Asks a shop's owner; who asks will look after it.
   *
   * @throws DomainException not found, if there is no such shop; conflict, if it is coached
   *     already, was asked before, or the coach has no room
   */
  @Transactional
  public void ask(String shopCode, Wish wish) {
    ProviderCoach coach = roster.require(current.require().id());
    ShopRef shop = shops.require(shopCode);
    making.requireRoom(coach);
    requests.ask(shop, coach.organisationId(), Side.PROVIDER, wish);
  }

  /**
   * Agrees to a shop's asking.
   *
   * @param username who shall look after it; empty = the leads choose later
   * @throws DomainException not found; conflict, if it was answered before or the coach has no room
   */
  @Transactional
  public void accept(long request, String username) {
    ProviderCoach lead = lead();
    ProviderRequest asked = requests.of(lead.organisationId(), request, Side.SHOP);
    ProviderCoach coach = username.isBlank() ? null : roster.of(lead.organisationId(), username);
    if (coach != null) {
      making.requireRoom(coach);
    }
    requests.fulfil(
        asked,
        shops.require(asked.shopId()),
        lead.organisationId(),
        asked.scope(),
        asked.months(),
        coach == null ? null : coach.accountId());
  }

  /** Says no to a shop's asking. */
  @Transactional
  public void decline(long request, String why) {
    ProviderRequest asked = requests.of(lead().organisationId(), request, Side.SHOP);
    requests.decline(asked, shops.require(asked.shopId()), why);
  }

  /** Takes back what was asked of a shop. */
  @Transactional
  public void withdraw(long request) {
    ProviderCoach coach = roster.require(current.require().id());
    ProviderRequest asked = requests.of(coach.organisationId(), request, Side.PROVIDER);
    if (!coach.leads() && asked.askedBy() != coach.accountId()) {
      throw onlyLeads();
    }
    requests.withdraw(asked);
  }

  /**
   * @param username who looks after the shop from now on; empty = the leads
   * @throws DomainException not found; conflict, if the binding is over or the coach has no room
   */
  @Transactional
  public void assign(long binding, String username) {
    ProviderCoach lead = lead();
    bindings.assign(
        bindings.ofOrganisation(lead.organisationId(), binding),
        username.isBlank() ? null : roster.of(lead.organisationId(), username));
  }

  /**
   * @throws DomainException not found, also for a binding of a colleague; conflict, if it is over
   */
  @Transactional
  public void end(long binding, String why) {
    ProviderCoach coach = roster.require(current.require().id());
    ProviderBinding ending = bindings.ofOrganisation(coach.organisationId(), binding);
    Long looksAfter = ending.coach();
    if (!coach.leads() && (looksAfter == null || looksAfter != coach.accountId())) {
      throw BindingDesk.unknown();
    }
    bindings.end(ending, Side.PROVIDER, why);
  }

  private ProviderCoach lead() {
    ProviderCoach coach = roster.require(current.require().id());
    if (!coach.leads()) {
      throw onlyLeads();
    }
    return coach;
  }

  private static DomainException onlyLeads() {
    return DomainException.forbidden("coaching.error.onlyLeads");
  }
}
