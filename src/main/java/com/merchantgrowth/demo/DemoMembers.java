package com.merchantgrowth.demo;

import com.merchantgrowth.marketing.membership.LevelLadder;
import com.merchantgrowth.marketing.membership.Members;
import com.merchantgrowth.marketing.membership.Memberships;
import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Programme.SpendBack;
import com.merchantgrowth.marketing.runtime.Ask;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.Quotes;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.product.sku.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A membership in the two shops people look at most: buyers join in all places, some order and
 * rise, some exchange points. All of a shop or nothing, and not again once there is one.
 */
class DemoMembers {
  private static final int MEMBERS = 48;

  private final Memberships memberships;
  private final Members members;
  private final MarketingTools tools;
  private final Quotes quotes;
  private final Orders orders;
  private final TransactionOperations transaction;

  DemoMembers(
      Memberships memberships,
      Members members,
      MarketingTools tools,
      Quotes quotes,
      Orders orders,
      TransactionOperations transaction) {
    this.memberships = memberships;
    this.members = members;
    this.tools = tools;
    this.quotes = quotes;
    this.orders = orders;
    this.transaction = transaction;
  }

  /**
   * Makes what is missing; in the name of the owner.
   *
   * @param goods with enough stock for everybody
   */
  void furnish(String shop, List<Sku> goods) {
    if (memberships.find(shop).isEmpty()) {
      transaction.executeWithoutResult(status -> open(shop, goods));
    }
  }

  private void open(String shop, List<Sku> goods) {
    memberships.save(shop, 0, programme(live(shop, "coupon")), true);
    OptionalLong exchange = live(shop, "membercoupon");
    List<String> entries = Programme.ENTRIES;
    for (int i = 0; i < MEMBERS; i++) {
      String buyer = "demo-" + (1000 + i * 37);
      members.join(shop, buyer, entries.get(i % entries.size()), i % 13);
      if (i % 3 == 0) {
        members.did(shop, buyer, "checkin", "demo-" + i);
      }
      for (int order = 0; order < i % 5 - 1; order++) {
        buy(shop, "demo-member-" + i + "-" + order, buyer, goods.get((i + order) % goods.size()));
      }
      if (i % 6 == 1 && exchange.isPresent()) {
        members.exchange(shop, buyer, exchange.getAsLong(), "");
      }
    }
  }

  /** One piece, paid. */
  private void buy(String shop, String key, String buyer, Sku sku) {
    Ask ask =
        new Ask(
            buyer,
            Map.of(),
            "live",
            List.of(new Ask.Line(1, shop, sku.code(), 1, true)),
            Optional.empty());
    orders.place(key, ask, quotes.quote(ask).quote().payable());
    orders.pay(key + "/" + shop);
  }

  private OptionalLong live(String shop, String kind) {
    return tools.list(shop).stream()
        .filter(one -> one.tool().kind().equals(kind) && one.state() == ToolState.LIVE)
        .mapToLong(one -> one.tool().id())
        .min();
  }

  private static Programme programme(OptionalLong coupon) {
    return new Programme(
        "会员俱乐部",
        List.of(
            new Level("普通会员", 0, 10_000, 0, "", Set.of(), SpendBack.NONE),
            new Level("银卡会员", 200, 12_000, 100, "", Set.of(), SpendBack.NONE),
            new Level(
                "金卡会员",
                500,
                15_000,
                300,
                "当季新品旅行装",
                Set.of(),
                new SpendBack(30_000, coupon.orElse(0)))),
        Programme.PointRules.DEFAULT,
        new Programme.GrowthRules(100, 365, 180, LevelLadder.Fall.ONE_STEP),
        List.of(
            new Programme.PointTask("checkin", "每日签到", 5, 0, 1, 0),
            new Programme.PointTask("review", "晒单评价", 20, 5, 3, 0)),
        new Programme.JoinGift(100, 0),
        new Programme.MemberDay(8, 20_000),
        Set.copyOf(Programme.ENTRIES));
  }
}
