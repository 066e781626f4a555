package com.merchantgrowth.marketing.effect;

/**
 * What a tool did within a day, with a SKU, in a channel, or in all. Each number counts on the day
 * it happened: a claim when claimed, an order when paid, a refund when refunded. Money in fen.
 *
 * @param claimed coupons claimed
 * @param used redemptions in paid orders; for a tool nobody claims, its paid orders
 * @param returned coupons that went back to their buyers, still good, because the order fell
 * @param expired coupons that ended unused
 * @param orders paid orders it was in
 * @param buyers who paid them, each once
 * @param newBuyers of these, whose first paid order in the shop it was
 * @param pieces it was on
 * @param gmv paid for these pieces (成交额), refunds not taken off
 * @param discount it gave
 * @param refunded money back for lines it was on
 */
public record Sums(
    long claimed,
    long used,
    long returned,
    long expired,
    long orders,
    long buyers,
    long newBuyers,
    long pieces,
    long gmv,
    long discount,
    long refunded) {
  public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Share of the claims used, 0 … ; NaN without claims. Uses of older claims count too. */
  public double useRate() {
    return claimed == 0 ? Double.NaN : (double) used / claimed;
  }

  /** Fen of sales for each fen given; NaN when nothing was given. */
  public double perDiscount() {
    return discount == 0 ? Double.NaN : (double) gmv / discount;
  }
}
