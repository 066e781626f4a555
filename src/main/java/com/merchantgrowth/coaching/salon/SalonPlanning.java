package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.coaching.touched.TouchedShops;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans salons: administrators for all shops, a service provider for those bound to it. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
public class SalonPlanning {
  private static final int LONGEST_WHY = 500;

  private final SalonRows rows;
  private final SalonDesk desk;
  private final TouchedShops touched;
  private final CurrentAccount current;
  private final SalonNotices notices;
  private final AuditTrail audit;

  SalonPlanning(
      SalonRows rows,
      SalonDesk desk,
      TouchedShops touched,
      CurrentAccount current,
      SalonNotices notices,
      AuditTrail audit) {
    this.rows = rows;
    this.desk = desk;
    this.touched = touched;
    this.current = current;
    this.notices = notices;
    this.audit = audit;
  }

  /**
   * Begins one; a room is booked with it.
   *
   * @return its number
   * @throws DomainException as {@link #save}; a provider's own are the provider's alone to plan
   */
  @Transactional
  public long create(SalonForm form) {
    form.check();
    long id = rows.salons().insert(form, current.require());
    if (form.venue() != null) {
      rows.venues().book(form.venue(), id, form);
    }
    audit.record("salon.create", Long.toString(id), Map.of("title", form.title().zh()));
    return id;
  }

  /**
   * Saves it. After the invitation its audience stays; another time or place is told to those who
   * signed up, and more seats move the waiting list up.
   *
   * @param lock what the organiser has before them
   * @throws DomainException invalid at its field; conflict, when the room is taken (with the next
   *     free time), fewer seats than are taken are asked for, somebody saved meanwhile, or it is
   *     over or cancelled; not found
   */
  @Transactional
  public void save(long id, int lock, SalonForm form) {
    form.check();
    Salon before = own(id);
    if (before.lock() != lock) {
      throw DomainException.conflict("coaching.bulletin.error.stale");
    }
    notOver(before);
    boolean invited = before.state() == SalonState.OPEN;
    if (form.seats() < before.taken()) {
      throw DomainException.conflict("coaching.salon.error.taken.seats", before.taken())
          .at("seats");
    }
    SalonForm kept = invited ? keepAudience(form, before.form()) : form;
    if (kept.venue() == null) {
      rows.venues().release(id);
    } else {
      rows.venues().book(kept.venue(), id, kept);
    }
    rows.salons().rewrite(id, kept);
    if (invited) {
      Salon now = rows.salons().lock(id);
      if (moved(before.form(), kept)) {
        notices.tell(
            SalonNotices.CHANGED, "changed", now, rows.signedUp(id), "changed/" + now.lock());
      }
      WaitingList.moveUp(now, rows.salons(), rows.signUps(), notices);
    }
  }

  private static SalonForm keepAudience(SalonForm form, SalonForm before) {
    return new SalonForm(
        form.kind(),
        form.title(),
        form.about(),
        form.venue(),
        form.place(),
        form.link(),
        form.startsAt(),
        form.endsAt(),
        form.seats(),
        before.audience());
  }

  private static boolean moved(SalonForm before, SalonForm now) {
    return !before.startsAt().equals(now.startsAt())
        || !before.place().equals(now.place())
        || !before.link().equals(now.link())
        || !Objects.equals(before.venue(), now.venue());
  }

  /**
   * Invites the shops its audience touches now.
   *
   * @return how many
   * @throws DomainException conflict, when they are invited already, it is over, or nobody would be
   */
  @Transactional
  public int invite(long id) {
    Salon salon = own(id);
    notOver(salon);
    if (salon.state() != SalonState.DRAFT) {
      throw DomainException.conflict("coaching.salon.error.invited");
    }
    TouchedShops.Touched shops = touched.now(salon.form().audience());
    if (shops.size() == 0) {
      throw DomainException.conflict("coaching.bulletin.error.nobody").at("audience");
    }
    rows.salons().open(id, shops.ids());
    List<Long> ids = Arrays.stream(shops.ids()).boxed().toList();
    notices.tell(SalonNotices.INVITED, "invited", salon, ids, "invited");
    audit.record("salon.invite", Long.toString(id), Map.of("shops", shops.size()));
    return shops.size();
  }

  /**
   * Calls it off; the room is free again, and those who signed up are told.
   *
   * @throws DomainException invalid, without a reason; conflict, when it is over or called off
   */
  @Transactional
  public void cancel(long id, String why) {
    Salon salon = own(id);
    if (why.isBlank() || why.length() > LONGEST_WHY) {
      throw DomainException.invalid("coaching.bulletin.error.why", LONGEST_WHY).at("why");
    }
    notOver(salon);
    rows.salons().cancel(id, why.strip());
    rows.venues().release(id);
    notices.tell(SalonNotices.CHANGED, "cancelled", salon, rows.signedUp(id), "cancelled");
    audit.record("salon.cancel", Long.toString(id), Map.of("why", why.strip()));
  }

  /**
   * Hands out material, again or for the first time; the first time those who signed up are told.
   *
   * @param material Markdown
   * @param link address of more; may be empty
   * @throws DomainException invalid, for a text too long or an address that leads nowhere
   */
  @Transactional
  public void handOut(long id, String material, String link) {
    Salon salon = own(id);
    String address = link.strip();
    if (material.length() > SalonForm.LONGEST_TEXT
        || address.length() > SalonForm.LONGEST_PLACE
        || (!address.isEmpty() && !SafeMarkdown.leadsSomewhere(address))) {
      throw DomainException.invalid("coaching.salon.error.material", SalonForm.LONGEST_TEXT)
          .at("material");
    }
    rows.salons().material(id, material.strip(), address);
    notices.tell(SalonNotices.MATERIAL, "material", salon, rows.signedUp(id), "material");
  }

  private Salon own(long id) {
    Salon salon = rows.salons().lock(id);
    if (!desk.mine(salon)) {
      throw DomainException.notFound("coaching.salon.error.unknown", id);
    }
    if (salon.byProvider() && !current.require().isServiceProvider()) {
      throw DomainException.forbidden("coaching.salon.error.notYours");
    }
    return salon;
  }

  private void notOver(Salon salon) {
    if (salon.state() == SalonState.CANCELLED
        || !notices.calendar().now().isBefore(salon.form().endsAt())) {
      throw DomainException.conflict("coaching.salon.error.over");
    }
  }
}
