package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a buyer is new to a shop, and why: new is who has never paid an order there. An order
 * that was refunded later counts as ordered; one that was never paid does not.
 */
@Service
public class BuyerStanding {
  private final JdbcClient jdbc;
  private final MerchantAccess access;

  BuyerStanding(JdbcClient jdbc, MerchantAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /**
   * @param order key of the first paid order; empty = new
   * @param paidAt when it was paid
   */
  public record Newcomer(boolean isNew, String order, Optional<Instant> paidAt) {}

  /**
   * The tester: is this buyer new to the shop, and why.
   *
   * @throws DomainException invalid, if this is no key of a buyer; as {@link
   *     MerchantAccess#require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public Newcomer newcomer(String shop, String buyer) {
    long shopId = access.require(shop, ShopArea.BUYERS).id();
    Ask.requireBuyer(buyer);
    return first(shopId, buyer);
  }

  private Newcomer first(long shopId, String buyer) {
    return jdbc.sql(
            "select order_key, paid_at from marketing_order where shop_id = ? and buyer = ?"
                + " and paid_at is not null order by paid_at, id fetch first 1 rows only")
        .params(shopId, buyer)
        .query(
            (row, number) ->
                new Newcomer(
                    false,
                    row.getString(1),
                    Optional.of(row.getObject(2, OffsetDateTime.class).toInstant())))
        .optional()
        .orElse(new Newcomer(true, "", Optional.empty()));
  }

  /** Those of these buyers who have paid an order in the shop. */
  Set<String> ordered(long shopId, List<String> buyers) {
    Set<String> ordered = new HashSet<>();
    BuyerKeys.inParts(
        buyers,
        some ->
            ordered.addAll(
                jdbc.sql(
                        "select distinct buyer from marketing_order where shop_id = :shop"
                            + " and paid_at is not null and buyer in (:buyers)")
                    .param("shop", shopId)
                    .param("buyers", some)
                    .query(String.class)
                    .list()));
    return ordered;
  }

  /**
   * What the portal knows of buyers, for one tool.
   *
   * @param newcomers of its shop
   * @param listed on its list
   * @param levels of members; empty = the portal does not keep the shop's members
   */
  record Known(Set<String> newcomers, Set<String> listed, Optional<Map<String, Integer>> levels) {
    static final Known NOTHING = new Known(Set.of(), Set.of(), Optional.empty());

    /** What a buyer is to the tool: what was told, newcomer or member of its shop, on its list. */
    Set<String> tags(String buyer, Set<String> told) {
      Set<String> tags = new HashSet<>(told);
      if (newcomers.contains(buyer)) {
        tags.add(ToolAudience.NEWCOMER);
      }
      if (listed.contains(buyer)) {
        tags.add(ToolAudience.LISTED);
      }
      levels.ifPresent(
          known -> {
            tags.remove(ToolAudience.MEMBER);
            tags.addAll(ToolAudience.levels(known.getOrDefault(buyer, 0)));
          });
      return tags;
    }
  }

  /** Of many buyers at once; three statements at most. */
  Known known(Tool tool, List<String> buyers) {
    Set<String> newcomers = new HashSet<>();
    if (tool.shopId() != 0) {
      newcomers.addAll(buyers);
      newcomers.removeAll(ordered(tool.shopId(), buyers));
    }
    return new Known(
        newcomers,
        tool.plan().audience().contains(ToolAudience.LISTED) ? listed(tool.id(), buyers) : Set.of(),
        levels(tool.shopId(), buyers));
  }

  private Set<String> listed(long tool, List<String> buyers) {
    return Set.copyOf(
        jdbc.sql(
                "select buyer from marketing_buyer_list where tool_id = :tool and buyer in (:buyers)")
            .param("tool", tool)
            .param("buyers", buyers)
            .query(String.class)
            .list());
  }

  private Optional<Map<String, Integer>> levels(long shopId, List<String> buyers) {
    Map<String, Integer> levels = new HashMap<>();
    List<Boolean> rows =
        jdbc.sql(
                "select m.buyer, m.level from marketing_programme p left join marketing_member m"
                    + " on m.shop_id = p.shop_id and m.buyer in (:buyers) where p.shop_id = :shop")
            .param("buyers", buyers)
            .param("shop", shopId)
            .query((row, number) -> member(row, levels))
            .list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(levels);
  }

  private static boolean member(ResultSet row, Map<String, Integer> levels) throws SQLException {
    String buyer = row.getString(1);
    return buyer != null && levels.put(buyer, row.getInt(2)) == null;
  }
}
