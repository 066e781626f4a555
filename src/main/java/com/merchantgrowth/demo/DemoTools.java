package com.merchantgrowth.demo;

import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.newcomer.NewcomerTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.runtime.Ask;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.Quotes;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolTerms;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Marketing tools of the two shops people look at most, made and published the way their owners
 * would, and a first day of buyers. What comes later is the visitors'.
 */
class DemoTools {
  private static final int BUYERS = 14;

  private final MarketingTools tools;
  private final ToolPublishing publishing;
  private final Coupons coupons;
  private final Quotes quotes;
  private final Orders orders;
  private final Skus skus;
  private final DemoSignIn signIn;
  private final BusinessCalendar calendar;

  DemoTools(
      MarketingTools tools,
      ToolPublishing publishing,
      Coupons coupons,
      Quotes quotes,
      Orders orders,
      Skus skus,
      DemoSignIn signIn,
      BusinessCalendar calendar) {
    this.tools = tools;
    this.publishing = publishing;
    this.coupons = coupons;
    this.quotes = quotes;
    this.orders = orders;
    this.skus = skus;
    this.signIn = signIn;
    this.calendar = calendar;
  }

  void prepare(Marketplace market) {
    String sujin = market.story(Story.SUJIN).code();
    String star = market.story(Story.STAR).code();
    signIn.as("shenyu", () -> fill(sujin, this::sujin));
    signIn.as("linyue", () -> fill(star, this::star));
  }

  private void fill(String shop, java.util.function.BiConsumer<String, List<Sku>> with) {
    List<MarketingTools.Standing> there = tools.list(shop);
    if (there.isEmpty()) {
      long shopId = tools.writable(shop);
      List<Sku> sold =
          skus.ofShop(shopId).stream()
              .filter(sku -> sku.onSale() && sku.stock() > 60)
              .limit(8)
              .toList();
      if (sold.size() >= 4) {
        with.accept(shop, sold);
      }
    }
  }

  private void sujin(String shop, List<Sku> sold) {
    Tool weekly =
        publish(shop, "coupon", plan("新品满减券", -3, 11, coupon(199, 15, true, 2_000), 30_000));
    publish(shop, "coupon", plan("店铺满 300 减 20", -3, 25, coupon(300, 20, false, 0), 0));
    Tool welcome =
        publish(
            shop,
            "newcomer",
            plan("新客见面礼", -10, 50, new NewcomerTerms(off(59, 8), 0, 7, weekly.id()), 0));
    publish(shop, "flash", flash("周末秒杀", sold.subList(0, 3), 1, 20, 22));
    tools.create(shop, "coupon", plan("冬上新满减券", 2, 9, coupon(99, 90, true, 1_000), 0));
    buyers(shop, sold, List.of(weekly, welcome));
  }

  private void star(String shop, List<Sku> sold) {
    publish(shop, "flash", flash("今日秒杀", sold.subList(0, 4), 0, 0, 24));
    Tool live =
        publish(shop, "coupon", plan("直播间专享券", -1, 6, coupon(129, 10, true, 5_000), 40_000));
    Tool paused = publish(shop, "coupon", plan("满 200 减 12", -5, 20, coupon(200, 12, false, 0), 0));
    publishing.pause(shop, paused.id());
    buyers(shop, sold, List.of(live));
  }

  private static Reduction off(long threshold, long amount) {
    return Reduction.once(threshold * 100, new Amount(amount * 100));
  }

  private static CouponTerms coupon(long threshold, long amount, boolean claim, long total) {
    return new CouponTerms(
        off(threshold, amount), claim, total, 1, claim ? 7 : 0, null, null, null);
  }

  private ToolPlan plan(String name, int fromDay, int toDay, ToolTerms terms, long budget) {
    return new ToolPlan(
        name,
        midnight(fromDay),
        midnight(toDay),
        Scope.all(),
        Set.of(),
        Set.of(),
        1,
        false,
        budget * 100,
        Set.of(),
        terms);
  }

  private ToolPlan flash(String name, List<Sku> sold, int day, int fromHour, int toHour) {
    List<Period> sessions = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      sessions.add(
          new Period(
              midnight(day + i).plusSeconds(fromHour * 3_600L),
              midnight(day + i).plusSeconds(toHour * 3_600L)));
    }
    List<FlashTerms.Item> items =
        sold.stream()
            .map(sku -> new FlashTerms.Item(sku.id(), sku.listPrice() * 92 / 1_000 * 10, 20, 2))
            .toList();
    return plan(name, 0, 1, new FlashTerms(sessions, items, true, 600, 12), 0)
        .withTimes(sessions.getFirst().start(), sessions.getLast().end());
  }

  private Instant midnight(int days) {
    LocalDate day = calendar.today().plusDays(days);
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private Tool publish(String shop, String kind, ToolPlan plan) {
    Tool draft = tools.create(shop, kind, plan);
    publishing.publish(shop, draft.id(), draft.version(), new Confirmation(Set.of(), true));
    return draft;
  }

  /** Most claim, half of them order, most of those pay, one sends a piece back. */
  private void buyers(String shop, List<Sku> sold, List<Tool> claimed) {
    for (int i = 0; i < BUYERS; i++) {
      String buyer = "demo-" + shop + "-" + i;
      Tool tool = claimed.get(i % claimed.size());
      coupons.claim(tool.id(), new Coupons.Wish(buyer, Set.of(), "live", ""));
      if (i % 2 == 0) {
        order(shop, buyer, sold, i);
      }
    }
  }

  private void order(String shop, String buyer, List<Sku> sold, int number) {
    List<Ask.Line> lines = new ArrayList<>();
    for (int i = 0; i <= number % 3; i++) {
      Sku sku = sold.get((number + i) % sold.size());
      lines.add(new Ask.Line(i + 1, shop, sku.code(), 1 + (number + i) % 2, true));
    }
    Ask ask = new Ask(buyer, Map.of(), number % 4 == 0 ? "live" : "shop", lines, Optional.empty());
    String key = "demo-" + shop + "-" + number;
    Orders.Placed placed = orders.place(key, ask, quotes.quote(ask).quote().payable());
    if (number != 6) {
      placed.orders().forEach(order -> orders.pay(order.key()));
    }
    if (number == 4) {
      placed.orders().forEach(order -> orders.refund(order.key(), 1, 1));
    }
  }
}
