package com.merchantgrowth.demo.market;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The orders of one shop on one day, by channel; what all other measures of that day and of the
 * following days (parcels, returns) are made of.
 *
 * @param expectedFen what a day like this brings on average, in fen
 * @param liveMinutes 0 when the shop was not live
 */
record Trade(
    double expectedFen,
    long liveMinutes,
    long liveOrders,
    long videoOrders,
    long shelfOrders,
    long distributedOrders,
    long liveGmv,
    long videoGmv,
    long shelfGmv,
    long distributedGmv) {
  static final Trade NONE = new Trade(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** The shares of the channels: self-streaming, short videos, shelf, creators. */
  record Channels(double live, double video, double shelf, double distributed, double liveDays) {
    static Channels of(ShopPlan plan) {
      double live = 1.0 * StrictMath.exp(0.55 * plan.trait(Trait.LIVE_SHARE));
      double video = 0.45 * StrictMath.exp(0.5 * plan.trait(Trait.VIDEO_SHARE));
      double shelf = 0.75 * StrictMath.exp(0.4 * plan.trait(Trait.SHELF_SHARE));
      double distributed = 1.0 * StrictMath.exp(0.7 * plan.trait(Trait.DISTRIBUTED_SHARE));
      if (plan.story == Story.NONE && plan.trait(Trait.DISTRIBUTED_SHARE) < -1.3) {
        distributed = 0; // has not opened distribution
      }
      double sum = live + video + shelf + distributed;
      double size = Math.clamp(StrictMath.log10(plan.monthlyFen / 1_000_000) / 3, -0.2, 1);
      double often = 0.3 + 0.35 * size + 0.16 * plan.trait(Trait.LIVE_OFTEN);
      return new Channels(
          live / sum, video / sum, shelf / sum, distributed / sum, Math.clamp(often, 0.04, 0.97));
    }
  }

  /** Draws the day; {@link #NONE} before the shop opened and while it is suspended. */
  static Trade on(ShopPlan plan, Channels channels, LocalDate day, Course course) {
    if (plan.story == Story.SILENT || day.isBefore(plan.openedOn()) || course.closed()) {
      return NONE;
    }
    Noise noise = Noise.of(plan.seed, day.toEpochDay(), 3);
    double expected = plan.monthlyFen / 30.4 * course.level() * Seasons.factor(plan.category, day);
    double mood = noise.factor(0.16);
    double orders = expected * mood / plan.orderFen;
    boolean live = noise.chance(channels.liveDays() * (bigLiveDay(plan, day) ? 4 : 1));
    long minutes = 0;
    long liveOrders = 0;
    if (live) {
      boolean trial = noise.chance(0.08);
      double length =
          trial
              ? noise.between(12, 58)
              : 150 * StrictMath.exp(0.4 * plan.trait(Trait.LIVE_LONG)) * noise.factor(0.35);
      minutes = Math.clamp(StrictMath.round(length), 5L, 960L);
      double show = trial ? 0.2 : noise.factor(0.3);
      liveOrders = noise.poisson(orders * channels.live() / channels.liveDays() * show);
    }
    long videoOrders = noise.poisson(orders * channels.video());
    long shelfOrders = noise.poisson(orders * channels.shelf());
    long distributedOrders = noise.poisson(orders * channels.distributed() * noise.factor(0.45));
    return new Trade(
        expected,
        minutes,
        liveOrders,
        videoOrders,
        shelfOrders,
        distributedOrders,
        amount(noise, liveOrders, plan.orderFen),
        amount(noise, videoOrders, plan.orderFen),
        amount(noise, shelfOrders, plan.orderFen),
        amount(noise, distributedOrders, plan.orderFen));
  }

  /** 素锦's long evenings: Sundays and the peaks of promotions. */
  static boolean bigLiveDay(ShopPlan plan, LocalDate day) {
    return plan.story == Story.SUJIN
        && (day.getDayOfWeek() == DayOfWeek.SUNDAY || Seasons.peak(day));
  }

  private static long amount(Noise noise, long orders, double orderFen) {
    if (orders == 0) {
      return 0;
    }
    double spread = 0.45 / StrictMath.sqrt(orders);
    return Math.max(orders, StrictMath.round(orders * orderFen * noise.factor(spread)));
  }

  long orders() {
    return liveOrders + videoOrders + shelfOrders + distributedOrders;
  }

  /** Paid GMV in fen: the four channels together. */
  long gmv() {
    return liveGmv + videoGmv + shelfGmv + distributedGmv;
  }

  /** Open for business that day. */
  boolean open() {
    return expectedFen > 0;
  }
}
