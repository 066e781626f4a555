package com.merchantgrowth.demo.market;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The measures the marketplace reports, in the order of a row; the name is the code. */
public enum Measure {
  LIVE_MINUTES,
  SELF_LIVE_GMV,
  SELF_LIVE_VIEWS,
  LIVE_WATCH_SECONDS,
  SHORT_VIDEOS,
  SHORT_VIDEO_INTERACTIONS,
  SHORT_VIDEO_VIEWS,
  SHORT_VIDEO_GMV,
  SHELF_GMV,
  GMV,
  DISTRIBUTED_ORDERS,
  DISTRIBUTED_BUYERS_180D,
  DISTRIBUTED_GMV,
  CREATORS_SELLING,
  CREATORS_NEW,
  NEW_BUYERS,
  REPEAT_BUYERS,
  BUYERS,
  FANS_GAINED,
  FANS_LOST,
  FAN_BUYERS,
  MEMBER_GMV,
  MEMBERS_JOINED,
  PRODUCTS_ON_SALE,
  PRODUCTS_WITH_SALES_30D,
  PRODUCTS_NEW,
  VISITORS,
  PAID_ORDERS,
  AD_GMV,
  AD_SPEND,
  COUPON_USES,
  COUPON_CLAIMS,
  COUPON_GMV,
  FLASH_GMV,
  TOOLS_LIVE,
  LIVE_SESSIONS,
  QUALITY_RETURNS,
  PRODUCT_NEGATIVE,
  PICKED_UP_ON_TIME,
  PICKUP_DUE_ORDERS,
  DELIVERY_HOURS,
  DELIVERED_ORDERS,
  LOGISTICS_NEGATIVE,
  REFUND_ONLY_HOURS,
  REFUND_ONLY_ORDERS,
  RETURN_REFUND_HOURS,
  RETURN_REFUND_ORDERS,
  IM_REPLIED_3MIN,
  IM_SESSIONS,
  IM_UNSATISFIED,
  IM_RATED;

  /** The code in the measure catalogue. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Who delivers the numbers: two systems of the marketplace, of which one is silent at times, and
   * the portal's own tools, whose history stands under the source they are written back as.
   */
  public enum Source {
    /** Orders, traffic, content. */
    TRADE("demo_trade", LIVE_MINUTES, LIVE_SESSIONS),
    /** Logistics, after-sales and service chat. */
    SERVICE("demo_service", QUALITY_RETURNS, IM_RATED),
    /** Coupons, flash sales, members; reported with the trade source, in the same row. */
    MARKETING("marketing", MEMBER_GMV, TOOLS_LIVE);

    private static final Set<Measure> OF_TOOLS =
        EnumSet.of(
            MEMBER_GMV,
            MEMBERS_JOINED,
            COUPON_USES,
            COUPON_CLAIMS,
            COUPON_GMV,
            FLASH_GMV,
            TOOLS_LIVE);

    private final String code;
    private final List<Measure> range;

    Source(String code, Measure first, Measure last) {
      this.code = code;
      this.range =
          List.copyOf(Arrays.asList(Measure.values()).subList(first.ordinal(), last.ordinal() + 1));
    }

    /** The source's name in the fact store. */
    public String code() {
      return code;
    }

    /** What it carries, in row order. */
    public List<Measure> measures() {
      return range.stream()
          .filter(measure -> OF_TOOLS.contains(measure) == (this == MARKETING))
          .toList();
    }
  }
}
