package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.SeenShops.Seen;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The guard in front of everything that belongs to a shop: every query and command about a shop
 * asks it first. Administrators may do everything, merchants what their role in the shop allows
 * ({@link MemberRole}), service providers what was granted to them ({@link ShopGrantSource}).
 */
@Service
public class MerchantAccess {
  private final SeenShops shops;
  private final CurrentAccount currentAccount;
  private final BusinessCalendar calendar;
  private final List<ShopGrantSource> grants;

  MerchantAccess(
      SeenShops shops,
      CurrentAccount currentAccount,
      BusinessCalendar calendar,
      ObjectProvider<ShopGrantSource> grants) {
    this.shops = shops;
    this.currentAccount = currentAccount;
    this.calendar = calendar;
    this.grants = grants.orderedStream().toList();
  }

  /**
   * The shop with this code, if the signed-in account may do this with it.
   *
   * @throws DomainException not found, if there is no such shop or the account has nothing to do
   *     with it (the two look the same); forbidden, if the account may see it but not do this
   */
  public ShopRef require(String code, ShopArea area) {
    AccountRef account = currentAccount.require();
    return require(account, shops.byCode(account, code), code, area);
  }

  /**
   * The shop with this id, if the signed-in account may do this with it.
   *
   * @throws DomainException as {@link #require(String, ShopArea)}
   */
  public ShopRef require(long shopId, ShopArea area) {
    AccountRef account = currentAccount.require();
    return require(account, shops.byId(account, shopId), shopId, area);
  }

  /**
   * These shops, if the signed-in account may do this with all of them; one statement at most.
   *
   * @throws DomainException as {@link #require(String, ShopArea)}, for the first that fails
   */
  public Map<String, ShopRef> requireAll(Collection<String> codes, ShopArea area) {
    AccountRef account = currentAccount.require();
    Map<String, Seen> seen = shops.byCodes(account, codes);
    Map<String, ShopRef> required = new LinkedHashMap<>();
    for (String code : codes) {
      required.put(code, require(account, Optional.ofNullable(seen.get(code)), code, area));
    }
    return required;
  }

  /** Whether {@link #require(long, ShopArea)} would succeed. */
  public boolean allowed(long shopId, ShopArea area) {
    return areas(shopId).contains(area);
  }

  /** All that the signed-in account may do with the shop; empty = it has nothing to do with it. */
  public Set<ShopArea> areas(long shopId) {
    AccountRef account = currentAccount.require();
    return shops.byId(account, shopId).map(seen -> areas(account, seen)).orElse(Set.of());
  }

  private ShopRef require(AccountRef account, Optional<Seen> found, Object asked, ShopArea area) {
    Set<ShopArea> areas = found.map(seen -> areas(account, seen)).orElse(Set.of());
    if (!areas.contains(ShopArea.VIEW)) {
      throw DomainException.notFound("merchant.error.unknown", asked);
    }
    if (!areas.contains(area)) {
      throw DomainException.forbidden("merchant.error.area." + area.code());
    }
    ShopRef shop = found.orElseThrow().shop();
    if (account.isServiceProvider()) {
      grants.forEach(source -> source.used(account, shop, area));
    }
    return shop;
  }

  private Set<ShopArea> areas(AccountRef account, Seen seen) {
    MemberRole role = seen.role();
    return switch (account.role()) {
      case Roles.ADMIN -> EnumSet.allOf(ShopArea.class);
      case Roles.MERCHANT -> role == null ? Set.of() : role.areas();
      case Roles.SERVICE_PROVIDER -> granted(account, seen.shop());
      default -> Set.of();
    };
  }

  private Set<ShopArea> granted(AccountRef account, ShopRef shop) {
    Set<ShopArea> areas = EnumSet.noneOf(ShopArea.class);
    for (ShopGrantSource source : grants) {
      areas.addAll(source.areas(account.id(), shop.id(), calendar.today()));
    }
    return areas;
  }
}
