package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who coaches a shop, who wants to, and what they looked at: for the shop's people. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'ADMIN')")
public class ShopProviderPages {
  private static final Limit NEWEST = Limit.of(50);
  private static final int MOST_LOOKS = 200;

  private final MerchantAccess access;
  private final Repositories stored;
  private final BindingRows rows;
  private final AccessLog log;
  private final AccountDirectory accounts;
  private final Where where;

  /** What is read. */
  @Component
  record Repositories(
      ProviderBindingRepository bindings,
      ProviderRequestRepository requests,
      ProviderOrganisationRepository organisations) {}

  /** Where the shop is, and the day. */
  @Component
  record Where(Shops shops, BusinessCalendar calendar) {}

  ShopProviderPages(
      MerchantAccess access,
      Repositories stored,
      BindingRows rows,
      AccessLog log,
      AccountDirectory accounts,
      Where where) {
    this.access = access;
    this.stored = stored;
    this.rows = rows;
    this.log = log;
    this.accounts = accounts;
    this.where = where;
  }

  /**
   * What a service provider looked at on one day.
   *
   * @param areas each once
   */
  public record Look(LocalDate day, @Nullable AccountRef who, List<ShopArea> areas) {}

  /**
   * @param bindings newest first, those that are over too
   * @param requests the newest 50
   * @param looks newest first
   */
  public record Page(
      ShopRef shop, List<BindingRow> bindings, List<RequestRow> requests, List<Look> looks) {}

  /**
   * An organisation a shop can ask.
   *
   * @param belts where it is at home
   * @param home whether the shop's belt is among them
   */
  public record Offer(
      OrganisationRef organisation, String contact, List<String> belts, boolean home) {}

  /**
   * A constant number of statements.
   *
   * @throws DomainException as {@link MerchantAccess#require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public Page page(String shopCode) {
    ShopRef shop = access.require(shopCode, ShopArea.VIEW);
    List<AccessLog.Seen> seen = log.newest(shop.id(), MOST_LOOKS);
    Map<Long, AccountRef> people =
        accounts.findAll(seen.stream().map(AccessLog.Seen::account).distinct().toList());
    return new Page(
        shop,
        rows.bindings(stored.bindings().findByShopIdOrderByValidFromDescIdDesc(shop.id())),
        rows.requests(stored.requests().findByShopIdOrderByAskedAtDescIdDesc(shop.id(), NEWEST)),
        seen.stream()
            .map(look -> new Look(look.day(), people.get(look.account()), look.areas()))
            .toList());
  }

  /**
   * Organisations that can be asked, those at home in the shop's belt first.
   *
   * @throws DomainException as {@link #page}
   */
  @Transactional(readOnly = true)
  public List<Offer> offers(String shopCode) {
    ShopRef shop = access.require(shopCode, ShopArea.STAFF);
    String belt = where.shops().profile(shop.id(), where.calendar().today()).belt();
    return stored.organisations().all().stream()
        .filter(ProviderOrganisation::active)
        .map(
            one ->
                new Offer(
                    new OrganisationRef(one.id(), one.name()),
                    one.contact(),
                    one.belts(),
                    !belt.isEmpty() && one.belts().contains(belt)))
        .sorted(Comparator.comparing(Offer::home).reversed())
        .toList();
  }
}
