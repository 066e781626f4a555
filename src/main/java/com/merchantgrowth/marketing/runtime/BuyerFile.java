package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Buyer;
import com.merchantgrowth.marketing.price.Buyer.Claim;
import com.merchantgrowth.marketing.price.Buyer.Hold;
import com.merchantgrowth.marketing.price.Buyer.Special;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.runtime.CompiledRules.Promised;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolStore;
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
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is on record about a buyer; one statement for everything a quote asks, and one more the
 * first time something promised is met.
 */
@Component
class BuyerFile {
  private static final String SQL =
      """
      select 'claim' as what, c.tool_id, c.tool_version, t.kind, c.id, c.shop_id, 0 as units,
          coalesce(s.total - s.taken, cast(9223372036854775807 as bigint)) as amount,
          c.valid_from, c.valid_to
        from marketing_claim c join marketing_tool t on t.id = c.tool_id
        left join marketing_scarce s
          on s.tool_id = c.tool_id and s.kind = 'budget' and s.sku_id = 0
        where c.buyer = :buyer and c.status = 'unused' and c.valid_to > :now
          and c.shop_id in (:shops)
      union all
      select 'hold', h.tool_id, h.tool_version, t.kind, h.id, h.sku_id, h.quantity, h.unit_price,
          h.held_at, h.expires_at
        from marketing_hold h join marketing_tool t on t.id = h.tool_id
        where h.buyer = :buyer and h.status = 'held' and h.expires_at > :now
          and h.shop_id in (:shops)
      union all
      select 'taken', k.tool_id, 0, '', cast(0 as bigint), k.sku_id, k.units, cast(0 as bigint),
          :now, :now
        from marketing_taken k where k.buyer = :buyer
      union all
      select 'bought', cast(0 as bigint), 0, '', cast(0 as bigint), o.shop_id, 0,
          cast(0 as bigint), :now, :now
        from marketing_order o
        where o.buyer = :buyer and o.shop_id in (:shops) and o.paid_at is not null
        group by o.shop_id
      union all
      select 'listed', l.tool_id, 0, '', cast(0 as bigint), cast(0 as bigint), 0,
          cast(0 as bigint), :now, :now
        from marketing_buyer_list l where l.buyer = :buyer
      union all
      select 'programme', cast(0 as bigint), 0, '', cast(0 as bigint), p.shop_id,
          coalesce(m.level, 0), cast(0 as bigint), :now, :now
        from marketing_programme p
        left join marketing_member m on m.shop_id = p.shop_id and m.buyer = :buyer
        where p.shop_id in (:shops)
      """;

  private final JdbcClient jdbc;
  private final CompiledRules rules;

  BuyerFile(JdbcClient jdbc, CompiledRules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /**
   * A row of any of them.
   *
   * @param amount fen: left of the claim's budget, or the price held
   */
  private record Entry(
      String what,
      long tool,
      int version,
      String kind,
      long id,
      long other,
      int units,
      long amount,
      Instant from,
      Instant to) {}

  /**
   * The buyer as the price core takes it.
   *
   * @param told tags by shop id, from the storefront
   */
  Buyer of(
      String key,
      Map<Long, Set<String>> told,
      Collection<Long> shopIds,
      Optional<Set<Long>> chosen,
      Instant now) {
    Set<String> tags = new HashSet<>();
    told.forEach((shop, ofShop) -> ofShop.forEach(tag -> tags.add(ToolAudience.in(tag, shop))));
    List<Claim> claims = new ArrayList<>();
    List<Hold> holds = new ArrayList<>();
    Map<Special, Integer> taken = new HashMap<>();
    Set<Long> boughtIn = new HashSet<>();
    List<Entry> entries = key.isEmpty() ? List.of() : read(key, shopIds, now);
    rules.know(
        entries.stream()
            .filter(entry -> entry.version() > 0)
            .map(entry -> List.of(entry.tool(), (long) entry.version()))
            .toList());
    for (Entry entry : entries) {
      switch (entry.what()) {
        case "claim" -> claims.add(claim(entry));
        case "hold" -> holds.add(hold(entry));
        case "taken" -> taken.put(new Special(entry.tool(), entry.other()), entry.units());
        case "programme" -> {
          // Where the shop keeps its members here, what a storefront says counts for nothing.
          tags.remove(ToolAudience.in(ToolAudience.MEMBER, entry.other()));
          ToolAudience.levels(entry.units())
              .forEach(tag -> tags.add(ToolAudience.in(tag, entry.other())));
        }
        case "bought" -> boughtIn.add(entry.other());
        default -> tags.add(ToolAudience.in(ToolAudience.LISTED, entry.tool()));
      }
    }
    if (!key.isEmpty()) {
      shopIds.stream()
          .filter(shop -> !boughtIn.contains(shop))
          .forEach(shop -> tags.add(ToolAudience.in(ToolAudience.NEWCOMER, shop)));
    }
    return new Buyer(tags, claims, holds, taken, chosen);
  }

  private Claim claim(Entry entry) {
    return new Claim(
        entry.id(),
        rules.asPromised(
            new Promised(
                entry.tool(),
                entry.version(),
                entry.kind(),
                entry.other(),
                new Period(entry.from(), entry.to())),
            entry.amount()));
  }

  private Hold hold(Entry entry) {
    Rule terms =
        rules.asPromised(
            new Promised(
                entry.tool(),
                entry.version(),
                entry.kind(),
                0,
                new Period(entry.from(), entry.to())),
            Rule.NO_BUDGET);
    if (!(terms.benefit() instanceof SpecialPrices)) {
      throw new IllegalStateException("hold " + entry.id());
    }
    return new Hold(entry.id(), terms, entry.other(), entry.units(), entry.amount(), entry.to());
  }

  private List<Entry> read(String key, Collection<Long> shopIds, Instant now) {
    return jdbc.sql(SQL)
        .param("buyer", key)
        .param("now", ToolStore.at(now))
        .param("shops", shopIds)
        .query(BuyerFile::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getString(1),
        row.getLong(2),
        row.getInt(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getInt(7),
        row.getLong(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getObject(10, OffsetDateTime.class).toInstant());
  }
}
