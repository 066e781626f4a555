package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.price.Goods;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A SKU with what its worst price is compared with; all money in fen.
 *
 * @param cost what the shop pays, where it said so
 * @param promise the lowest price promised to a creator in the time looked at
 * @param lowestPaid the lowest unit price paid in the last 30 days
 * @param creatorPrice what a creator sells the same goods for
 */
public record GateItem(
    Goods goods,
    OptionalLong cost,
    OptionalLong promise,
    Optional<LowestPaid> lowestPaid,
    OptionalLong creatorPrice) {
  /** A price somebody paid, with the order it stands in. */
  public record LowestPaid(long unitPrice, String order) {}

  public static GateItem of(Goods goods) {
    return new GateItem(
        goods, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), OptionalLong.empty());
  }
}
