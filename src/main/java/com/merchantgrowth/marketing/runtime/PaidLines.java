package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.product.price.PaidLine;
import com.merchantgrowth.product.price.PaidPrices;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was really paid for each SKU, for the 30-day lowest price; after everything of the buyer.
 */
@Component
@Order
class PaidLines implements OrderHook {
  private final PaidPrices paid;
  private final OrderBook book;

  PaidLines(PaidPrices paid, OrderBook book) {
    this.paid = paid;
    this.book = book;
  }

  @Override
  public void paid(OrderBook.Order order, Instant now) {
    paid.record(
        order.shopId(),
        book.lines(order.id()).stream()
            .map(
                line ->
                    new PaidLine(
                        line.sku(),
                        order.key(),
                        line.number(),
                        order.channel(),
                        line.lowestNet(),
                        line.quantity(),
                        now))
            .toList());
  }
}
