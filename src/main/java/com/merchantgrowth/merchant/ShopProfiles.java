package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop's own page about itself: its people see it, its owner edits name and belt. The rest is the
 * marketplace's to say.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'ADMIN')")
public class ShopProfiles {
  private final Shops shops;
  private final ShopUpserts upserts;
  private final MerchantAccess access;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  ShopProfiles(
      Shops shops,
      ShopUpserts upserts,
      MerchantAccess access,
      AuditTrail audit,
      BusinessCalendar calendar) {
    this.shops = shops;
    this.upserts = upserts;
    this.access = access;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * The attributes as of today.
   *
   * @throws DomainException not found, for a shop that is not the caller's
   */
  @Transactional(readOnly = true)
  public ShopProfile profile(long shopId) {
    access.require(shopId, ShopArea.VIEW);
    return shops.profile(shopId, calendar.today());
  }

  /**
   * Changes what is the shop's to change, from today on.
   *
   * @param name 1–100 characters
   * @param belt at most 64 characters; blank keeps the present one
   * @throws DomainException invalid, if one of them breaks its limit; not found or forbidden, if
   *     the shop is not the caller's to edit
   */
  @Transactional
  public void edit(long shopId, String name, String belt) {
    ShopRef shop = access.require(shopId, ShopArea.PROFILE);
    if (name.isBlank()) {
      throw DomainException.invalid("merchant.error.noName");
    }
    ShopFile checked =
        ShopFile.of(
            CsvFile.of(
                List.of(Map.of(ShopFile.CODE, shop.code(), "name", name, "belt", belt)),
                ShopFile.HEADER));
    if (!checked.problems().isEmpty()) {
      RowProblem problem = checked.problems().getFirst();
      throw DomainException.invalid(problem.key(), problem.args().toArray());
    }
    upserts.write(
        checked.rows(),
        report -> audit.record("shop.edit", shop.code(), Map.of("name", name, "belt", belt)));
  }
}
