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
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.Publication;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolStage;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Marketing tools of the two shops people look at most, one in each state, made in the name of the
 * owner and published through the same gate as everybody's. A tool is known by its name, so a start
 * that was cut short goes on where it stopped.
 */
class DemoTools {
  /** How many of the coupon buyers claim there are. */
  static final long COUPONS = 500;

  /** Fewer pieces, and a SKU is left out of sales. */
  private static final int ENOUGH_STOCK = 60;

  private static final int SALES = 4;
  private static final int EVENING = 20;
  private static final long TEN_YUAN = 1_000;

  private final MarketingTools tools;
  private final ToolPublishing publishing;
  private final Skus skus;
  private final DemoBuyers buyers;
  private final DemoMembers members;
  private final DemoSignIn signIn;
  private final BusinessCalendar calendar;

  DemoTools(
      MarketingTools tools,
      ToolPublishing publishing,
      Skus skus,
      DemoBuyers buyers,
      DemoMembers members,
      DemoSignIn signIn,
      BusinessCalendar calendar) {
    this.tools = tools;
    this.publishing = publishing;
    this.skus = skus;
    this.buyers = buyers;
    this.members = members;
    this.signIn = signIn;
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
    Instant start = calendar.yesterday().atStartOfDay(calendar.zone()).toInstant();
    Instant end = start.plus(Duration.ofDays(21));
    // Two of the first SKU reach the threshold.
    long price = goods.getFirst().listPrice();
    long threshold = (price * 2 / TEN_YUAN) * TEN_YUAN;
    long single = Math.max(TEN_YUAN, price / TEN_YUAN * TEN_YUAN);
    Shelf shelf = new Shelf(shop);
    Tool coupon =
        shelf.live("coupon", ToolPlan.open("全店满减券", start, end, coupon(threshold, 8, COUPONS)));
    shelf.live(
        "newcomer",
        ToolPlan.open(
            "新人首单券",
            start,
            end,
            new NewcomerTerms(Reduction.once(single, share(single, 10)), 200, 7, 0)));
    shelf.live("flash", flash("本周限时秒杀", start, Duration.ofDays(3), goods.subList(0, SALES)));
    shelf.live(
        "flash",
        flash(
            "下周晚场秒杀",
            start.plus(Duration.ofDays(8)).plus(Duration.ofHours(EVENING)),
            Duration.ofHours(4),
            goods.subList(SALES, 2 * SALES)));
    Tool paused =
        shelf.live("coupon", ToolPlan.open("老客回馈券", start, end, coupon(threshold, 5, 300)));
    if (paused.stage() == ToolStage.PUBLISHED) {
      publishing.pause(shop, paused.id());
    }
    // Half off is below what many of the goods cost: the gate has something to show.
    shelf.draft("coupon", ToolPlan.open("直播间半价券", start, end, coupon(threshold, 50, 100)));
    shelf.live(
        "membercoupon",
        ToolPlan.open(
            "会员积分券",
            start,
            end,
            new MemberCouponTerms(
                Reduction.once(threshold, share(threshold, 4)), 300, 2, 14, 1, 100)));
    shelf.draft(
        "memberprice", ToolPlan.open("银卡会员价", start, end, new MemberPriceTerms(9_500, 2, true)));
    shelf.draft("coupon", ToolPlan.open("月末加购券", start, end, coupon(2 * threshold, 6, 200)));
    buyers.visit(shop, coupon.id(), goods);
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

  private static ToolPlan flash(String name, Instant start, Duration length, List<Sku> goods) {
    Instant end = start.plus(length);
    return ToolPlan.open(
        name,
        start,
        end,
        new FlashTerms(
            List.of(new Period(start, end)),
            goods.stream()
                .map(sku -> new FlashTerms.Item(sku.id(), sku.listPrice() * 85 / 1_000 * 10, 40, 2))
                .toList(),
            false,
            900,
            24));
  }

  /** The tools of a shop by their names. */
  private final class Shelf {
    private final String shop;
    private final Map<String, Tool> byName = new HashMap<>();

    Shelf(String shop) {
      this.shop = shop;
      tools.list(shop).forEach(one -> byName.put(one.tool().name(), one.tool()));
    }

    Tool draft(String kind, ToolPlan plan) {
      return byName.computeIfAbsent(plan.name(), name -> tools.create(shop, kind, plan));
    }

    Tool live(String kind, ToolPlan plan) {
      Tool tool = draft(kind, plan);
      if (tool.stage() != ToolStage.DRAFT) {
        return tool;
      }
      Publication first =
          publishing.publish(shop, tool.id(), tool.version(), new Confirmation(Set.of(), true));
      if (first.why() == Publication.Why.UNCONFIRMED) {
        Set<Long> typed = new HashSet<>();
        for (Doubt doubt : first.check().doubts()) {
          doubt.confirm().ifPresent(typed::add);
        }
        publishing.publish(shop, tool.id(), tool.version(), new Confirmation(typed, true));
      }
      return tools.require(shop, tool.id()).tool();
    }
  }
}
