package com.merchantgrowth.demo;

import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.marketing.check.Doubt;
import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.membership.MemberCouponTerms;
import com.merchantgrowth.marketing.membership.MemberPriceTerms;
import com.merchantgrowth.marketing.newcomer.NewcomerTerms;
import com.merchantgrowth.marketing.platform.PlatformTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.Publication;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolStage;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Marketing tools of the two shops people look at most, one in each state, made in the name of the
 * owner and published through the same gate as everybody's. A tool is known by its name, so a start
 * that was cut short goes on where it stopped, and a later one follows up what is over.
 */
class DemoTools {
  /** How many of the coupon buyers claim there are. */
  static final long COUPONS = 500;

  /** Fewer pieces, and a SKU is left out of sales. */
  private static final int ENOUGH_STOCK = 60;

  private static final int SALES = 4;

  /** How long before yesterday the first coupons and the first sale began. */
  private static final Duration PAST = Duration.ofDays(28);

  private static final Duration SALE_PAST = Duration.ofDays(9);
  private static final Duration LONG = Duration.ofDays(50);
  private static final Duration SHORT = Duration.ofDays(21);
  private static final int SESSIONS = 14;
  private static final int EVENING = 20;
  private static final long TEN_YUAN = 1_000;

  private final MarketingTools tools;
  private final ToolPublishing publishing;
  private final Skus skus;
  private final DemoBuyers buyers;
  private final DemoMembers members;
  private final DemoSignIn signIn;
  private final DemoClock clock;
  private final BusinessCalendar calendar;

  DemoTools(
      MarketingTools tools,
      ToolPublishing publishing,
      Skus skus,
      DemoBuyers buyers,
      DemoMembers members,
      DemoSignIn signIn,
      DemoClock clock,
      BusinessCalendar calendar) {
    this.tools = tools;
    this.publishing = publishing;
    this.skus = skus;
    this.buyers = buyers;
    this.members = members;
    this.signIn = signIn;
    this.clock = clock;
    this.calendar = calendar;
  }

  /**
   * Makes what is missing; the SKUs are there.
   *
   * @param shops all there are, by their id
   */
  void prepare(Marketplace market, SortedMap<Long, ShopPlan> shops) {
    Map<String, Long> ids = new HashMap<>();
    shops.forEach((id, plan) -> ids.put(plan.code(), id));
    ShopPlan sujin = market.story(Story.SUJIN);
    ShopPlan star = market.story(Story.STAR);
    signIn.as("shenyu", () -> furnish(sujin.code(), ids.getOrDefault(sujin.code(), 0L)));
    signIn.as("linyue", () -> furnish(star.code(), ids.getOrDefault(star.code(), 0L)));
    signIn.as("admin", this::ofPlatform);
  }

  /** The platform pays most of it, so that few prices come near their floor. */
  private void ofPlatform() {
    Instant yesterday = calendar.yesterday().atStartOfDay(calendar.zone()).toInstant();
    new Shelf(ToolOwner.PLATFORM, yesterday)
        .live(
            "platform",
            "年末平台券",
            Duration.ZERO,
            (name, start) ->
                ToolPlan.open(
                    name,
                    start,
                    start.plus(SHORT),
                    new PlatformTerms(
                        Reduction.once(30_000, new Amount(3_000)), 10_000, 1, 7, 30)));
  }

  private void furnish(String shop, long shopId) {
    List<Sku> goods =
        skus.ofShop(shopId).stream()
            .filter(Sku::onSale)
            .filter(sku -> sku.stock() >= ENOUGH_STOCK)
            .toList();
    if (goods.size() < 2 * SALES) {
      return;
    }
    Instant yesterday = calendar.yesterday().atStartOfDay(calendar.zone()).toInstant();
    // Two of the first SKU reach the threshold.
    long price = goods.getFirst().listPrice();
    long threshold = (price * 2 / TEN_YUAN) * TEN_YUAN;
    long single = Math.max(TEN_YUAN, price / TEN_YUAN * TEN_YUAN);
    Shelf shelf = new Shelf(shop, yesterday);
    Tool coupon =
        shelf.live(
            "coupon",
            "全店满减券",
            PAST,
            (name, start) ->
                ToolPlan.open(name, start, start.plus(LONG), coupon(threshold, 8, COUPONS)));
    Tool newcomer =
        shelf.live(
            "newcomer",
            "新人首单券",
            PAST,
            (name, start) ->
                ToolPlan.open(
                    name,
                    start,
                    start.plus(LONG),
                    new NewcomerTerms(Reduction.once(single, share(single, 10)), 400, 7, 0)));
    List<Sku> inSale = goods.subList(0, SALES);
    shelf.live("flash", "每日限时秒杀", SALE_PAST, (name, start) -> daily(name, start, inSale));
    shelf.live(
        "flash",
        "下周晚场秒杀",
        Duration.ZERO,
        (name, start) ->
            flash(
                name,
                List.of(evening(start.plus(Duration.ofDays(8)).plus(Duration.ofHours(EVENING)))),
                goods.subList(SALES, 2 * SALES)));
    Tool paused =
        shelf.live(
            "coupon",
            "老客回馈券",
            Duration.ZERO,
            (name, start) ->
                ToolPlan.open(name, start, start.plus(SHORT), coupon(threshold, 5, 300)));
    if (paused.stage() == ToolStage.PUBLISHED) {
      publishing.pause(shop, paused.id());
    }
    // Half off is below what many of the goods cost: the gate has something to show.
    shelf.draft(
        "coupon",
        ToolPlan.open("直播间半价券", yesterday, yesterday.plus(SHORT), coupon(threshold, 50, 100)));
    shelf.draft(
        "coupon",
        ToolPlan.open("月末加购券", yesterday, yesterday.plus(SHORT), coupon(2 * threshold, 6, 200)));
    if (coupon.stage() == ToolStage.PUBLISHED && newcomer.stage() == ToolStage.PUBLISHED) {
      buyers.visit(new DemoBuyers.Shop(shop, coupon, newcomer, threshold, goods, inSale), calendar);
    }
    Instant weeks = yesterday.plus(SHORT);
    shelf.live(
        "membercoupon",
        "会员积分券",
        Duration.ZERO,
        (name, start) ->
            ToolPlan.open(
                name,
                start,
                start.plus(SHORT),
                new MemberCouponTerms(
                    Reduction.once(threshold, share(threshold, 4)), 300, 2, 14, 1, 100)));
    shelf.draft(
        "memberprice",
        ToolPlan.open("银卡会员价", yesterday, weeks, new MemberPriceTerms(9_500, 2, true)));
    members.furnish(shop, goods);
  }

  private static CouponTerms coupon(long threshold, int percent, long total) {
    return new CouponTerms(
        Reduction.once(threshold, share(threshold, percent)), true, total, 1, 7, null, null, "");
  }

  /** In whole yuan. */
  private static Amount share(long threshold, int percent) {
    return new Amount(Math.max(100, threshold * percent / 100 / 100 * 100));
  }

  /** A session a day for two weeks. */
  private static ToolPlan daily(String name, Instant start, List<Sku> goods) {
    return flash(
        name,
        IntStream.range(0, SESSIONS)
            .mapToObj(
                day -> {
                  Instant opens = start.plus(Duration.ofDays(day)).plus(Duration.ofHours(8));
                  return new Period(opens, opens.plus(Duration.ofHours(15)));
                })
            .toList(),
        goods);
  }

  private static Period evening(Instant opens) {
    return new Period(opens, opens.plus(Duration.ofHours(4)));
  }

  private static ToolPlan flash(String name, List<Period> sessions, List<Sku> goods) {
    return ToolPlan.open(
        name,
        sessions.getFirst().start(),
        sessions.getLast().end(),
        new FlashTerms(
            sessions,
            goods.stream()
                .map(sku -> new FlashTerms.Item(sku.id(), sku.listPrice() * 85 / 1_000 * 10, 40, 2))
                .toList(),
            false,
            900,
            24));
  }

  /**
   * The tools of a shop by their names. One that is over is followed by another under the same name
   * and a number, so that there always is one to look at.
   */
  private final class Shelf {
    private final String shop;
    private final Instant yesterday;
    private final Map<String, Standing> byName = new HashMap<>();

    Shelf(String shop, Instant yesterday) {
      this.shop = shop;
      this.yesterday = yesterday;
      tools.list(shop).forEach(one -> byName.put(one.tool().name(), one));
    }

    void draft(String kind, ToolPlan plan) {
      if (!byName.containsKey(plan.name())) {
        tools.create(shop, kind, plan);
      }
    }

    /**
     * The newest of the name that is not over; made and published as of its start where there is
     * none.
     *
     * @param past how long before yesterday the very first begins
     */
    Tool live(String kind, String name, Duration past, BiFunction<String, Instant, ToolPlan> plan) {
      String unique = name;
      for (int number = 2; byName.containsKey(unique); number++) {
        Standing there = Objects.requireNonNull(byName.get(unique));
        boolean over =
            there.state() == ToolState.ENDED || !there.tool().plan().end().isAfter(calendar.now());
        if (!over) {
          return published(there.tool());
        }
        unique = name + " 第 " + number + " 期";
      }
      Instant start = unique.equals(name) ? yesterday.minus(past) : yesterday;
      return published(tools.create(shop, kind, plan.apply(unique, start)));
    }

    /** As of its start, if that is past. */
    private Tool published(Tool tool) {
      if (tool.stage() != ToolStage.DRAFT) {
        return tool;
      }
      Instant start = tool.plan().start();
      clock.at(start.isBefore(calendar.now()) ? start : calendar.now(), () -> publish(tool));
      return tools.require(shop, tool.id()).tool();
    }

    private void publish(Tool tool) {
      Publication first =
          publishing.publish(shop, tool.id(), tool.version(), new Confirmation(Set.of(), true));
      if (first.why() == Publication.Why.UNCONFIRMED) {
        Set<Long> typed = new HashSet<>();
        for (Doubt doubt : first.check().doubts()) {
          doubt.confirm().ifPresent(typed::add);
        }
        publishing.publish(shop, tool.id(), tool.version(), new Confirmation(typed, true));
      }
    }
  }
}
