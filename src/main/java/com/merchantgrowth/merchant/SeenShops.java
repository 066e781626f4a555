package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ShortMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shops through the eyes of an account. Every request of a storefront asks for the same one, so a
 * member's is remembered for a moment; whoever changes members or names says {@link #forget}.
 */
@Component
class SeenShops {
  private static final int MOST = 20_000;

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;
  private final boolean remembering;
  private final ShortMemory<Asked, Seen> memory = new ShortMemory<>(MOST);

  /**
   * @param remembering false = asked every time
   */
  SeenShops(
      JdbcClient jdbc,
      BusinessCalendar calendar,
      @Value("${portal.remember-members:true}") boolean remembering) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.remembering = remembering;
  }

  /**
   * @param shop code or id
   */
  private record Asked(long account, Object shop, LocalDate day) {}

  /**
   * A shop, and what the account is in it.
   *
   * @param role only where the account is a member
   */
  record Seen(ShopRef shop, @Nullable MemberRole role) {}

  Optional<Seen> byCode(AccountRef account, String code) {
    return remembered(account, code, "s.code = :shop");
  }

  Optional<Seen> byId(AccountRef account, long id) {
    return remembered(account, id, "s.id = :shop");
  }

  /** Those there are, by code; one statement at most. */
  Map<String, Seen> byCodes(AccountRef account, Collection<String> codes) {
    if (codes.size() == 1) {
      String code = codes.iterator().next();
      return byCode(account, code).map(seen -> Map.of(code, seen)).orElse(Map.of());
    }
    Map<String, Seen> seen = new HashMap<>();
    if (!codes.isEmpty()) {
      ask(account, new ArrayList<>(codes), "s.code in (:shop)")
          .forEach(one -> seen.put(one.shop().code(), one));
    }
    return seen;
  }

  /** A stranger is asked about every time: becoming a member is seen at once on every node. */
  private Optional<Seen> remembered(AccountRef account, Object shop, String condition) {
    if (!remembering) {
      return ask(account, shop, condition).stream().findFirst();
    }
    Seen[] stranger = new Seen[1];
    return memory
        .find(
            new Asked(account.id(), shop, calendar.today()),
            () -> {
              Optional<Seen> found = ask(account, shop, condition).stream().findFirst();
              stranger[0] = found.filter(seen -> seen.role() == null).orElse(null);
              return found.filter(seen -> seen.role() != null);
            })
        .or(() -> Optional.ofNullable(stranger[0]));
  }

  /** What was seen counts no more, once the transaction has ended. */
  void forget() {
    memory.forget();
  }

  private List<Seen> ask(AccountRef account, Object shop, String condition) {
    return jdbc.sql(
            "select s.id, s.code, v.name, m.member_role"
                + ShopVersionRows.SHOPS_AS_OF
                + "left join shop_member m on m.shop_id = s.id and m.account_id = :account where "
                + condition)
        .param("day", calendar.today())
        .param("account", account.id())
        .param("shop", shop)
        .query(SeenShops::seen)
        .list();
  }

  private static Seen seen(ResultSet row, int number) throws SQLException {
    String role = row.getString(4);
    return new Seen(
        ShopVersionRows.ref(row, number), role == null ? null : MemberRole.valueOf(role));
  }
}
