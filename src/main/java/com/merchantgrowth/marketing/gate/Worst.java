package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.price.Quote;
import java.time.Instant;
import java.util.Set;

/**
 * The lowest a unit of a SKU can cost, and the situation in which it does.
 *
 * @param unitNet fen
 * @param at the beginning of the first time segment it happens in
 * @param channel empty = anywhere else than the channels the rules name
 * @param tags what the buyer is
 * @param without ids of special prices the buyer does not get any more: sold out, or limit reached
 * @param quantity units of the SKU
 * @param quote of that very basket: line 1 is the SKU, line 2, where there is one, the filler
 */
public record Worst(
    long unitNet,
    Instant at,
    String channel,
    Set<String> tags,
    Set<Long> without,
    int quantity,
    Quote quote) {
  /** Whether other goods had to be added to meet a threshold. */
  public boolean filled() {
    return quote.lines().size() > 1;
  }
}
