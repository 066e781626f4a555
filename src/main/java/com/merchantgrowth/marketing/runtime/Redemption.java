package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tools, claims and coupons as an order needs them. */
@Component
class Redemption {
  private final JdbcClient jdbc;
  private final ToolStore store;
  private final ToolTypes types;
  private final Coupons coupons;

  Redemption(JdbcClient jdbc, ToolStore store, ToolTypes types, Coupons coupons) {
    this.jdbc = jdbc;
    this.store = store;
    this.types = types;
    this.coupons = coupons;
  }

  Tool tool(long id) {
    return store.find(id).orElseThrow();
  }

  boolean setsStockAside(Tool tool) {
    return !types.require(tool.kind()).stock(tool.plan()).isEmpty();
  }

  boolean use(long claim, long checkout, Instant now) {
    return jdbc.sql(
                "update marketing_claim set status = 'used', used_at = ?, checkout_id = ?"
                    + " where id = ? and status = 'unused' and valid_to > ?")
            .params(ToolStore.at(now), checkout, claim, ToolStore.at(now))
            .update()
        == 1;
  }

  /** Past its end a coupon stays unused and is expired by that. */
  void unuse(OrderBook.Order order, boolean checkoutStands) {
    jdbc.sql(
            "update marketing_claim set status = 'unused', used_at = null, checkout_id = null"
                + " where buyer = :buyer and checkout_id = :checkout and status = 'used'"
                + " and (shop_id = :shop or (shop_id = 0 and :fallen))")
        .param("buyer", order.buyer())
        .param("checkout", order.checkout())
        .param("shop", order.shopId())
        .param("fallen", !checkoutStands)
        .update();
  }

  /** The coupon that follows a first purchase, where the newcomer coupon used names one. */
  void follow(OrderBook.Order order, long used, Instant now) {
    Tool newcomer = tool(used);
    long next = types.require(newcomer.kind()).afterFirstPurchase(newcomer.plan());
    if (next == 0) {
      return;
    }
    store
        .find(next)
        .filter(tool -> tool.shopId() == order.shopId())
        .ifPresent(
            tool -> {
              ToolType type = types.require(tool.kind());
              if (type.claimed(tool.plan()) && tool.state(now) == ToolState.LIVE) {
                coupons.giveIfPossible(tool, type, order, now);
              }
            });
  }
}
