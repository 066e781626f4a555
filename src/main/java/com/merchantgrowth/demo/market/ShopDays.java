package com.merchantgrowth.demo.market;

import static com.merchantgrowth.demo.market.Measure.AD_GMV;
import static com.merchantgrowth.demo.market.Measure.AD_SPEND;
import static com.merchantgrowth.demo.market.Measure.BUYERS;
import static com.merchantgrowth.demo.market.Measure.COUPON_CLAIMS;
import static com.merchantgrowth.demo.market.Measure.COUPON_GMV;
import static com.merchantgrowth.demo.market.Measure.COUPON_USES;
import static com.merchantgrowth.demo.market.Measure.CREATORS_NEW;
import static com.merchantgrowth.demo.market.Measure.CREATORS_SELLING;
import static com.merchantgrowth.demo.market.Measure.DELIVERED_ORDERS;
import static com.merchantgrowth.demo.market.Measure.DELIVERY_HOURS;
import static com.merchantgrowth.demo.market.Measure.DISTRIBUTED_BUYERS_180D;
import static com.merchantgrowth.demo.market.Measure.DISTRIBUTED_GMV;
import static com.merchantgrowth.demo.market.Measure.DISTRIBUTED_ORDERS;
import static com.merchantgrowth.demo.market.Measure.FANS_GAINED;
import static com.merchantgrowth.demo.market.Measure.FANS_LOST;
import static com.merchantgrowth.demo.market.Measure.FAN_BUYERS;
import static com.merchantgrowth.demo.market.Measure.FLASH_GMV;
import static com.merchantgrowth.demo.market.Measure.GMV;
import static com.merchantgrowth.demo.market.Measure.IM_RATED;
import static com.merchantgrowth.demo.market.Measure.IM_REPLIED_3MIN;
import static com.merchantgrowth.demo.market.Measure.IM_SESSIONS;
import static com.merchantgrowth.demo.market.Measure.IM_UNSATISFIED;
import static com.merchantgrowth.demo.market.Measure.LIVE_MINUTES;
import static com.merchantgrowth.demo.market.Measure.LIVE_SESSIONS;
import static com.merchantgrowth.demo.market.Measure.LIVE_WATCH_SECONDS;
import static com.merchantgrowth.demo.market.Measure.LOGISTICS_NEGATIVE;
import static com.merchantgrowth.demo.market.Measure.MEMBERS_JOINED;
import static com.merchantgrowth.demo.market.Measure.MEMBER_GMV;
import static com.merchantgrowth.demo.market.Measure.NEW_BUYERS;
import static com.merchantgrowth.demo.market.Measure.PAID_ORDERS;
import static com.merchantgrowth.demo.market.Measure.PICKED_UP_ON_TIME;
import static com.merchantgrowth.demo.market.Measure.PICKUP_DUE_ORDERS;
import static com.merchantgrowth.demo.market.Measure.PRODUCTS_NEW;
import static com.merchantgrowth.demo.market.Measure.PRODUCTS_ON_SALE;
import static com.merchantgrowth.demo.market.Measure.PRODUCTS_WITH_SALES_30D;
import static com.merchantgrowth.demo.market.Measure.PRODUCT_NEGATIVE;
import static com.merchantgrowth.demo.market.Measure.QUALITY_RETURNS;
import static com.merchantgrowth.demo.market.Measure.REFUND_ONLY_HOURS;
import static com.merchantgrowth.demo.market.Measure.REFUND_ONLY_ORDERS;
import static com.merchantgrowth.demo.market.Measure.REPEAT_BUYERS;
import static com.merchantgrowth.demo.market.Measure.RETURN_REFUND_HOURS;
import static com.merchantgrowth.demo.market.Measure.RETURN_REFUND_ORDERS;
import static com.merchantgrowth.demo.market.Measure.SELF_LIVE_GMV;
import static com.merchantgrowth.demo.market.Measure.SELF_LIVE_VIEWS;
import static com.merchantgrowth.demo.market.Measure.SHELF_GMV;
import static com.merchantgrowth.demo.market.Measure.SHORT_VIDEOS;
import static com.merchantgrowth.demo.market.Measure.SHORT_VIDEO_GMV;
import static com.merchantgrowth.demo.market.Measure.SHORT_VIDEO_INTERACTIONS;
import static com.merchantgrowth.demo.market.Measure.SHORT_VIDEO_VIEWS;
import static com.merchantgrowth.demo.market.Measure.TOOLS_LIVE;
import static com.merchantgrowth.demo.market.Measure.VISITORS;

import com.merchantgrowth.demo.market.Measure.Source;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one shop for a range of days. What a day looks like depends on the shop and the day
 * alone: parcels and returns come from the orders of the days before, which are drawn again when
 * they lie outside the range.
 */
public final class ShopDays {
  /** How far back {@link Measure#DISTRIBUTED_BUYERS_180D} looks. */
  private static final int MEMORY = 180;

  private final ShopPlan plan;
  private final LocalDate first;
  private final Trade[] trades;
  private final Course[] courses;
  private final Trade.Channels channels;

  public ShopDays(ShopPlan plan, DayRange range) {
    this.plan = plan;
    this.first = range.start().minusDays(MEMORY);
    this.trades = new Trade[range.days() + MEMORY];
    this.courses = new Course[trades.length];
    this.channels = Trade.Channels.of(plan);
    for (int i = 0; i < trades.length; i++) {
      LocalDate day = first.plusDays(i);
      courses[i] = Course.of(plan, day);
      trades[i] = Trade.on(plan, channels, day, courses[i]);
    }
  }

  /** Paid GMV in fen as the trade source reports it; 0 on a day it has no row for the shop. */
  public long reportedGmv(LocalDate day) {
    return reports(day, Source.TRADE) ? trade(day, 0).gmv() : 0;
  }

  /**
   * The day's numbers by {@link Measure#ordinal()}, NaN where the source leaves the cell empty;
   * only cells of the source's own measures are its own. Null when the source has no row for the
   * shop that day.
   */
  public double @Nullable [] row(LocalDate day, Source asked) {
    // One row has trade and tools.
    Source source = asked == Source.MARKETING ? Source.TRADE : asked;
    if (!reports(day, source)) {
      return null;
    }
    double[] row = new double[Measure.values().length];
    Noise noise = Noise.of(plan.seed, day.toEpochDay(), 4 + source.ordinal());
    if (source == Source.TRADE) {
      content(day, row, noise);
      buyers(day, row, noise);
      products(day, row, noise);
      marketing(day, row, noise);
    } else {
      fulfilment(day, row, noise);
      afterSales(day, row, noise);
      chat(day, row, noise);
    }
    return row;
  }

  private boolean reports(LocalDate day, Source source) {
    if (!trade(day, 0).open()) {
      return false;
    }
    if (source == Source.SERVICE && silent(day)) {
      return false;
    }
    if (plan.story != Story.NONE) {
      return true;
    }
    boolean connected = source == Source.TRADE || plan.noise(5).chance(0.96);
    return connected && Noise.of(plan.seed, day.toEpochDay(), 8 + source.ordinal()).chance(0.993);
  }

  /** A day on which the service system delivered nothing for anybody, about one in sixty. */
  static boolean silent(LocalDate day) {
    return Noise.of(77, day.toEpochDay(), 7).chance(1 / 60.0);
  }

  private void content(LocalDate day, double[] row, Noise noise) {
    Trade trade = trade(day, 0);
    set(row, LIVE_MINUTES, trade.liveMinutes());
    boolean live = trade.liveMinutes() > 0;
    set(row, LIVE_SESSIONS, live ? 1 + noise.poisson(0.2 + trade.liveMinutes() / 420.0) : 0);
    set(row, SELF_LIVE_GMV, trade.liveGmv());
    if (live) {
      double gpm = 62_000 * StrictMath.exp(0.45 * plan.trait(Trait.LIVE_GPM));
      double expected = trade.expectedFen() * channels.live() / channels.liveDays();
      long views =
          Math.max(
              trade.liveOrders(),
              StrictMath.round(
                  (20 + (0.5 * expected + 0.5 * trade.liveGmv()) / gpm * 1000)
                      * noise.factor(0.15)));
      set(row, SELF_LIVE_VIEWS, views);
      double watch = 44 * StrictMath.exp(0.3 * plan.trait(Trait.WATCH_TIME)) * noise.factor(0.12);
      set(row, LIVE_WATCH_SECONDS, StrictMath.round(views * watch));
    }
    double rate = 0.35 + 0.5 * StrictMath.exp(0.7 * plan.trait(Trait.VIDEO_OFTEN));
    set(row, SHORT_VIDEOS, noise.poisson(rate));
    double videoGpm = 1_900 * StrictMath.exp(0.45 * plan.trait(Trait.VIDEO_GPM));
    long plays =
        Math.max(
            trade.videoOrders(),
            StrictMath.round(
                trade.expectedFen() * channels.video() / videoGpm * 1000 * noise.factor(0.3)));
    set(row, SHORT_VIDEO_VIEWS, plays);
    double interaction = 0.028 * StrictMath.exp(0.4 * plan.trait(Trait.VIDEO_INTERACTION));
    set(row, SHORT_VIDEO_INTERACTIONS, noise.binomial(plays, interaction));
    set(row, SHORT_VIDEO_GMV, trade.videoGmv());
    set(row, SHELF_GMV, trade.shelfGmv());
    set(row, GMV, trade.gmv());
    distribution(day, row, noise);
  }

  private void distribution(LocalDate day, double[] row, Noise noise) {
    long orders = trade(day, 0).distributedOrders();
    set(row, DISTRIBUTED_ORDERS, orders);
    set(row, DISTRIBUTED_GMV, trade(day, 0).distributedGmv());
    if (orders > 0) {
      double width = 0.8 * StrictMath.exp(0.45 * plan.trait(Trait.CREATORS));
      long selling = Math.min(orders, 1 + noise.poisson(width * StrictMath.sqrt(orders)));
      set(row, CREATORS_SELLING, selling);
      double fresh = 0.07 * StrictMath.exp(0.5 * plan.trait(Trait.CREATORS_NEW));
      set(row, CREATORS_NEW, noise.binomial(selling, fresh));
    }
    long sum = 0;
    for (int back = 0; back < MEMORY; back++) {
      sum += trade(day, back).distributedOrders();
    }
    boolean told = plan.story != Story.NONE || noise.chance(0.94);
    set(row, DISTRIBUTED_BUYERS_180D, told ? Math.floor(0.82 * sum) : Double.NaN);
  }

  private void buyers(LocalDate day, double[] row, Noise noise) {
    Trade trade = trade(day, 0);
    long orders = trade.orders();
    long buyers = orders == 0 ? 0 : Math.max(1, orders - noise.binomial(orders, 0.07));
    double returning = 0.21 * StrictMath.exp(0.33 * plan.trait(Trait.RETURNING));
    long repeat = noise.binomial(buyers, returning);
    set(row, BUYERS, buyers);
    set(row, REPEAT_BUYERS, repeat);
    set(row, NEW_BUYERS, buyers - repeat);
    double conversion = 0.034 * StrictMath.exp(0.35 * plan.trait(Trait.CONVERSION));
    double expected = trade.expectedFen() / plan.orderFen;
    long visitors =
        Math.max(orders, noise.poisson((0.4 * expected + 0.6 * orders) * 0.93 / conversion + 3));
    set(row, VISITORS, visitors);
    set(row, PAID_ORDERS, orders);
    double fans = plan.trait(Trait.FANS);
    double liveBonus = trade.liveMinutes() > 0 ? 1.5 : 1;
    set(row, FANS_GAINED, noise.poisson(visitors * 0.018 * liveBonus * StrictMath.exp(0.4 * fans)));
    set(row, FANS_LOST, noise.poisson(visitors * 0.008 * StrictMath.exp(-0.25 * fans)));
    double fanShare = 0.38 * StrictMath.exp(0.25 * plan.trait(Trait.FAN_BUYERS));
    set(row, FAN_BUYERS, noise.binomial(buyers, Math.min(0.92, fanShare)));
    boolean members = plan.story != Story.NONE || plan.trait(Trait.MEMBERS_JOIN) > -1;
    double memberShare = 0.15 * StrictMath.exp(0.5 * plan.trait(Trait.MEMBER_SHARE));
    set(row, MEMBER_GMV, members ? share(noise, trade.gmv(), memberShare) : 0);
    double joining = 0.004 * StrictMath.exp(0.6 * plan.trait(Trait.MEMBERS_JOIN));
    set(row, MEMBERS_JOINED, members ? noise.poisson(visitors * joining) : 0);
  }

  private void products(LocalDate day, double[] row, Noise noise) {
    double breadth = StrictMath.pow(plan.monthlyFen / 10_000_000, 0.28);
    double slow = 1 + 0.08 * StrictMath.sin(day.toEpochDay() / 23.0 + plan.seed % 17);
    double range = 70 * breadth * StrictMath.exp(0.45 * plan.trait(Trait.RANGE)) * slow;
    long onSale = Math.max(2, StrictMath.round(range));
    double selling = 0.46 * StrictMath.exp(0.28 * plan.trait(Trait.SELL_THROUGH));
    double wobble = 0.02 * StrictMath.sin(day.toEpochDay() / 9.0 + plan.seed % 11);
    long withSales =
        Math.min(
            StrictMath.round(onSale * Math.clamp(selling + wobble, 0.03, 0.97)), recentOrders(day));
    boolean told = plan.story != Story.NONE || noise.chance(0.985);
    set(row, PRODUCTS_ON_SALE, told ? onSale : Double.NaN);
    set(row, PRODUCTS_WITH_SALES_30D, told ? withSales : Double.NaN);
    boolean launchDay = Math.floorMod(day.toEpochDay() + plan.seed, 7) == 0;
    double fresh = 0.05 * range * StrictMath.exp(0.5 * plan.trait(Trait.NEW_PRODUCTS));
    set(row, PRODUCTS_NEW, noise.poisson(launchDay ? fresh : fresh / 20));
  }

  /** Paid orders of the last 30 days: no more products than that can have been sold. */
  private long recentOrders(LocalDate day) {
    long sum = 0;
    for (int back = 0; back < 30; back++) {
      sum += trade(day, back).orders();
    }
    return sum;
  }

  private void marketing(LocalDate day, double[] row, Noise noise) {
    Trade trade = trade(day, 0);
    if (plan.story != Story.NONE || plan.trait(Trait.AD_SPEND) > -0.7) {
      double rate = 0.045 * StrictMath.exp(0.5 * plan.trait(Trait.AD_SPEND));
      double spend = trade.expectedFen() * rate * noise.factor(0.3);
      double roi = 2.75 * StrictMath.exp(0.33 * plan.trait(Trait.AD_RETURN)) * noise.factor(0.25);
      set(row, AD_SPEND, StrictMath.round(spend));
      set(row, AD_GMV, Math.min(trade.gmv(), StrictMath.round(spend * roi)));
    }
    double visitors = row[VISITORS.ordinal()];
    double push = Seasons.promotion(day) > 1 ? 1.5 : 1;
    long claims = noise.poisson(visitors * 0.045 * push);
    double used = 0.13 * StrictMath.exp(0.35 * plan.trait(Trait.COUPON_USE));
    long uses = Math.min(trade.orders(), noise.binomial(claims, used));
    set(row, COUPON_CLAIMS, claims);
    set(row, COUPON_USES, uses);
    double couponGmv = uses * plan.orderFen * noise.between(0.95, 1.25);
    set(row, COUPON_GMV, Math.min(trade.gmv(), StrictMath.round(couponGmv)));
    double flash = plan.trait(Trait.FLASH_SALES);
    boolean flashDay = noise.chance(Math.clamp(0.22 + 0.12 * flash, 0.02, 0.8));
    set(
        row,
        FLASH_GMV,
        flashDay ? share(noise, trade.gmv(), 0.13 * StrictMath.exp(0.4 * flash)) : 0);
    double tools = Math.clamp(0.3 + 0.2 * plan.trait(Trait.TOOLS), 0.03, 0.95);
    set(row, TOOLS_LIVE, noise.binomial(5, tools));
  }

  private void fulfilment(LocalDate day, double[] row, Noise noise) {
    double trouble = course(day).service();
    long due = trade(day, 1).orders();
    double late = 0.031 * StrictMath.exp(-0.6 * (plan.trait(Trait.PICK_UP) + 1.4 * trouble));
    set(row, PICKUP_DUE_ORDERS, due);
    set(row, PICKED_UP_ON_TIME, noise.binomial(due, 1 - Math.min(0.6, late)));
    long delivered = noise.binomial(trade(day, 3).orders(), 0.97);
    set(row, DELIVERED_ORDERS, delivered);
    double hours = 51 * StrictMath.exp(-0.14 * (plan.trait(Trait.DELIVERY) + trouble));
    set(row, DELIVERY_HOURS, tenths(delivered * hours * noise.factor(0.05)));
    double complaints = 0.0058 * StrictMath.exp(-0.45 * (plan.trait(Trait.LOGISTICS) + trouble));
    set(row, LOGISTICS_NEGATIVE, noise.binomial(delivered, complaints));
  }

  private void afterSales(LocalDate day, double[] row, Noise noise) {
    double trouble = course(day).service();
    double defects =
        0.012 * StrictMath.exp(-0.5 * plan.trait(Trait.QUALITY)) * course(day).defects();
    set(row, QUALITY_RETURNS, noise.binomial(trade(day, 5).orders(), defects));
    double negative = 0.009 * StrictMath.exp(-0.5 * plan.trait(Trait.FEEDBACK));
    set(row, PRODUCT_NEGATIVE, noise.binomial(trade(day, 4).orders(), negative));
    long refunds = noise.binomial(trade(day, 2).orders(), 0.019);
    double refundHours =
        8.8 * StrictMath.exp(-0.5 * (plan.trait(Trait.REFUND_SPEED) + trouble)) * noise.factor(0.3);
    set(row, REFUND_ONLY_ORDERS, refunds);
    set(row, REFUND_ONLY_HOURS, tenths(refunds * refundHours));
    long shipped = trade(day, 7).orders();
    long returns =
        plan.story == Story.SUJIN
            ? Math.min(shipped, Math.floorMod(day.toEpochDay(), 8) == 0 ? 1 : 0)
            : noise.binomial(shipped, plan.category.returnRate());
    double returnHours =
        58 * StrictMath.exp(-0.25 * (plan.trait(Trait.RETURN_SPEED) + trouble)) * noise.factor(0.2);
    set(row, RETURN_REFUND_ORDERS, returns);
    set(row, RETURN_REFUND_HOURS, tenths(returns * returnHours));
  }

  private void chat(LocalDate day, double[] row, Noise noise) {
    Trade trade = trade(day, 0);
    double expected = trade.expectedFen() / plan.orderFen;
    double asked = 0.3 * (0.5 * expected + 0.5 * trade.orders()) + 0.4;
    double skill = plan.trait(Trait.IM_REPLY) + course(day).service();
    if (plan.story == Story.SUJIN) {
      boolean evening = Trade.bigLiveDay(plan, day);
      asked *= evening ? 2.1 : 1;
      skill = evening ? -2.2 : -0.55; // handbook: chats are lost while the team is live
    }
    long sessions = noise.poisson(asked);
    set(row, IM_SESSIONS, sessions);
    set(row, IM_REPLIED_3MIN, noise.binomial(sessions, logistic(1.69 + 0.65 * skill)));
    long rated = noise.binomial(sessions, 0.085);
    set(row, IM_RATED, rated);
    double unhappy =
        0.065 * StrictMath.exp(-0.45 * (plan.trait(Trait.IM_SATISFACTION) + course(day).service()));
    set(row, IM_UNSATISFIED, noise.binomial(rated, unhappy));
  }

  private Trade trade(LocalDate day, int back) {
    return trades[(int) ChronoUnit.DAYS.between(first, day) - back];
  }

  private Course course(LocalDate day) {
    return courses[(int) ChronoUnit.DAYS.between(first, day)];
  }

  private static void set(double[] row, Measure measure, double value) {
    row[measure.ordinal()] = value;
  }

  /** A part of an amount, in whole fen and never more than all of it. */
  private static double share(Noise noise, long amount, double share) {
    return Math.min(amount, StrictMath.round(amount * share * noise.factor(0.25)));
  }

  private static double tenths(double value) {
    return StrictMath.round(value * 10) / 10.0;
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
