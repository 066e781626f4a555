package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
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

  /** What a buyer is to a tool: what was told, newcomer or member of its shop, on its list. */
  Set<String> tags(Tool tool, String buyer, Set<String> told) {
    Set<String> tags = new HashSet<>(told);
    if (tool.shopId() != 0 && first(tool.shopId(), buyer).isNew()) {
      tags.add(ToolAudience.NEWCOMER);
    }
    if (tool.plan().audience().contains(ToolAudience.LISTED) && listed(tool.id(), buyer)) {
      tags.add(ToolAudience.LISTED);
    }
    jdbc.sql(
            "select coalesce(m.level, 0) from marketing_programme p left join marketing_member m"
                + " on m.shop_id = p.shop_id and m.buyer = ? where p.shop_id = ?")
        .params(buyer, tool.shopId())
        .query(Integer.class)
        .optional()
        .ifPresent(
            level -> {
              tags.remove(ToolAudience.MEMBER);
              tags.addAll(ToolAudience.levels(level));
            });
    return tags;
  }

  private boolean listed(long tool, String buyer) {
    return jdbc.sql("select count(*) from marketing_buyer_list where tool_id = ? and buyer = ?")
            .params(tool, buyer)
            .query(Integer.class)
            .single()
        > 0;
  }
}
