package com.merchantgrowth.product.price;

import java.time.Instant;

/**
 * A line of a paid order.
 *
 * @param orderKey the order's, unique within the shop; at most {@value #LONGEST_KEY} characters
 * @param line number of the line in the order
 * @param channel where it was bought, a code as {@code live_room}; empty = not known
 * @param unitNet what one unit cost the buyer after all discounts, in fen; where units of the line
 *     differ, the lowest; 0 = it was free
 * @param quantity pieces, at least 1
 */
public record PaidLine(
    long skuId,
    String orderKey,
    int line,
    String channel,
    long unitNet,
    int quantity,
    Instant paidAt) {
  public static final int LONGEST_KEY = 100;
}
