package com.merchantgrowth.marketing.effect;

import java.time.Instant;

/**
 * Something that happened with a tool. Channels are codes of {@link
 * com.merchantgrowth.marketing.tool.ToolAudience#CHANNELS}, empty = none was told; money in fen.
 */
sealed interface Event {
  Instant at();

  String channel();

  /** Coupons claimed within a quarter of an hour. */
  record Claimed(Instant at, String channel, long count) implements Event {}

  /** Coupons that ended unused within a quarter of an hour. */
  record Expired(Instant at, String channel, long count) implements Event {}

  /** A coupon that went back to its buyer, still good, because the order fell. */
  record Returned(Instant at, String channel) implements Event {}

  /**
   * A line of a paid order the tool was on.
   *
   * @param at when it was paid
   * @param claim id of the claim used, 0 = the tool needs none
   * @param first whether the order is the buyer's first paid one in the shop
   * @param pieces the tool was on
   * @param net paid for these pieces
   * @param saved less than without the tool
   */
  record Bought(
      Instant at,
      String channel,
      long order,
      String buyer,
      boolean first,
      long claim,
      long sku,
      int pieces,
      long net,
      long saved)
      implements Event {}

  /** Money back for a line the tool was on, at most what its pieces had cost. */
  record Refunded(Instant at, String channel, long sku, long amount) implements Event {}
}
