package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guard in front of everything that belongs to a shop: every query and command about a shop
 * asks it first. Administrators may do everything, merchants what their role in the shop allows
 * ({@link MemberRole}), service providers what was granted to them ({@link ShopGrantSource}).
 */
@Service
public class MerchantAccess {
  private final JdbcClient jdbc;
  private final CurrentAccount currentAccount;
  private final BusinessCalendar calendar;
  private final List<ShopGrantSource> grants;

  MerchantAccess(
      JdbcClient jdbc,
      CurrentAccount currentAccount,
      BusinessCalendar calendar,
      ObjectProvider<ShopGrantSource> grants) {
    this.jdbc = jdbc;
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
  @Transactional(readOnly = true)
  public ShopRef require(String code, ShopArea area) {
    return require(find("s.code = :code", code), code, area);
  }

  /**
   * The shop with this id, if the signed-in account may do this with it.
   *
   * @throws DomainException as {@link #require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public ShopRef require(long shopId, ShopArea area) {
    return require(find("s.id = :code", shopId), shopId, area);
  }

  /**
   * These shops, if the signed-in account may do this with all of them; one statement.
   *
   * @throws DomainException as {@link #require(String, ShopArea)}, for the first that fails
   */
  @Transactional(readOnly = true)
  public Map<String, ShopRef> requireAll(Collection<String> codes, ShopArea area) {
    Map<String, Seen> seen = new HashMap<>();
    if (!codes.isEmpty()) {
      found("s.code in (:code)", codes).forEach(shop -> seen.put(shop.shop().code(), shop));
    }
    Map<String, ShopRef> shops = new LinkedHashMap<>();
    for (String code : codes) {
      shops.put(code, require(Optional.ofNullable(seen.get(code)), code, area));
    }
    return shops;
  }

  /** Whether {@link #require(long, ShopArea)} would succeed. */
  @Transactional(readOnly = true)
  public boolean allowed(long shopId, ShopArea area) {
    return find("s.id = :code", shopId).filter(seen -> seen.areas().contains(area)).isPresent();
  }

  /** All that the signed-in account may do with the shop; empty = it has nothing to do with it. */
  @Transactional(readOnly = true)
  public Set<ShopArea> areas(long shopId) {
    return find("s.id = :code", shopId).map(Seen::areas).orElse(Set.of());
  }

  private ShopRef require(Optional<Seen> found, Object asked, ShopArea area) {
    Seen seen =
        found
            .filter(shop -> shop.areas().contains(ShopArea.VIEW))
            .orElseThrow(() -> DomainException.notFound("merchant.error.unknown", asked));
    if (!seen.areas().contains(area)) {
      throw DomainException.forbidden("merchant.error.area." + area.code());
    }
    if (seen.account().isServiceProvider()) {
      grants.forEach(source -> source.used(seen.account(), seen.shop(), area));
    }
    return seen.shop();
  }

  /** One statement: the shop, and what the signed-in account is in it; codes are unique. */
  private Optional<Seen> find(String condition, Object value) {
    return found(condition, value).stream().findFirst();
  }

  private List<Seen> found(String condition, Object value) {
    AccountRef account = currentAccount.require();
    return jdbc
        .sql(
            "select s.id, s.code, v.name, m.member_role"
                + ShopVersionRows.SHOPS_AS_OF
                + "left join shop_member m on m.shop_id = s.id and m.account_id = :account where "
                + condition)
        .param("day", calendar.today())
        .param("account", account.id())
        .param("code", value)
        .query(Found::of)
        .list()
        .stream()
        .map(row -> new Seen(account, row.shop(), areas(account, row)))
        .toList();
  }

  private Set<ShopArea> areas(AccountRef account, Found found) {
    MemberRole role = found.role();
    return switch (account.role()) {
      case Roles.ADMIN -> EnumSet.allOf(ShopArea.class);
      case Roles.MERCHANT -> role == null ? Set.of() : role.areas();
      case Roles.SERVICE_PROVIDER -> granted(account, found.shop());
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

  /** A role only where the account is a member. */
  private record Found(ShopRef shop, @Nullable MemberRole role) {
    static Found of(ResultSet row, int number) throws SQLException {
      String role = row.getString(4);
      return new Found(
          ShopVersionRows.ref(row, number), role == null ? null : MemberRole.valueOf(role));
    }
  }

  /** A shop through the eyes of an account. */
  private record Seen(AccountRef account, ShopRef shop, Set<ShopArea> areas) {}
}
