package com.merchantgrowth.marketing.runtime;

import static com.merchantgrowth.marketing.runtime.ToolMarket.ask;
import static com.merchantgrowth.marketing.runtime.ToolMarket.asks;
import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.flash;
import static com.merchantgrowth.marketing.runtime.ToolMarket.forBuyers;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.merchantgrowth.marketing.check.ShopGoods;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.price.Basket;
import com.merchantgrowth.marketing.price.Buyer;
import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Pricing;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Reason;
import com.merchantgrowth.marketing.price.RuleIndex;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.Left;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.support.SqlCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a basket costs: the price core on what is on record; run on both databases. */
abstract class QuotesScenario {
  private static final List<String> TABLES =
      List.of(
          "marketing_tool",
          "marketing_tool_version",
          "marketing_rules",
          "marketing_scarce",
          "marketing_buyer_list",
          "marketing_claim",
          "marketing_taken",
          "marketing_hold",
          "marketing_checkout",
          "marketing_order",
          "marketing_order_line",
          "marketing_order_benefit",
          "marketing_refund",
          "marketing_request",
          "sku_stock_entry");

  @Autowired private ToolMarket market;
  @Autowired private Quotes quotes;
  @Autowired private Coupons coupons;
  @Autowired private Holds holds;
  @Autowired private Orders orders;
  @Autowired private ToolStore store;
  @Autowired private ToolTypes types;
  @Autowired private Scarce scarce;

  private Quote quote(Stall stall, Ask ask) {
    return market.as(stall.owner(), () -> quotes.quote(ask).quote());
  }

  private Decision decision(Quote quote, long tool) {
    return quote.decisions().stream().filter(one -> one.rule() == tool).findFirst().orElseThrow();
  }

  @Test
  void a_quote_is_the_price_core_on_the_same_rules() {
    Stall stall = market.stall("mq-core");
    Sku a = market.sku(stall, "A", 50);
    Sku b = market.sku(stall, "B", 50);
    long open = market.live(stall, "coupon", plan("open", ToolMarket.open(300)));
    long sale =
        market.live(stall, "flash", flash("sale", new FlashTerms.Item(b.id(), 5_900, 9, 2)));
    long coupon = market.live(stall, "coupon", plan("claimed", coupon(500, 5, 1)));
    Coupons.Claimed claimed = market.as(stall.owner(), () -> coupons.claim(coupon, wish("b-1")));

    Quote quote =
        quote(
            stall,
            asks(
                "b-1",
                new Ask.Line(1, stall.code(), "A", 2, true),
                new Ask.Line(2, stall.code(), "B", 3, true),
                new Ask.Line(3, stall.code(), "A", 9, false)));

    Map<Long, Left> left = scarce.left(List.of(open, sale, coupon));
    Tool promised = store.find(coupon).orElseThrow();
    Quote expected =
        Pricing.quote(
            new Basket(
                List.of(
                    new Basket.Line(1, ShopGoods.goods(a), 2, true),
                    new Basket.Line(2, ShopGoods.goods(b), 3, true),
                    new Basket.Line(3, ShopGoods.goods(a), 9, false)),
                ""),
            RuleIndex.of(
                quote.rules(),
                List.of(
                    types.standing(store.find(open).orElseThrow(), left.get(open)),
                    types.standing(store.find(sale).orElseThrow(), left.get(sale)))),
            new Buyer(
                Set.of(ToolAudience.in(ToolAudience.NEWCOMER, stall.shop().id())),
                List.of(
                    new Buyer.Claim(
                        claimed.id(),
                        types.claimed(
                            promised,
                            new Period(claimed.validity().start(), claimed.validity().end()),
                            Long.MAX_VALUE))),
                List.of(),
                Map.of(),
                Optional.empty()),
            quote.at());
    assertThat(quote).isEqualTo(expected);
    // 2 × 99.00 + 2 × 59.00 + 99.00 − 3.00 − 5.00
    assertThat(quote.payable()).isEqualTo(40_700);
  }

  @Test
  void claims_holds_and_the_choice_of_the_buyer_are_honoured() {
    Stall stall = market.stall("mq-held");
    Sku sku = market.sku(stall, "F", 50);
    long sale =
        market.live(stall, "flash", flash("sale", new FlashTerms.Item(sku.id(), 5_900, 4, 0)));
    long big = market.live(stall, "coupon", plan("big", coupon(900, 0, 1)));
    long small = market.live(stall, "coupon", plan("small", coupon(200, 0, 1)));
    long first = market.as(stall.owner(), () -> coupons.claim(big, wish("b-1")).id());
    long second = market.as(stall.owner(), () -> coupons.claim(small, wish("b-1")).id());
    Holds.Held held = market.as(stall.owner(), () -> holds.hold(sale, wish("b-1", "F", 2)));
    market.as(stall.owner(), () -> holds.hold(sale, wish("b-2", "F", 2)));

    Quote mine = quote(stall, ask(stall, "b-1", "F", 3));
    Ask chosen =
        new Ask(
            "b-1",
            Map.of(),
            "",
            List.of(new Ask.Line(1, stall.code(), "F", 3, true)),
            Optional.of(Set.of(second)));

    // two at the price held, one at the list price, the best coupon
    assertThat(mine.payable()).isEqualTo(2 * 5_900 + 9_900 - 900);
    assertThat(mine.line(1).units())
        .extracting(Quote.Units::rule, Quote.Units::hold)
        .contains(tuple(sale, held.id()), tuple(0L, 0L));
    assertThat(decision(mine, big).claim()).isEqualTo(first);
    assertThat(quote(stall, chosen).payable()).isEqualTo(2 * 5_900 + 9_900 - 200);
    assertThat(quote(stall, ask(stall, "b-3", "F", 1)).payable()).isEqualTo(9_900);
    assertThat(quote(stall, ask(stall, "", "F", 1)).payable()).isEqualTo(9_900);
    assertThat(decision(quote(stall, ask(stall, "b-3", "F", 1)), sale).reason())
        .isEqualTo(Reason.SOLD_OUT);
  }

  @Test
  void what_buyers_are_and_where_they_stand_counts() {
    Stall stall = market.stall("mq-who");
    market.sku(stall, "A", 50);
    market.live(
        stall,
        "coupon",
        forBuyers(
            plan("fans in the live room", ToolMarket.open(300)),
            Set.of("live"),
            Set.of(ToolAudience.FAN)));
    market.live(
        stall,
        "coupon",
        forBuyers(
            plan("newcomers", ToolMarket.open(1_000)), Set.of(), Set.of(ToolAudience.NEWCOMER)));
    Ask fan =
        new Ask(
            "b-1",
            Map.of(stall.code(), Set.of(ToolAudience.FAN)),
            "live",
            List.of(new Ask.Line(1, stall.code(), "A", 1, true)),
            Optional.empty());

    assertThat(quote(stall, fan).payable()).isEqualTo(8_600);
    assertThat(quote(stall, ask(stall, "b-1", "A", 1)).payable()).isEqualTo(8_900);
    assertThat(quote(stall, ask(stall, "", "A", 1)).payable()).isEqualTo(9_900);
    market.as(
        stall.owner(),
        () -> {
          orders.place("k-1", ask(stall, "b-1", "A", 1), 8_900);
          return orders.pay("k-1/" + stall.code());
        });
    assertThat(quote(stall, fan).payable()).isEqualTo(9_600);
  }

  @Test
  void a_quote_of_fifty_lines_and_many_tools_is_four_statements_and_writes_nothing() {
    Stall stall = market.stall("mq-sql");
    List<Ask.Line> lines = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      market.sku(stall, "A" + i, 50);
      lines.add(new Ask.Line(i, stall.code(), "A" + i, 1 + i % 3, true));
    }
    for (int i = 1; i <= 6; i++) {
      market.live(stall, "coupon", plan("open " + i, ToolMarket.open(100 + i)));
      long coupon = market.live(stall, "coupon", plan("claimed " + i, coupon(100 + i, 9, 2)));
      market.as(stall.owner(), () -> coupons.claim(coupon, wish("b-1")));
    }
    Ask ask = new Ask("b-1", Map.of(), "shop", lines, Optional.empty());
    List<Long> before = rows();

    market.as(
        stall.owner(),
        () -> {
          // after a publication the rules are compiled and what was promised is read once
          assertThat(SqlCount.statements(() -> quotes.quote(ask))).hasSizeLessThanOrEqualTo(6);
          assertThat(SqlCount.statements(() -> quotes.quote(ask))).hasSizeLessThanOrEqualTo(4);
          return true;
        });

    assertThat(rows()).isEqualTo(before);
  }

  private List<Long> rows() {
    return TABLES.stream().map(table -> market.number("select count(*) from " + table)).toList();
  }

  @Test
  void what_a_storefront_gets_wrong_is_named() {
    Stall stall = market.stall("mq-wrong");
    Stall other = market.stall("mq-wrong-2");
    market.sku(stall, "A", 50);
    market.sku(other, "X", 50);

    market.refused(
        stall.owner(), () -> quotes.quote(ask(stall, "b-1", "X", 1)), "marketing.error.sku");
    market.refused(
        stall.owner(), () -> quotes.quote(ask(other, "b-1", "X", 1)), "merchant.error.unknown");
    market.refused(stall.owner(), () -> ask(stall, "b-1", "A", 0), "marketing.error.range");
    market.refused(stall.owner(), () -> ask(stall, "b-1", "A", -3), "marketing.error.range");
    market.refused(
        stall.owner(), () -> ask(stall, "b-1", "A", Integer.MAX_VALUE), "marketing.error.range");
    market.refused(
        stall.owner(),
        () ->
            asks(
                "b-1",
                new Ask.Line(1, stall.code(), "A", 1, true),
                new Ask.Line(1, stall.code(), "A", 1, true)),
        "marketing.error.lineTwice");
    market.refused(
        stall.owner(),
        () ->
            asks(
                "b-1",
                IntStream.range(0, 10_000)
                    .mapToObj(i -> new Ask.Line(i, stall.code(), "A", 1, true))
                    .toArray(Ask.Line[]::new)),
        "marketing.error.lines");
    market.refused(
        stall.owner(),
        () ->
            quotes.quote(
                new Ask(
                    "b-1",
                    Map.of(other.code(), Set.of(ToolAudience.FAN)),
                    "",
                    List.of(new Ask.Line(1, stall.code(), "A", 1, true)),
                    Optional.empty())),
        "marketing.error.tagsShop");
  }
}
