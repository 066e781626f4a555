package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bulletins one shop has, for its people and whoever may see the shop. */
@Service
@PreAuthorize(
    "hasAnyRole('" + Roles.MERCHANT + "', '" + Roles.SERVICE_PROVIDER + "', '" + Roles.ADMIN + "')")
public class ShopBulletins {
  private final MerchantAccess access;
  private final ShopBulletinStore bulletins;
  private final ReachStore reach;
  private final CurrentAccount current;
  private final BusinessCalendar calendar;

  ShopBulletins(
      MerchantAccess access,
      ShopBulletinStore bulletins,
      ReachStore reach,
      CurrentAccount current,
      BusinessCalendar calendar) {
    this.access = access;
    this.bulletins = bulletins;
    this.reach = reach;
    this.current = current;
    this.calendar = calendar;
  }

  /**
   * A bulletin with the versions the shop was sent, newest first.
   *
   * @see ShopBulletin
   */
  public record Page(ShopBulletin bulletin, List<BulletinVersion> versions) {}

  /**
   * Unread first, then what has to be done soonest, then the newest; withdrawn ones last.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<ShopBulletin> page(long shopId, BulletinFilter filter, int offset, int limit) {
    access.require(shopId, ShopArea.VIEW);
    return bulletins.page(shopId, reader(), filter, calendar.today(), offset, limit);
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  public long count(long shopId, BulletinFilter filter) {
    access.require(shopId, ShopArea.VIEW);
    return bulletins.count(shopId, reader(), filter);
  }

  /**
   * @throws DomainException not found, if the shop was not sent it
   */
  @Transactional(readOnly = true)
  public Page detail(long shopId, long id) {
    access.require(shopId, ShopArea.VIEW);
    return new Page(require(shopId, id), bulletins.versions(shopId, id));
  }

  /**
   * The receipt: the signed-in merchant has opened what the shop was sent. Again changes nothing;
   * what others look at is no receipt of the shop.
   *
   * @throws DomainException not found, if the shop was not sent it
   */
  @Transactional
  public void open(long shopId, long id) {
    access.require(shopId, ShopArea.VIEW);
    ShopBulletin bulletin = require(shopId, id);
    AccountRef account = current.require();
    if (account.isMerchant() && !bulletin.read()) {
      reach.opened(id, bulletin.version(), shopId, account.id(), account.displayName());
    }
  }

  private ShopBulletin require(long shopId, long id) {
    return bulletins
        .find(shopId, reader(), id)
        .orElseThrow(() -> DomainException.notFound("coaching.bulletin.error.unknown", id));
  }

  private long reader() {
    AccountRef account = current.require();
    return account.isMerchant() ? account.id() : ShopBulletinStore.ANYBODY;
  }
}
