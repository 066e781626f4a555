package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Salons for organisers: a service provider's own, all for administrators. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
public class SalonDesk {
  private final SalonStore salons;
  private final SignUpStore signUps;
  private final Shops shops;
  private final CurrentAccount current;
  private final SalonNotices notices;

  SalonDesk(
      SalonStore salons,
      SignUpStore signUps,
      Shops shops,
      CurrentAccount current,
      SalonNotices notices) {
    this.salons = salons;
    this.signUps = signUps;
    this.shops = shops;
    this.current = current;
    this.notices = notices;
  }

  /** Those to come, the next first; or past ones, the last first. */
  @Transactional(readOnly = true)
  public List<Salon> page(boolean past, int offset, int limit) {
    return salons.page(organiser(), past, offset, limit);
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  public long count(boolean past) {
    return salons.count(organiser(), past);
  }

  /**
   * @throws DomainException not found, also for another provider's
   */
  @Transactional(readOnly = true)
  public Salon detail(long id) {
    return salons
        .find(id)
        .filter(this::mine)
        .orElseThrow(() -> DomainException.notFound("coaching.salon.error.unknown", id));
  }

  /**
   * Who signed up: seats, then the waiting list in its order.
   *
   * @throws DomainException as {@link #detail}
   */
  @Transactional(readOnly = true)
  public List<SignUp> signUps(long id) {
    detail(id);
    List<SignUpStore.Row> rows = signUps.of(id);
    Map<Long, ShopProfile> profiles =
        shops.profiles(
            rows.stream().map(SignUpStore.Row::shop).toList(), notices.calendar().today());
    List<SignUp> found = new ArrayList<>(rows.size());
    for (SignUpStore.Row row : rows) {
      ShopProfile shop = profiles.get(row.shop());
      if (shop != null) {
        found.add(new SignUp(shop, row.person(), row.state(), row.signedAt(), row.attended()));
      }
    }
    return found;
  }

  /**
   * Ticks whether a shop with a seat came; from the beginning on, again if it was wrong.
   *
   * @throws DomainException conflict, before it begins, for one that does not take place, and for a
   *     shop without a seat; not found
   */
  @Transactional
  public void tick(long id, long shop, boolean attended) {
    Salon salon = detail(id);
    if (salon.state() != SalonState.OPEN
        || notices.calendar().now().isBefore(salon.form().startsAt())) {
      throw DomainException.conflict("coaching.salon.error.notBegun");
    }
    if (!signUps.tick(id, shop, attended, current.require().displayName())) {
      throw DomainException.conflict("coaching.salon.error.noSeat");
    }
  }

  /**
   * Whether the signed-in organiser organises it: administrators together all of the platform's.
   */
  boolean mine(Salon salon) {
    AccountRef account = current.require();
    return account.isAdmin() || salon.organiserId() == account.id();
  }

  private @Nullable Long organiser() {
    AccountRef account = current.require();
    return account.isAdmin() ? null : account.id();
  }
}
