package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.experience.appeal.ForgivenEvents.Decision;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merchants ask for events to be left out of their score; administrators decide. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class Appeals {
  /** The most characters of what the merchant says. */
  public static final int LONGEST_TEXT = 2_000;

  private static final int MOST_EVIDENCE = 10;

  private final AppealRows rows;
  private final ForgivenDays days;
  private final ForgivenEvents events;
  private final MerchantAccess access;
  private final AppealNotices notices;
  private final ForgivenEvents.Desk desk;

  Appeals(
      AppealRows rows,
      ForgivenDays days,
      ForgivenEvents events,
      MerchantAccess access,
      AppealNotices notices,
      ForgivenEvents.Desk desk) {
    this.rows = rows;
    this.days = days;
    this.events = events;
    this.access = access;
    this.notices = notices;
    this.desk = desk;
  }

  /** The metrics of the score from which something can be left out. */
  @Transactional(readOnly = true)
  public List<MetricDefinition> metrics() {
    return days.metrics();
  }

  /**
   * What the shop reported on a day, of everything that can be left out; NaN = nothing.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public Map<Measure, Double> reported(long shopId, LocalDate day) {
    return days.reported(access.require(shopId, ShopArea.VIEW).id(), day);
  }

  /**
   * The appeals of a shop, newest first.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<Appeal> ofShop(long shopId) {
    access.require(shopId, ShopArea.VIEW);
    return rows.ofShop(shopId);
  }

  /**
   * @return the appeal's id
   * @throws DomainException not found or forbidden, if the caller may not run the shop; invalid,
   *     naming what is wrong; conflict, when the day has an open appeal already
   */
  @Transactional
  @PreAuthorize("hasAnyRole('MERCHANT', 'ADMIN')")
  public long ask(long shopId, Appeal.Draft draft) {
    ShopRef shop = access.require(shopId, ShopArea.OPERATE);
    days.check(shop.id(), draft.day(), draft.amounts());
    if (draft.text().isBlank() || draft.text().length() > LONGEST_TEXT) {
      throw DomainException.invalid("experience.appeal.error.text", LONGEST_TEXT);
    }
    boolean links = draft.evidence().stream().allMatch(link -> link.matches("https?://\\S{4,180}"));
    if (!links || draft.evidence().size() > MOST_EVIDENCE) {
      throw DomainException.invalid("experience.appeal.error.evidence", MOST_EVIDENCE);
    }
    if (rows.open(shop.id(), draft.day()) > 0) {
      throw DomainException.conflict("experience.appeal.error.open", draft.day());
    }
    long id =
        rows.insert(shop.id(), draft, desk.account().require().username(), desk.calendar().now());
    desk.audit()
        .record("score.appeal", shop.code(), Map.of("appeal", id, "day", draft.day().toString()));
    notices.asked(shop, id, draft.day());
    return id;
  }

  /**
   * @throws DomainException not found; forbidden; conflict, when it is decided
   */
  @Transactional
  @PreAuthorize("hasAnyRole('MERCHANT', 'ADMIN')")
  public void withdraw(long id) {
    Appeal appeal = find(id);
    if (!access.allowed(appeal.shopId(), ShopArea.VIEW)) {
      throw unknown(id); // as if there were none
    }
    ShopRef shop = access.require(appeal.shopId(), ShopArea.OPERATE);
    close(id, Appeal.State.WITHDRAWN, "");
    desk.audit().record("score.appeal.withdraw", shop.code(), Map.of("appeal", id));
  }

  /**
   * Appeals of all shops or one; open ones in the order they came, others newest first.
   *
   * @param state null = all
   * @param shopCode empty = all
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public List<Appeal> page(Appeal.@Nullable State state, String shopCode, int offset, int limit) {
    return rows.page(state, shop(shopCode), offset, limit);
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public int count(Appeal.@Nullable State state, String shopCode) {
    return rows.count(state, shop(shopCode));
  }

  private @Nullable Long shop(String code) {
    return code.isBlank() ? null : access.require(code.strip(), ShopArea.VIEW).id();
  }

  /**
   * Grants an appeal, all of it or less; the newest day is run again.
   *
   * @param decision its day has to be the appeal's; the note is the answer
   * @throws DomainException not found; invalid, naming what is wrong; conflict, when it is decided
   *     or withdrawn already
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public ForgivenEvent grant(long id, Decision decision) {
    Appeal appeal = find(id);
    if (!appeal.day().equals(decision.day())) {
      throw DomainException.invalid("experience.appeal.error.otherDay", appeal.day());
    }
    ShopRef shop = access.require(appeal.shopId(), ShopArea.VIEW);
    close(id, Appeal.State.GRANTED, decision.note());
    ForgivenEvent event = events.forgive(shop, decision, id);
    notices.decided(shop, appeal, true);
    return event;
  }

  /**
   * @param answer why, shown to the shop
   * @throws DomainException as {@link #grant}
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public void refuse(long id, String answer) {
    Appeal appeal = find(id);
    if (answer.isBlank() || answer.length() > ForgivenEvents.LONGEST) {
      throw DomainException.invalid("experience.appeal.error.note", ForgivenEvents.LONGEST);
    }
    ShopRef shop = access.require(appeal.shopId(), ShopArea.VIEW);
    close(id, Appeal.State.REFUSED, answer.strip());
    desk.audit().record("score.appeal.refuse", shop.code(), Map.of("appeal", id));
    notices.decided(shop, appeal, false);
  }

  /**
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public Appeal require(long id) {
    return find(id);
  }

  private Appeal find(long id) {
    return rows.find(id).orElseThrow(() -> unknown(id));
  }

  private static DomainException unknown(long id) {
    return DomainException.notFound("experience.appeal.error.unknown", id);
  }

  private void close(long id, Appeal.State state, String answer) {
    if (!rows.close(
        id, state, desk.account().require().username(), desk.calendar().now(), answer)) {
      throw DomainException.conflict("experience.appeal.error.decided");
    }
  }
}
