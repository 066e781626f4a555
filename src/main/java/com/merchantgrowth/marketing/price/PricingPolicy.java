package com.merchantgrowth.marketing.price;

import java.util.List;

/**
 * The pricing policy as data: its version, which stands in every quote, and its lanes in order.
 *
 * @param lanes the first one sets unit prices, the others reduce what is left
 */
public record PricingPolicy(String version, List<Lane> lanes) {
  public static final String UNIT_PRICE = "unit_price";
  public static final String REDUCTION = "reduction";
  public static final String COUPON = "coupon";
  public static final String RED_PACKET = "red_packet";

  /** The policy published as {@code src/docs/pricing-policy_zh.md} and in the portal. */
  public static final PricingPolicy CURRENT =
      new PricingPolicy(
          "P-1",
          List.of(
              new Lane(UNIT_PRICE, Lane.Pick.BEST_PER_UNIT),
              new Lane(REDUCTION, Lane.Pick.ALL_IN_TURN),
              new Lane(COUPON, Lane.Pick.ONE_PER_ISSUER),
              new Lane(RED_PACKET, Lane.Pick.ALL_IN_TURN)));

  public PricingPolicy {
    lanes = List.copyOf(lanes);
    for (int i = 0; i < lanes.size(); i++) {
      if ((lanes.get(i).pick() == Lane.Pick.BEST_PER_UNIT) != (i == 0)) {
        throw new IllegalArgumentException("the first lane, and no other, sets unit prices");
      }
    }
  }

  /** Place of a lane, from 0. */
  int place(String lane) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).code().equals(lane)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no lane " + lane);
  }
}
