package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guard in front of everything that belongs to a shop: every query and command about a shop
 * asks it first. Administrators may do everything, merchants what their role in the shop allows
 * ({@link MemberRole}), service providers may look at the shops granted to them ({@link
 * ShopGrantSource}).
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
    return find("s.id = :code", shopId).filter(seen -> may(seen, area)).isPresent();
  }

  private ShopRef require(Optional<Seen> found, Object asked, ShopArea area) {
    Seen seen =
        found
            .filter(shop -> may(shop, ShopArea.VIEW))
            .orElseThrow(() -> DomainException.notFound("merchant.error.unknown", asked));
    if (!may(seen, area)) {
      throw DomainException.forbidden(
          "merchant.error.area." + area.name().toLowerCase(Locale.ROOT));
    }
    return seen.shop();
  }

  private boolean may(Seen seen, ShopArea area) {
    return switch (seen.account().role()) {
      case Roles.ADMIN -> true;
      case Roles.MERCHANT -> seen.role() != null && seen.role().may(area);
      case Roles.SERVICE_PROVIDER ->
          (area == ShopArea.VIEW || area == ShopArea.COACH) && granted(seen);
      default -> false;
    };
  }

  private boolean granted(Seen seen) {
    return grants.stream()
        .anyMatch(source -> source.grants(seen.account().id(), seen.shop().id(), calendar.today()));
  }

  /** One statement: the shop, and what the signed-in account is in it; codes are unique. */
  private Optional<Seen> find(String condition, Object value) {
    return found(condition, value).stream().findFirst();
  }

  private List<Seen> found(String condition, Object value) {
    AccountRef account = currentAccount.require();
    return jdbc.sql(
            "select s.id, s.code, v.name, m.member_role"
                + ShopVersionRows.SHOPS_AS_OF
                + "left join shop_member m on m.shop_id = s.id and m.account_id = :account where "
                + condition)
        .param("day", calendar.today())
        .param("account", account.id())
        .param("code", value)
        .query((row, number) -> seen(account, row, number))
        .list();
  }

  private static Seen seen(AccountRef account, ResultSet row, int number) throws SQLException {
    String role = row.getString(4);
    return new Seen(
        account, ShopVersionRows.ref(row, number), role == null ? null : MemberRole.valueOf(role));
  }

  /** A shop through the eyes of an account; a role only where the account is a member. */
  private record Seen(AccountRef account, ShopRef shop, @Nullable MemberRole role) {}
}
