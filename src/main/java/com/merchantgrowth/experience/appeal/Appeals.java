package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merchants ask for events to be left out of their score; {@link AppealDesk} decides. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class Appeals {
  /** The most characters of what the merchant says. */
  public static final int LONGEST_TEXT = 2_000;

  private static final int MOST_EVIDENCE = 10;

  private final AppealRows rows;
  private final ForgivenDays days;
  private final MerchantAccess access;
  private final AppealNotices notices;
  private final ForgivenEvents.Desk desk;

  Appeals(
      AppealRows rows,
      ForgivenDays days,
      MerchantAccess access,
      AppealNotices notices,
      ForgivenEvents.Desk desk) {
    this.rows = rows;
    this.days = days;
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
    return days.reported(access.require(shopId, ShopArea.SCORES).id(), day);
  }

  /**
   * The appeals of a shop, newest first.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<Appeal> ofShop(long shopId) {
    access.require(shopId, ShopArea.SCORES);
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
    Appeal appeal = rows.find(id).orElseThrow(() -> unknown(id));
    if (!access.allowed(appeal.shopId(), ShopArea.SCORES)) {
      throw unknown(id); // as if there were none
    }
    ShopRef shop = access.require(appeal.shopId(), ShopArea.OPERATE);
    if (!rows.close(
        id,
        Appeal.State.WITHDRAWN,
        desk.account().require().username(),
        desk.calendar().now(),
        "")) {
      throw DomainException.conflict("experience.appeal.error.decided");
    }
    desk.audit().record("score.withdraw", shop.code(), Map.of("appeal", id));
  }

  private static DomainException unknown(long id) {
    return DomainException.notFound("experience.appeal.error.unknown", id);
  }
}
