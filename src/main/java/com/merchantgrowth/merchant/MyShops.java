package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.IdList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shops the signed-in account works with. */
@Service
public class MyShops {
  private final JdbcClient jdbc;
  private final ShopListing listing;
  private final CurrentAccount currentAccount;
  private final BusinessCalendar calendar;
  private final List<ShopGrantSource> grants;

  MyShops(
      JdbcClient jdbc,
      ShopListing listing,
      CurrentAccount currentAccount,
      BusinessCalendar calendar,
      ObjectProvider<ShopGrantSource> grants) {
    this.jdbc = jdbc;
    this.listing = listing;
    this.currentAccount = currentAccount;
    this.calendar = calendar;
    this.grants = grants.orderedStream().toList();
  }

  /**
   * A merchant's own shops or those granted to a service provider, by name. Empty for an
   * administrator, who works with all shops and chooses one in the list of shops.
   */
  @Transactional(readOnly = true)
  public List<ShopRef> list() {
    AccountRef account = currentAccount.require();
    return switch (account.role()) {
      case Roles.MERCHANT -> own(account.id());
      case Roles.SERVICE_PROVIDER -> granted(account.id());
      default -> List.of();
    };
  }

  /**
   * The ids of {@link #list()} with what a service provider may see of each; for a merchant, whose
   * own role is not asked for here, always {@link ShopArea#VIEW}. One statement.
   */
  @Transactional(readOnly = true)
  public Map<Long, Set<ShopArea>> areas() {
    AccountRef account = currentAccount.require();
    Map<Long, Set<ShopArea>> areas = new HashMap<>();
    if (account.isServiceProvider()) {
      grants.forEach(source -> areas.putAll(source.scopes(account.id(), calendar.today())));
    } else {
      ids().forEach(shop -> areas.put(shop, Set.of(ShopArea.VIEW)));
    }
    return areas;
  }

  /** The ids of {@link #list()}; one statement. */
  @Transactional(readOnly = true)
  public Set<Long> ids() {
    AccountRef account = currentAccount.require();
    return switch (account.role()) {
      case Roles.MERCHANT ->
          Set.copyOf(
              jdbc.sql("select shop_id from shop_member where account_id = ?")
                  .param(account.id())
                  .query(Long.class)
                  .list());
      case Roles.SERVICE_PROVIDER -> grantedIds(account.id());
      default -> Set.of();
    };
  }

  /**
   * One page of the shops the account may see, an administrator's being all of them.
   *
   * @param offset from 0
   * @param limit at most how many
   */
  @Transactional(readOnly = true)
  public ShopPage page(ShopFilter filter, long offset, int limit) {
    Collection<Long> only =
        currentAccount.require().isAdmin() ? null : list().stream().map(ShopRef::id).toList();
    if (only != null && only.isEmpty()) {
      return new ShopPage(List.of(), 0);
    }
    return new ShopPage(
        listing.page(filter, only, ShopSort.BY_CODE, offset, limit), listing.count(filter, only));
  }

  /**
   * Some of the shops a filter finds, by code.
   *
   * @param total how many it finds in all
   */
  public record ShopPage(List<ShopProfile> shops, long total) {}

  /** What the signed-in merchant is in the shop; empty when it is not a member. */
  @Transactional(readOnly = true)
  public Optional<MemberRole> role(long shopId) {
    return jdbc.sql("select member_role from shop_member where shop_id = ? and account_id = ?")
        .param(shopId)
        .param(currentAccount.require().id())
        .query((row, number) -> MemberRole.valueOf(row.getString(1)))
        .optional();
  }

  private List<ShopRef> own(long accountId) {
    return jdbc.sql(
            "select s.id, s.code, v.name"
                + ShopVersionRows.SHOPS_AS_OF
                + "join shop_member m on m.shop_id = s.id and m.account_id = :account"
                + " order by v.name, s.code")
        .param("day", calendar.today())
        .param("account", accountId)
        .query(ShopVersionRows::ref)
        .list();
  }

  private List<ShopRef> granted(long accountId) {
    Set<Long> ids = grantedIds(accountId);
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select s.id, s.code, v.name"
                + ShopVersionRows.SHOPS_AS_OF
                + "join "
                + IdList.table(":ids", "asked", "id")
                + " on asked.id = s.id order by v.name, s.code")
        .param("day", calendar.today())
        .param("ids", IdList.of(ids))
        .query(ShopVersionRows::ref)
        .list();
  }

  private Set<Long> grantedIds(long accountId) {
    return grants.stream()
        .flatMap(source -> source.shops(accountId, calendar.today()).stream())
        .collect(Collectors.toSet());
  }
}
