package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bulletins for those who write or coach: the own ones, and others' that touch the own shops, with
 * who has read them. An administrator sees all but other people's drafts.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
public class BulletinDesk {
  private static final int PIECE = 1000;

  private final DeskStore desk;
  private final BulletinStore store;
  private final BulletinReach reach;
  private final Shops shops;
  private final BusinessCalendar calendar;

  BulletinDesk(
      DeskStore desk,
      BulletinStore store,
      BulletinReach reach,
      Shops shops,
      BusinessCalendar calendar) {
    this.desk = desk;
    this.store = store;
    this.reach = reach;
    this.shops = shops;
    this.calendar = calendar;
  }

  /**
   * A bulletin with its versions, newest first; of others' only published ones.
   *
   * @see BulletinRow
   */
  public record Page(BulletinRow row, List<BulletinVersion> versions) {}

  /** The last edited first; the same number of statements, however many there are. */
  @Transactional(readOnly = true)
  public List<BulletinRow> page(BulletinFilter filter, int offset, int limit) {
    return desk.page(reach.asker(), filter, offset, limit);
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  public long count(BulletinFilter filter) {
    return desk.count(reach.asker(), filter);
  }

  /**
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public Page detail(long id) {
    BulletinRow row = row(id);
    return new Page(
        row, store.versions(id).stream().filter(version -> row.own() || !version.draft()).toList());
  }

  /**
   * The asker's shops the live version was sent to, by id.
   *
   * @param read those for which somebody has opened it; else those for which nobody has
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public List<ShopReceipt> receipts(long id, boolean read, int offset, int limit) {
    int live = row(id).liveVersion();
    List<Long> ids = reach.shops(id, live, read, offset, limit);
    Map<Long, ShopProfile> profiles = shops.profiles(ids, calendar.today());
    Map<Long, ReachStore.Reader> readers = read ? reach.readers(id, live, ids) : Map.of();
    return ids.stream()
        .map(profiles::get)
        .filter(Objects::nonNull)
        .map(shop -> receipt(shop, readers))
        .toList();
  }

  private static ShopReceipt receipt(ShopProfile shop, Map<Long, ReachStore.Reader> readers) {
    ReachStore.Reader reader = readers.get(shop.id());
    return reader == null
        ? new ShopReceipt(shop, null, null)
        : new ShopReceipt(shop, reader.name(), reader.at());
  }

  /** Hands over all {@link #receipts}, a thousand shops at a time. */
  @Transactional(readOnly = true)
  public void forEachReceipt(long id, boolean read, Consumer<ShopReceipt> consumer) {
    List<ShopReceipt> piece;
    int offset = 0;
    do {
      piece = receipts(id, read, offset, PIECE);
      piece.forEach(consumer);
      offset += PIECE;
    } while (piece.size() == PIECE);
  }

  private BulletinRow row(long id) {
    return desk.find(reach.asker(), id)
        .orElseThrow(() -> DomainException.notFound("coaching.bulletin.error.unknown", id));
  }
}
