package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.coaching.bulletin.BulletinStore.Head;
import com.merchantgrowth.coaching.touched.TouchedShops;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends bulletins to the shops they touch, takes them back, and reminds who has not read them. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
public class BulletinSending {
  private static final int LONGEST_WHY = 500;

  private final BulletinStore store;
  private final BulletinAuthors authors;
  private final BulletinReach reach;
  private final TouchedShops touched;
  private final BulletinNotices notices;
  private final AuditTrail audit;

  BulletinSending(
      BulletinStore store,
      BulletinAuthors authors,
      BulletinReach reach,
      TouchedShops touched,
      BulletinNotices notices,
      AuditTrail audit) {
    this.store = store;
    this.authors = authors;
    this.reach = reach;
    this.touched = touched;
    this.notices = notices;
    this.audit = audit;
  }

  /**
   * Publishes the draft: freezes whom it touches and tells them. A later version goes to those it
   * touches then; they have to read it anew.
   *
   * @return how many shops it was sent to
   * @throws DomainException invalid at its field, when an answer is missing; conflict, when there
   *     is no draft, it touches nobody, or the bulletin was withdrawn
   */
  @Transactional
  public int publish(long id) {
    Head head = authors.own(id);
    BulletinAuthoring.notWithdrawn(head);
    BulletinVersion draft = store.versions(id).getFirst();
    if (!draft.draft()) {
      throw DomainException.conflict("coaching.bulletin.error.noDraft");
    }
    BulletinChecks.complete(draft.text(), notices.today());
    TouchedShops.Touched shops = touched.now(draft.text().audience());
    if (shops.size() == 0) {
      throw DomainException.conflict("coaching.bulletin.error.nobody").at("audience");
    }
    store.publish(id, draft.version(), shops.size());
    reach.send(id, draft.version(), shops.ids());
    notices.published(draft, shops, head.author());
    audit.record(
        "bulletin.publish",
        Long.toString(id),
        Map.of("version", draft.version(), "shops", shops.size()));
    return shops.size();
  }

  /**
   * Takes a published bulletin back and tells those who have it. Administrators may take back a
   * provider's too.
   *
   * @param why told to the shops
   * @throws DomainException invalid, without a reason; conflict, when it is not published
   */
  @Transactional
  public void withdraw(long id, String why) {
    Head head = authors.withdrawable(id);
    if (why.isBlank() || why.length() > LONGEST_WHY) {
      throw DomainException.invalid("coaching.bulletin.error.why", LONGEST_WHY).at("why");
    }
    if (head.state() != BulletinState.PUBLISHED) {
      throw DomainException.conflict("coaching.bulletin.error.notPublished");
    }
    store.withdraw(id, why.strip());
    notices.withdrawn(live(head), reach.all(id, head.live()), why.strip());
    audit.record("bulletin.withdraw", Long.toString(id), Map.of("why", why.strip()));
  }

  /**
   * Reminds the asker's shops that have not opened the live version; a provider may, too, for a
   * bulletin of the platform. Once a day, and a shop never twice a day.
   *
   * @return how many shops
   * @throws DomainException conflict, when it was done today or everybody has read; not found, when
   *     it touches none of the asker's shops
   */
  @Transactional
  public int remind(long id) {
    Head head = reach.visible(id);
    if (head.state() != BulletinState.PUBLISHED) {
      throw DomainException.conflict("coaching.bulletin.error.notPublished");
    }
    List<Long> unread = reach.unread(id, head.live());
    if (unread.isEmpty()) {
      throw DomainException.conflict("coaching.bulletin.error.allRead");
    }
    reach.remind(id, unread.size());
    notices.remind(live(head), unread);
    audit.record("bulletin.remind", Long.toString(id), Map.of("shops", unread.size()));
    return unread.size();
  }

  private BulletinVersion live(Head head) {
    return store.versions(head.id()).stream()
        .filter(version -> version.version() == head.live())
        .findFirst()
        .orElseThrow();
  }
}
