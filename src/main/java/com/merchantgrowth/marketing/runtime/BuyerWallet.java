package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.ToolAudience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every coupon a buyer ever had of some shops, and what the portal knows the buyer to be. */
@Component
class BuyerWallet {
  private static final String SQL =
      """
      select 'claim' as what, c.id, c.tool_id, c.tool_version, t.kind, t.name, c.shop_id,
          c.status, c.valid_from, c.valid_to, c.claimed_at
        from marketing_claim c join marketing_tool t on t.id = c.tool_id
        where c.buyer = :buyer and c.shop_id in (:shops)
      union all
      select 'bought', cast(0 as bigint), cast(0 as bigint), 0, '', '', o.shop_id, '',
          min(o.paid_at), min(o.paid_at), min(o.paid_at)
        from marketing_order o
        where o.buyer = :buyer and o.shop_id in (:shops) and o.paid_at is not null
        group by o.shop_id
      union all
      select 'listed', cast(0 as bigint), l.tool_id, 0, '', '', cast(0 as bigint), '',
          t.starts_at, t.starts_at, t.starts_at
        from marketing_buyer_list l join marketing_tool t on t.id = l.tool_id
        where l.buyer = :buyer and t.shop_id in (:shops)
      union all
      select 'programme', cast(0 as bigint), cast(0 as bigint), coalesce(m.level, 0), '', '',
          p.shop_id, '', p.changed_at, p.changed_at, p.changed_at
        from marketing_programme p
        left join marketing_member m on m.shop_id = p.shop_id and m.buyer = :buyer
        where p.shop_id in (:shops)
      order by 2 desc
      """;

  private final JdbcClient jdbc;

  BuyerWallet(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A coupon in the buyer's hands.
   *
   * @param status as stored: unused, used, void
   */
  record Claim(
      long id,
      long tool,
      int version,
      String kind,
      String name,
      long shopId,
      String status,
      Period validity,
      Instant claimedAt) {}

  /**
   * @param claims the newest first
   * @param boughtIn shops with a paid order
   * @param listedOn tools whose list the buyer is on
   * @param levels by shop that keeps its members here; 0 = no member
   */
  record Wallet(
      List<Claim> claims, Set<Long> boughtIn, Set<Long> listedOn, Map<Long, Integer> levels) {
    /** How many of each tool the buyer ever had. */
    Map<Long, Integer> had() {
      Map<Long, Integer> had = new HashMap<>();
      claims.forEach(claim -> had.merge(claim.tool(), 1, Integer::sum));
      return had;
    }

    /** What the buyer is, for a tool of a shop: what was told, and what the portal knows better. */
    Set<String> tags(long shopId, long tool, Set<String> told) {
      Set<String> tags = new HashSet<>(told);
      Integer level = levels.get(shopId);
      if (level != null) {
        tags.remove(ToolAudience.MEMBER);
        tags.addAll(ToolAudience.levels(level));
      }
      if (!boughtIn.contains(shopId)) {
        tags.add(ToolAudience.NEWCOMER);
      }
      if (listedOn.contains(tool)) {
        tags.add(ToolAudience.LISTED);
      }
      return tags;
    }
  }

  /** One statement; nobody in particular has nothing. */
  Wallet of(String buyer, Collection<Long> shopIds) {
    Wallet wallet =
        new Wallet(new ArrayList<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
    if (!buyer.isEmpty()) {
      jdbc.sql(SQL)
          .param("buyer", buyer)
          .param("shops", shopIds)
          .query(
              row -> {
                switch (row.getString(1)) {
                  case "claim" -> wallet.claims().add(claim(row));
                  case "bought" -> wallet.boughtIn().add(row.getLong(7));
                  case "programme" -> wallet.levels().put(row.getLong(7), row.getInt(4));
                  default -> wallet.listedOn().add(row.getLong(3));
                }
              });
    }
    return wallet;
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getLong(2),
        row.getLong(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getString(8),
        new Period(instant(row, 9), instant(row, 10)),
        instant(row, 11));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
