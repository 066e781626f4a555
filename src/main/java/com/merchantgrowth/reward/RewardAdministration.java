package com.merchantgrowth.reward;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues by hand, takes back and issues again. Every act has a reason, is in the trail, and the
 * shop hears of it.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class RewardAdministration {
  private final RewardLedger ledger;
  private final GrantBook book;
  private final GrantReading reading;
  private final Shops shops;
  private final RewardActs acts;
  private final BusinessCalendar calendar;

  RewardAdministration(
      RewardLedger ledger,
      GrantBook book,
      GrantReading reading,
      Shops shops,
      RewardActs acts,
      BusinessCalendar calendar) {
    this.ledger = ledger;
    this.book = book;
    this.reading = reading;
    this.shops = shops;
    this.acts = acts;
    this.calendar = calendar;
  }

  /**
   * Gives a shop a reward.
   *
   * @param expiresOn the last day of use; null = as the kind says
   * @param reason shown to the shop
   * @param key names the request: asked again under the same name for the same shop, nothing more
   *     is issued; empty = a request that is never repeated
   * @return the grant's id
   * @throws DomainException not found, if there is no such shop; invalid, if the kind is unknown,
   *     there is no reason, or the day is over; conflict, if the key was used for something else
   */
  @Transactional
  public long issue(
      String shopCode,
      RewardAmount reward,
      @Nullable LocalDate expiresOn,
      String reason,
      String key) {
    ShopRef shop = shops.require(shopCode);
    requireReason(reason);
    requireOpen(expiresOn);
    RewardSource source = new RewardSource(RewardSource.MANUAL, RewardSource.MANUAL, 0, 0, 0);
    String occurrence = key.isBlank() ? UUID.randomUUID().toString() : key;
    boolean before = ledger.find(new GrantKey(shop.id(), source, occurrence)).isPresent();
    long id =
        ledger.issue(new RewardOrder(shop.id(), reward, source, occurrence, expiresOn, reason));
    if (before) {
      requireSame(id, reward, expiresOn);
    } else {
      acts.issued(shop, id, reward, reason);
    }
    return id;
  }

  private void requireSame(long id, RewardAmount reward, @Nullable LocalDate expiresOn) {
    RewardGrant grant = reading.find(id, calendar.today()).orElseThrow();
    if (!grant.reward().equals(reward)
        || (expiresOn != null && !expiresOn.equals(grant.expiresOn()))) {
      throw DomainException.conflict("reward.error.keyReused");
    }
  }

  /**
   * Takes back all that is left of a grant, also what is set aside.
   *
   * @return what was taken back, in the kind's unit
   * @throws DomainException not found; invalid, if there is no reason; conflict, if nothing is left
   */
  @Transactional
  public long revoke(long grantId, String reason) {
    requireReason(reason);
    GrantBook.Locked locked = book.lock(grantId);
    RewardGrant grant = reading.find(grantId, calendar.today()).orElseThrow();
    book.append(locked, locked.moves().revoke(), reason, null);
    long taken = grant.balance().left();
    acts.revoked(grant, new RewardAmount(grant.reward().kind(), taken), reason);
    return taken;
  }

  /**
   * Issues again what expired or was taken back of a grant, once.
   *
   * @param expiresOn the last day of use; null = as the kind says, counted from today
   * @return the new grant's id
   * @throws DomainException not found; invalid, if there is no reason or the day is over; conflict,
   *     if something is left, nothing was lost, or it was issued again before
   */
  @Transactional
  public long reissue(long grantId, @Nullable LocalDate expiresOn, String reason) {
    requireReason(reason);
    requireOpen(expiresOn);
    GrantBook.Locked locked = book.lock(grantId);
    RewardGrant grant = reading.find(grantId, calendar.today()).orElseThrow();
    if (grant.reissuedAs() != null) {
      throw DomainException.conflict("reward.error.reissued", String.valueOf(grant.reissuedAs()));
    }
    RewardAmount lost = new RewardAmount(grant.reward().kind(), locked.moves().reissuable());
    book.append(locked, locked.moves().expire(), "", null);
    long id = ledger.reissue(grant, lost, expiresOn, reason);
    acts.reissued(grant, id, lost, reason);
    return id;
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw DomainException.invalid("reward.error.reason");
    }
    RewardText.requireAtMost(reason, RewardText.REASON);
  }

  private void requireOpen(@Nullable LocalDate expiresOn) {
    if (expiresOn != null && expiresOn.isBefore(calendar.today())) {
      throw DomainException.invalid("reward.error.past", expiresOn.toString());
    }
  }

  /**
   * Grants of all shops or of one, newest first.
   *
   * @param shopCode empty = all shops
   * @throws DomainException not found, if there is no such shop
   */
  @Transactional(readOnly = true)
  public List<RewardGrant> page(String shopCode, RewardFilter filter, long offset, int limit) {
    return reading.page(shop(shopCode), filter, calendar.today(), offset, limit);
  }

  /**
   * @throws DomainException as {@link #page}
   */
  @Transactional(readOnly = true)
  public long count(String shopCode, RewardFilter filter) {
    return reading.count(shop(shopCode), filter, calendar.today());
  }

  private @Nullable Long shop(String code) {
    return code.isBlank() ? null : shops.require(code.strip()).id();
  }

  /**
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public RewardGrant require(long grantId) {
    return reading
        .find(grantId, calendar.today())
        .orElseThrow(
            () -> DomainException.notFound("reward.error.noGrant", String.valueOf(grantId)));
  }

  /** What happened to the grants, by grant and in order. */
  @Transactional(readOnly = true)
  public List<RewardEntry> entries(List<Long> grantIds) {
    return reading.entries(null, grantIds);
  }

  /** The types of source there are rewards from. */
  @Transactional(readOnly = true)
  public List<String> sourceTypes() {
    return reading.sourceTypes(null);
  }
}
