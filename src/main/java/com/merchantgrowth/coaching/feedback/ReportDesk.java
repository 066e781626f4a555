package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of many shops: of those bound to a service provider at this moment, or all for
 * administrators, who answer.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
public class ReportDesk {
  private final ReportRows rows;
  private final MyShops mine;
  private final CurrentAccount current;
  private final Shops shops;
  private final FeedbackNotices notices;
  private final AuditTrail audit;

  ReportDesk(
      ReportRows rows,
      MyShops mine,
      CurrentAccount current,
      Shops shops,
      FeedbackNotices notices,
      AuditTrail audit) {
    this.rows = rows;
    this.mine = mine;
    this.current = current;
    this.shops = shops;
    this.notices = notices;
    this.audit = audit;
  }

  /** Unanswered ones first, then the newest; the same number of statements for few and many. */
  @Transactional(readOnly = true)
  public List<ReportRow> page(ReportFilter filter, int offset, int limit) {
    return rows.named(rows.reports().page(only(), filter, offset, limit));
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  public long count(ReportFilter filter) {
    return rows.reports().count(only(), filter);
  }

  /**
   * @throws DomainException not found, also for a report of a shop that is not the asker's
   */
  @Transactional(readOnly = true)
  public ReportRow detail(long id) {
    Set<Long> only = only();
    return rows
        .named(
            rows.reports().find(id).stream()
                .filter(report -> only == null || only.contains(report.shopId()))
                .toList())
        .stream()
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("coaching.feedback.error.unknown", id));
  }

  /**
   * Answers a report, again or for the first time, and tells the shop.
   *
   * @throws DomainException invalid, without an answer or with one too long; conflict, when it is
   *     closed
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public void answer(long id, String answer) {
    String said = answer.strip();
    if (said.isEmpty() || said.length() > ReportForm.LONGEST_TEXT) {
      throw DomainException.invalid("coaching.feedback.error.answer", ReportForm.LONGEST_TEXT)
          .at("answer");
    }
    RuleReport report = open(id);
    AccountRef account = current.require();
    rows.reports().answer(id, said, account.displayName());
    notices.answered(report, shop(report));
    audit.record("feedback.answer", Long.toString(id), Map.of());
  }

  /**
   * Closes a report; it stays to be read.
   *
   * @throws DomainException conflict, when it is closed already
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public void close(long id) {
    open(id);
    rows.reports().state(id, ReportState.CLOSED);
    audit.record("feedback.close", Long.toString(id), Map.of());
  }

  /**
   * Gathers a report under a known problem; the shop is told of the problem, if it was not yet.
   *
   * @throws DomainException conflict, when the report is closed; not found
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public void gather(long id, long problem) {
    KnownProblem known = rows.problems().lock(problem);
    RuleReport report = open(id);
    rows.reports().gather(id, problem);
    if (!rows.problems().told(problem).contains(report.shopId())) {
      rows.problems().tell(problem, List.of(report.shopId()));
      notices.known(known, Map.of(report.shopId(), shop(report).code()));
    }
    audit.record("feedback.gather", Long.toString(id), Map.of("problem", problem));
  }

  private RuleReport open(long id) {
    RuleReport report = rows.reports().lock(id);
    if (report.state() == ReportState.CLOSED) {
      throw DomainException.conflict("coaching.feedback.error.closed");
    }
    return report;
  }

  private ShopRef shop(RuleReport report) {
    return shops.require(report.shopId());
  }

  /** A provider's shops; null = all. */
  private @Nullable Set<Long> only() {
    return current.require().isServiceProvider() ? mine.ids() : null;
  }
}
