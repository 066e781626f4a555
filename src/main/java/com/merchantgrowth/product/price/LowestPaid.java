package com.merchantgrowth.product.price;

import java.time.Instant;

/**
 * The lowest price of one unit somebody paid, and the order that set it (the first one, if several
 * did).
 *
 * @param unitNet in fen, at least 1
 */
public record LowestPaid(long skuId, long unitNet, String orderKey, int line, Instant paidAt) {}
