package com.merchantgrowth.marketing.runtime;

import java.time.Instant;

/**
 * What follows from an order, contributed by others and called inside its transaction, before
 * coupons, budgets and stock are touched: rows of a buyer come right after the order's own row,
 * everywhere.
 */
public interface OrderHook {
  /**
   * The order was placed.
   *
   * @param points the buyer wants to pay with, ≥ 0
   * @return fen of the payable that is paid so
   * @throws com.merchantgrowth.shared.DomainException if that cannot be; nothing is placed then
   */
  default long placed(OrderBook.Order order, long points, Instant now) {
    return 0;
  }

  /** The order was paid; its row does not say so yet. */
  default void paid(OrderBook.Order order, Instant now) {}

  /** The order was cancelled unpaid. */
  default void cancelled(OrderBook.Order order, Instant now) {}

  /**
   * Units of a paid order were refunded.
   *
   * @return fen of them that go back otherwise than as money
   */
  default long refunded(OrderBook.Order order, OrderBook.Span span, Instant now) {
    return 0;
  }
}
