package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.runtime.OrderBook;
import java.time.Instant;
import java.util.Optional;

/**
 * An order the tool was in; money in fen.
 *
 * @param id stable, never shown to people
 * @param number the order's key
 * @param buyer shortened, see {@link ShortKeys}
 * @param channel empty = none was told
 * @param discount by this tool
 */
public record OrderRow(
    long id,
    String number,
    String buyer,
    String channel,
    OrderBook.Status status,
    Instant placedAt,
    Optional<Instant> paidAt,
    long payable,
    long discount,
    long refunded) {}
