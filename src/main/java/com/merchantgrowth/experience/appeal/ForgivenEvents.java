package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Events that scores leave out. Whoever may see the shop may see them; administrators decide. After
 * each decision the newest day is run again; days before keep what they showed.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ForgivenEvents {
  static final int LONGEST = 600;

  private final ForgivenRows rows;
  private final ForgivenDays days;
  private final MerchantAccess access;
  private final MetricResults results;
  private final DailyRuns runs;
  private final Desk desk;

  /** Who acts, when, and where it is written down. */
  @org.springframework.stereotype.Component("forgivenDesk")
  record Desk(CurrentAccount account, BusinessCalendar calendar, AuditTrail audit) {}

  ForgivenEvents(
      ForgivenRows rows,
      ForgivenDays days,
      MerchantAccess access,
      MetricResults results,
      DailyRuns runs,
      Desk desk) {
    this.rows = rows;
    this.days = days;
    this.access = access;
    this.results = results;
    this.runs = runs;
    this.desk = desk;
  }

  /**
   * An administrator's decision.
   *
   * @param amounts by measure; above 0, at most what the day has
   * @param until the last business day whose score leaves it out; null = as long as it is in a
   *     window
   * @param note why, shown to the shop
   */
  public record Decision(
      LocalDate day,
      ForgivenReason reason,
      Map<String, Double> amounts,
      @Nullable LocalDate until,
      String note) {}

  /**
   * The events of a shop, newest day first.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<ForgivenEvent> ofShop(long shopId) {
    access.require(shopId, ShopArea.SCORES);
    return rows.ofShop(shopId);
  }

  /** Of all shops, the newest decision first. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public List<ForgivenEvent> newest(int offset, int limit) {
    return rows.newest(offset, limit);
  }

  /** How many there are. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public int count() {
    return rows.count();
  }

  /**
   * Forgives without an appeal.
   *
   * @throws DomainException not found, if there is no such shop; invalid, naming what is wrong
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public ForgivenEvent forgive(String shopCode, Decision decision) {
    return forgive(access.require(shopCode, ShopArea.SCORES), decision, null);
  }

  ForgivenEvent forgive(ShopRef shop, Decision decision, @Nullable Long appeal) {
    days.check(shop.id(), decision.day, decision.amounts);
    if (decision.note.isBlank() || decision.note.length() > LONGEST) {
      throw DomainException.invalid("experience.appeal.error.note", LONGEST);
    }
    if (decision.until != null && decision.until.isBefore(decision.day)) {
      throw DomainException.invalid("experience.appeal.error.until");
    }
    long id =
        rows.insert(
            new ForgivenEvent(
                0,
                shop.id(),
                decision.day,
                decision.reason,
                decision.note.strip(),
                decision.amounts,
                decision.until,
                appeal,
                desk.account.require().username(),
                desk.calendar.now().truncatedTo(ChronoUnit.MICROS),
                null,
                null));
    desk.audit.record(
        "score.forgive",
        shop.code(),
        Map.of(
            "event", id,
            "day", decision.day.toString(),
            "reason", decision.reason.code(),
            "amounts", decision.amounts.toString()));
    again();
    return rows.find(id).orElseThrow();
  }

  /**
   * From now on runs count the event again.
   *
   * @throws DomainException not found; invalid, without a reason; conflict, when it was revoked
   *     before
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public void revoke(long id, String why) {
    ForgivenEvent event =
        rows.find(id)
            .orElseThrow(() -> DomainException.notFound("experience.appeal.error.event", id));
    if (why.isBlank() || why.length() > LONGEST) {
      throw DomainException.invalid("experience.appeal.error.note", LONGEST);
    }
    if (!rows.revoke(id, desk.account.require().username(), desk.calendar.now(), why.strip())) {
      throw DomainException.conflict("experience.appeal.error.revoked");
    }
    desk.audit.record(
        "score.revoke", Long.toString(event.shopId()), Map.of("event", id, "why", why));
    again();
  }

  private void again() {
    results
        .latest(SubjectKind.SHOP)
        .map(PublishedRun::day)
        .ifPresent(day -> runs.again(SubjectKind.SHOP, day));
  }
}
