package com.merchantgrowth.demo;

import com.merchantgrowth.marketing.runtime.Ask;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.Quotes;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.product.sku.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Buyers who claim a coupon of a shop, order, pay and now and then send something back: the same
 * ones at every first start, as a storefront would report them.
 */
class DemoBuyers {
  private static final int BUYERS = 30;

  /** Of these the first only claims. */
  private static final int CLAIM_ONLY = 4;

  private static final int UNPAID = 9;
  private static final int SENT_BACK = 7;

  private final Coupons coupons;
  private final Quotes quotes;
  private final Orders orders;
  private final MarketingTools tools;
  private final TransactionOperations transaction;

  DemoBuyers(
      Coupons coupons,
      Quotes quotes,
      Orders orders,
      MarketingTools tools,
      TransactionOperations transaction) {
    this.coupons = coupons;
    this.quotes = quotes;
    this.orders = orders;
    this.tools = tools;
    this.transaction = transaction;
  }

  /** All of them or none; not again once there were some. */
  void visit(String shop, long coupon, List<Sku> goods) {
    MarketingTools.Standing standing = tools.require(shop, coupon);
    boolean untouched =
        standing.state() == ToolState.LIVE
            && standing.left().claims().orElse(0) == DemoTools.COUPONS;
    if (untouched) {
      transaction.executeWithoutResult(
          status -> {
            for (int buyer = 0; buyer < BUYERS; buyer++) {
              visit(shop, coupon, goods, buyer);
            }
          });
    }
  }

  /** The key of a buyer by number. */
  static String key(int number) {
    return "demo-" + (1000 + number * 37);
  }

  /** One piece, paid. */
  void buy(String shop, String key, String buyer, Sku sku) {
    orders.pay(place(shop, key, buyer, ToolAudience.CHANNELS.getFirst(), sku, 1).key());
  }

  private OrderBook.Order place(
      String shop, String key, String buyer, String channel, Sku sku, int pieces) {
    Ask ask =
        new Ask(
            buyer,
            Map.of(),
            channel,
            List.of(new Ask.Line(1, shop, sku.code(), pieces, true)),
            Optional.empty());
    return orders.place(key, ask, quotes.quote(ask).quote().payable()).orders().getFirst();
  }

  private void visit(String shop, long coupon, List<Sku> goods, int number) {
    String buyer = key(number);
    String channel = ToolAudience.CHANNELS.get(number % 3);
    coupons.claim(coupon, new Coupons.Wish(buyer, Set.of(), channel, ""));
    if (number % CLAIM_ONLY == 0) {
      return;
    }
    Sku sku = goods.get(number % goods.size());
    OrderBook.Order order =
        place(shop, "demo-order-" + (1 + number), buyer, channel, sku, 1 + number % 3);
    if (number % UNPAID == 1) {
      orders.cancel(order.key());
      return;
    }
    orders.pay(order.key());
    if (number % SENT_BACK == 2) {
      orders.refund(order.key(), 1, 1);
    }
  }
}
