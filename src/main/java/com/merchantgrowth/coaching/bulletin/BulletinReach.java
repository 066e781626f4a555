package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.coaching.bulletin.BulletinStore.Head;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who was sent what, within what the asker may see: an administrator all shops, a service provider
 * those that were sent it and are bound to it at this moment.
 */
@Component
class BulletinReach {
  private final ReachStore rows;
  private final BulletinStore store;
  private final DeskStore desk;
  private final CurrentAccount current;
  private final MyShops mine;

  BulletinReach(
      ReachStore rows, BulletinStore store, DeskStore desk, CurrentAccount current, MyShops mine) {
    this.rows = rows;
    this.store = store;
    this.desk = desk;
    this.current = current;
    this.mine = mine;
  }

  /** Who asks, with a provider's shops of this moment; one statement at most. */
  DeskStore.Asker asker() {
    AccountRef account = current.require();
    return new DeskStore.Asker(
        account.id(),
        account.isServiceProvider(),
        account.isServiceProvider() ? mine.ids() : Set.of());
  }

  private @Nullable Set<Long> only() {
    return current.require().isServiceProvider() ? mine.ids() : null;
  }

  /**
   * A bulletin the asker may see.
   *
   * @throws DomainException not found
   */
  Head visible(long id) {
    if (desk.find(asker(), id).isEmpty()) {
      throw DomainException.notFound("coaching.bulletin.error.unknown", id);
    }
    return store.lock(id);
  }

  void send(long id, int version, long[] shops) {
    rows.send(id, version, shops);
  }

  /** Everybody a version was sent to. */
  List<Long> all(long id, int version) {
    return Stream.of(true, false)
        .flatMap(read -> rows.shops(id, version, null, read, 0, Integer.MAX_VALUE).stream())
        .toList();
  }

  /** The asker's shops that have not opened it. */
  List<Long> unread(long id, int version) {
    return shops(id, version, false, 0, Integer.MAX_VALUE);
  }

  /** The asker's shops that have opened it, or have not. */
  List<Long> shops(long id, int version, boolean read, int offset, int limit) {
    return rows.shops(id, version, only(), read, offset, limit);
  }

  Map<Long, ReachStore.Reader> readers(long id, int version, List<Long> shops) {
    return rows.readers(id, version, shops);
  }

  /**
   * Notes today's reminder.
   *
   * @throws DomainException conflict, when there was one already
   */
  void remind(long id, int shops) {
    rows.remind(id, current.require().id(), shops);
  }
}
