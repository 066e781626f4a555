package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.ShopBulletins;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is reported of one shop, and the known problems it was told of. */
@Service
@PreAuthorize(
    "hasAnyRole('" + Roles.MERCHANT + "', '" + Roles.SERVICE_PROVIDER + "', '" + Roles.ADMIN + "')")
public class RuleReports {
  private final MerchantAccess access;
  private final ReportRows rows;
  private final ShopBulletins bulletins;
  private final CurrentAccount current;
  private final Shops shops;
  private final FeedbackNotices notices;

  RuleReports(
      MerchantAccess access,
      ReportRows rows,
      ShopBulletins bulletins,
      CurrentAccount current,
      Shops shops,
      FeedbackNotices notices) {
    this.access = access;
    this.rows = rows;
    this.bulletins = bulletins;
    this.current = current;
    this.shops = shops;
    this.notices = notices;
  }

  /**
   * Reports how a rule worked out; for the shop's people who may act for it and its service
   * provider.
   *
   * @return the report's number
   * @throws DomainException not found, for another's shop, and for a bulletin the shop was not
   *     sent; forbidden, for a viewer; invalid at its field, when nothing is said or too much
   */
  @Transactional
  public long report(long shopId, ReportForm form) {
    access.require(shopId, ShopArea.COACH);
    if (form.happened().isEmpty() || form.happened().length() > ReportForm.LONGEST_TEXT) {
      throw DomainException.invalid("coaching.feedback.error.happened", ReportForm.LONGEST_TEXT)
          .at("happened");
    }
    if (form.rule().length() > ReportForm.LONGEST_RULE
        || (form.rule().isEmpty() && form.bulletin() == null)) {
      throw DomainException.invalid("coaching.feedback.error.rule", ReportForm.LONGEST_RULE)
          .at("rule");
    }
    if (form.bulletin() != null) {
      bulletins.detail(shopId, form.bulletin());
    }
    AccountRef account = current.require();
    BusinessCalendar calendar = notices.calendar();
    long id = rows.reports().insert(shops.profile(shopId, calendar.today()), form, account);
    notices.reported(form.topic());
    return id;
  }

  /**
   * Unanswered ones first, then the newest.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<ReportRow> page(long shopId, ReportFilter filter, int offset, int limit) {
    access.require(shopId, ShopArea.VIEW);
    return rows.named(rows.reports().page(List.of(shopId), filter, offset, limit));
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  public long count(long shopId, ReportFilter filter) {
    access.require(shopId, ShopArea.VIEW);
    return rows.reports().count(List.of(shopId), filter);
  }

  /** The known problems the shop was told of, open ones first. */
  @Transactional(readOnly = true)
  public List<KnownProblem> problems(long shopId) {
    access.require(shopId, ShopArea.VIEW);
    return rows.problems().toldTo(shopId);
  }
}
