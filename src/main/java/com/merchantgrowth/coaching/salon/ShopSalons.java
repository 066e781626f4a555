package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one shop is invited to; its people who may act for it sign up and give back. */
@Service
@PreAuthorize(
    "hasAnyRole('" + Roles.MERCHANT + "', '" + Roles.SERVICE_PROVIDER + "', '" + Roles.ADMIN + "')")
public class ShopSalons {
  private final MerchantAccess access;
  private final SalonStore salons;
  private final SignUpStore signUps;
  private final VenueStore venues;
  private final CurrentAccount current;
  private final SalonNotices notices;

  ShopSalons(
      MerchantAccess access,
      SalonStore salons,
      SignUpStore signUps,
      VenueStore venues,
      CurrentAccount current,
      SalonNotices notices) {
    this.access = access;
    this.salons = salons;
    this.signUps = signUps;
    this.venues = venues;
    this.current = current;
    this.notices = notices;
  }

  /**
   * Those to come, the next first; or past ones, the last first. Three statements.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<ShopSalon> page(long shopId, boolean past, int offset, int limit) {
    access.require(shopId, ShopArea.VIEW);
    List<ShopSalon> found = signUps.ofShop(shopId, past, offset, limit);
    Map<Long, Venue> rooms =
        venues.byIds(
            found.stream()
                .map(one -> one.salon().form().venue())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return found.stream()
        .map(
            one ->
                new ShopSalon(
                    one.salon(),
                    one.salon().form().venue() == null
                        ? null
                        : rooms.get(one.salon().form().venue()),
                    one.own(),
                    one.waiting(),
                    one.attended()))
        .toList();
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  public long count(long shopId, boolean past) {
    access.require(shopId, ShopArea.VIEW);
    return signUps.countOfShop(shopId, past);
  }

  /**
   * Takes a seat, or a place on the waiting list when there is none.
   *
   * @throws DomainException not found, when the shop is not invited; conflict, when it is signed up
   *     already, or it has begun or does not take place; forbidden, for who may not act for the
   *     shop
   */
  @Transactional
  public SignUpState signUp(long shopId, long id) {
    access.require(shopId, ShopArea.OPERATE);
    Salon salon = invited(shopId, id);
    SignUpState before = signUps.state(id, shopId).orElse(SignUpState.CANCELLED);
    if (before != SignUpState.CANCELLED) {
      throw DomainException.conflict("coaching.salon.error.signedUp");
    }
    SignUpState state = salons.takeSeat(salon.id()) ? SignUpState.SEAT : SignUpState.WAITING;
    AccountRef person = current.require();
    signUps.put(id, shopId, state, person);
    return state;
  }

  /**
   * Gives the seat or the place back; whoever has waited longest moves up and is told.
   *
   * @throws DomainException as {@link #signUp}; conflict, when the shop is not signed up
   */
  @Transactional
  public void giveBack(long shopId, long id) {
    access.require(shopId, ShopArea.OPERATE);
    Salon salon = invited(shopId, id);
    SignUpState state = signUps.state(id, shopId).orElse(SignUpState.CANCELLED);
    if (state == SignUpState.CANCELLED) {
      throw DomainException.conflict("coaching.salon.error.notSignedUp");
    }
    signUps.set(id, shopId, SignUpState.CANCELLED);
    if (state == SignUpState.SEAT) {
      salons.giveSeatBack(id);
      WaitingList.moveUp(salon, salons, signUps, notices);
    }
  }

  private Salon invited(long shopId, long id) {
    Salon salon = salons.lock(id);
    if (!signUps.invited(id, shopId)) {
      throw DomainException.notFound("coaching.salon.error.unknown", id);
    }
    if (salon.state() != SalonState.OPEN
        || !notices.calendar().now().isBefore(salon.form().startsAt())) {
      throw DomainException.conflict("coaching.salon.error.closed");
    }
    return salon;
  }
}
