package com.merchantgrowth.marketing.suggest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A gap of the diagnosis and the tool that works on it (handbook §6.2 names the tools and what each
 * is for; thresholds and shares are ours). Thresholds are in percent of the shop's average order,
 * so that most buyers are within reach of them; at 120 % a buyer adds one thing more.
 *
 * @see Prefill
 */
public enum Remedy {
  /** Too few new buyers: something only they get. */
  NEW_BUYERS("new_buyers_30", "newcomer", 80, 10),
  /** Too few of the visitors buy: a small reduction most baskets reach. */
  CONVERSION("visitor_conversion_30", "coupon", 80, 5),
  /** Too few come back: a reduction to return for. */
  RETURNING("returning_purchase_share_90", "coupon", 100, 10),
  /** Coupons are claimed and not used: the threshold comes down to what an order is. */
  COUPON_USE("coupon_use_rate_30", "coupon", 100, 8),
  /** Paid-for visitors bring too little: a reduction within their reach. */
  AD_RETURN("ad_roi_30", "coupon", 80, 8),
  /** Viewers of the live room buy too little: a reason to order now. */
  LIVE_ROOM("live_gpm_30", "coupon", 100, 8),
  /** Sales of the shelf: a threshold above the average order makes baskets fuller. */
  SHELF("shelf_gmv_30", "coupon", 120, 8),
  /** Days without any tool: one that runs on. */
  TOOL_DAYS("tools_in_use_days_30", "coupon", 120, 8),
  /** Little sold in flash sales. */
  FLASH("flash_gmv_30", "flash", 0, 10),
  /** Goods that do not move: those with the most stock at a price for an evening. */
  SELL_THROUGH("sell_through_30", "flash", 0, 10);

  private final String metric;
  private final String kind;
  private final int thresholdPercent;
  private final int offPercent;

  Remedy(String metric, String kind, int thresholdPercent, int offPercent) {
    this.metric = metric;
    this.kind = kind;
    this.thresholdPercent = thresholdPercent;
    this.offPercent = offPercent;
  }

  public static Optional<Remedy> of(String metric) {
    return Arrays.stream(values()).filter(one -> one.metric.equals(metric)).findFirst();
  }

  /** Of the gap. */
  public String metric() {
    return metric;
  }

  /** Code of the tool. */
  public String kind() {
    return kind;
  }

  /** Of the average order; 0 = the tool has no threshold. */
  int thresholdPercent() {
    return thresholdPercent;
  }

  /** Off the threshold, or off the list price. */
  int offPercent() {
    return offPercent;
  }

  /** Of the sentence that says why: {@code new_buyers}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
