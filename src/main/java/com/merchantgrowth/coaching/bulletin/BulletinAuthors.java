package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.coaching.bulletin.BulletinStore.Head;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.DomainException;
import org.springframework.stereotype.Component;

/**
 * Who writes which bulletin: administrators together those of the platform, a service provider its
 * own.
 */
@Component
class BulletinAuthors {
  private final CurrentAccount current;
  private final BulletinStore store;

  BulletinAuthors(CurrentAccount current, BulletinStore store) {
    this.current = current;
    this.store = store;
  }

  AccountRef account() {
    return current.require();
  }

  /**
   * Locks a bulletin of the asker's.
   *
   * @throws DomainException not found for an unknown one and another provider's; forbidden, when an
   *     administrator would write in a provider's
   */
  Head own(long id) {
    Head head = store.lock(id);
    AccountRef account = account();
    if (account.isAdmin() && head.byProvider()) {
      throw DomainException.forbidden("coaching.bulletin.error.notYours");
    }
    if (!account.isAdmin() && (!head.byProvider() || head.author() != account.id())) {
      throw DomainException.notFound("coaching.bulletin.error.unknown", id);
    }
    return head;
  }

  /** As {@link #own}, but an administrator may take any bulletin back. */
  Head withdrawable(long id) {
    return account().isAdmin() ? store.lock(id) : own(id);
  }
}
