package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.coaching.bulletin.BulletinStore.Head;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes bulletins: administrators for all shops, a service provider for those bound to it. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
public class BulletinAuthoring {
  private final BulletinStore store;
  private final BulletinAuthors authors;
  private final AuditTrail audit;

  BulletinAuthoring(BulletinStore store, BulletinAuthors authors, AuditTrail audit) {
    this.store = store;
    this.authors = authors;
    this.audit = audit;
  }

  /**
   * Begins a bulletin.
   *
   * @throws DomainException as {@link #save}
   */
  @Transactional
  public BulletinVersion create(BulletinText text) {
    AccountRef account = authors.account();
    BulletinChecks.draft(text, account.isServiceProvider());
    long id = store.insert(account.id(), account.isServiceProvider());
    store.insertDraft(id, 1, text, account.displayName());
    audit.record("bulletin.create", Long.toString(id), Map.of("title", text.title().zh()));
    return newest(id);
  }

  /**
   * Saves the draft; over a published version it begins the next.
   *
   * @param version and {@code lock}: what the author has before them
   * @throws DomainException invalid at its field, for a text that is too long, a missing title or
   *     an address that leads nowhere; conflict, when somebody else saved meanwhile or the bulletin
   *     was withdrawn; not found and forbidden, when it is somebody else's
   */
  @Transactional
  public BulletinVersion save(long id, int version, int lock, BulletinText text) {
    Head head = authors.own(id);
    BulletinChecks.draft(text, head.byProvider());
    notWithdrawn(head);
    BulletinVersion newest = newest(id);
    String author = authors.account().displayName();
    if (newest.version() != version
        || newest.lock() != lock
        || (newest.draft() && !store.rewrite(id, version, lock, text, author))) {
      throw DomainException.conflict("coaching.bulletin.error.stale");
    }
    if (!newest.draft()) {
      store.insertDraft(id, version + 1, text, author);
      audit.record("bulletin.draft", Long.toString(id), Map.of("version", version + 1));
    }
    return newest(id);
  }

  /**
   * Throws the draft away, and a bulletin of which nothing was published as a whole.
   *
   * @throws DomainException conflict, when there is no draft
   */
  @Transactional
  public void discard(long id) {
    authors.own(id);
    BulletinVersion newest = newest(id);
    if (!newest.draft()) {
      throw DomainException.conflict("coaching.bulletin.error.noDraft");
    }
    store.discard(id, newest.version());
    audit.record("bulletin.discard", Long.toString(id), Map.of("version", newest.version()));
  }

  static void notWithdrawn(Head head) {
    if (head.state() == BulletinState.WITHDRAWN) {
      throw DomainException.conflict("coaching.bulletin.error.withdrawn");
    }
  }

  private BulletinVersion newest(long id) {
    return store.versions(id).getFirst();
  }
}
