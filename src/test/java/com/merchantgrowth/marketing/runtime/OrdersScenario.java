package com.merchantgrowth.marketing.runtime;

import static com.merchantgrowth.marketing.runtime.ToolMarket.ask;
import static com.merchantgrowth.marketing.runtime.ToolMarket.asks;
import static com.merchantgrowth.marketing.runtime.ToolMarket.budget;
import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.flash;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.rush;
import static com.merchantgrowth.marketing.runtime.ToolMarket.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.platform.PlatformTerms;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.product.price.LowestPaid;
import com.merchantgrowth.product.price.PaidPrices;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.support.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders: what they consume and give back; run on both databases. */
abstract class OrdersScenario {
  private static final String LATE = "timestamp '2026-01-01 00:00:00'";

  @Autowired private ToolMarket market;
  @Autowired private Coupons coupons;
  @Autowired private Holds holds;
  @Autowired private Orders orders;
  @Autowired private OrderBook book;
  @Autowired private OrderDetails details;
  @Autowired private BuyerData data;
  @Autowired private Sweep sweep;
  @Autowired private BuyerStanding standing;
  @Autowired private ToolPublishing publishing;
  @Autowired private MarketingTools tools;
  @Autowired private PaidPrices paid;
  @Autowired private People people;

  private Orders.Placed place(Stall stall, String key, Ask ask, long payable) {
    return market.as(stall.owner(), () -> orders.place(key, ask, payable));
  }

  private void placed(Stall stall, String key, Ask ask, long payable) {
    Orders.Placed answer = place(stall, key, ask, payable);
    assertThat(answer.placed()).as("%s", answer).isTrue();
  }

  private OrderBook.Order pay(Stall stall, String key) {
    return market.as(stall.owner(), () -> orders.pay(key + "/" + stall.code()));
  }

  private OrderBook.Order cancel(Stall stall, String key) {
    return market.as(stall.owner(), () -> orders.cancel(key + "/" + stall.code()));
  }

  private long refund(Stall stall, String key, int line, int units) {
    return market.as(
        stall.owner(), () -> orders.refund(key + "/" + stall.code(), line, units).amount());
  }

  private void refused(Stall stall, Runnable act, String key) {
    market.refused(stall.owner(), act, key);
  }

  private long claim(Stall stall, long coupon, String buyer) {
    return market.as(stall.owner(), () -> coupons.claim(coupon, wish(buyer)).id());
  }

  private boolean used(long claim) {
    return market.number(
            "select count(*) from marketing_claim where id = ? and status = 'used'", claim)
        == 1;
  }

  private long ordersOf(Stall stall) {
    return market.number(
        "select count(*) from marketing_order where shop_id = ?", stall.shop().id());
  }

  /** A shop with goods A and F, F in a sale with five pieces, and a coupon with a budget. */
  private final class Corner {
    final Stall stall;
    final Sku a;
    final Sku f;
    final long sale;
    final long coupon;
    final long claim;

    Corner(String code) {
      stall = market.stall(code);
      a = market.sku(stall, "A", 10);
      f = market.sku(stall, "F", 10);
      sale = market.live(stall, "flash", flash("sale", new FlashTerms.Item(f.id(), 5_900, 5, 2)));
      coupon = market.live(stall, "coupon", budget(plan("five off", coupon(500, 10, 1)), 10_000));
      claim = OrdersScenario.this.claim(stall, coupon, "b-1");
    }

    /** One A and two F: 99.00 + 2 × 59.00 − 5.00. */
    Ask ask() {
      return asks(
          "b-1",
          new Ask.Line(1, stall.code(), "A", 1, true),
          new Ask.Line(2, stall.code(), "F", 2, true));
    }

    static final long PAYABLE = 21_200;

    void consumed(boolean all) {
      assertThat(market.stock(stall, "A")).isEqualTo(all ? 9 : 10);
      assertThat(market.stock(stall, "F")).isEqualTo(5);
      assertThat(market.taken(sale, Scarce.STOCK)).isEqualTo(all ? 2 : 0);
      assertThat(market.taken(coupon, Scarce.BUDGET)).isEqualTo(all ? 500 : 0);
      assertThat(used(claim)).isEqualTo(all);
      assertThat(
              market.number(
                  "select coalesce(sum(units), 0) from marketing_taken where tool_id = ?", sale))
          .isEqualTo(all ? 2 : 0);
      market.soundStock(a);
      market.soundStock(f);
    }
  }

  @Test
  void an_order_consumes_coupon_budget_pieces_and_stock_at_once() {
    Corner corner = new Corner("mo-all");

    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);

    corner.consumed(true);
    OrderBook.Order order =
        market.as(corner.stall.owner(), () -> orders.require("k-1/" + corner.stall.code()));
    assertThat(order.gross()).isEqualTo(29_700);
    assertThat(order.payable()).isEqualTo(Corner.PAYABLE);
    assertThat(book.lines(order.id()).stream().mapToLong(OrderBook.Line::net).sum())
        .isEqualTo(Corner.PAYABLE);
    assertThat(book.benefits(order.id()))
        .extracting(OrderBook.Benefit::tool, OrderBook.Benefit::saved)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(corner.sale, 8_000L),
            org.assertj.core.api.Assertions.tuple(corner.coupon, 500L));
  }

  @Test
  void what_runs_out_undoes_everything_taken_before() {
    Corner corner = new Corner("mo-undo");
    market.set("update sku set stock = 0 where id = ?", corner.a.id());

    refused(
        corner.stall,
        () -> orders.place("k-1", corner.ask(), Corner.PAYABLE),
        "marketing.error.outOfStock");

    market.set("update sku set stock = 10 where id = ?", corner.a.id());
    corner.consumed(false);
    assertThat(ordersOf(corner.stall)).isZero();
    assertThat(
            market.number(
                "select count(*) from marketing_checkout where buyer = 'b-1' and checkout_key = ?"
                    + " and id not in (select checkout_id from marketing_order)",
                "k-1"))
        .isZero();
  }

  @Test
  void another_price_is_answered_and_nothing_is_consumed() {
    Corner corner = new Corner("mo-price");

    Orders.Placed answer = place(corner.stall, "k-1", corner.ask(), Corner.PAYABLE - 1);

    assertThat(answer.placed()).isFalse();
    assertThat(answer.answer().orElseThrow().quote().payable()).isEqualTo(Corner.PAYABLE);
    corner.consumed(false);
    assertThat(ordersOf(corner.stall)).isZero();
    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);
  }

  @Test
  void the_same_key_answers_what_was_placed_and_consumes_no_more() {
    Corner corner = new Corner("mo-again");
    Corner other = new Corner("mo-again-2");
    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);
    // goods that are off sale meanwhile change nothing about what was ordered
    market.set("update sku set status = 'OFF' where id = ?", corner.a.id());

    Orders.Placed again = place(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);

    assertThat(again.orders())
        .extracting(OrderBook.Order::key)
        .containsExactly("k-1/" + corner.stall.code());
    assertThat(again.answer()).isEmpty();
    corner.consumed(true);
    assertThat(ordersOf(corner.stall)).isEqualTo(1);
    refused(
        corner.stall,
        () -> orders.place("k-1", ask(corner.stall, "b-2", "A", 1), Corner.PAYABLE),
        "marketing.error.orderKeyUsed");
    refused(
        corner.stall, () -> orders.place("k-1", corner.ask(), 1), "marketing.error.orderKeyUsed");
    // another shop's storefront counts its orders by itself
    placed(other.stall, "k-1", other.ask(), Corner.PAYABLE);
  }

  @Test
  void one_key_on_eight_threads_is_one_order() throws Exception {
    Stall stall = market.stall("mo-key-rush");
    Sku a = market.sku(stall, "A", 10);

    List<Boolean> done =
        rush(
            8,
            thread ->
                market.done(
                    stall.owner(), () -> orders.place("k-1", ask(stall, "b-1", "A", 2), 19_800)));

    assertThat(done).contains(true);
    assertThat(ordersOf(stall)).isEqualTo(1);
    assertThat(market.stock(stall, "A")).isEqualTo(8);
    market.soundStock(a);
  }

  @Test
  void an_order_nobody_paid_in_time_is_refused_and_swept_once() {
    Corner corner = new Corner("mo-late");
    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);
    market.set(
        "update marketing_order set pay_until = " + LATE + " where shop_id = ?",
        corner.stall.shop().id());

    refused(
        corner.stall, () -> orders.pay("k-1/" + corner.stall.code()), "marketing.error.tooLate");
    sweep.sweep();
    corner.consumed(false);
    sweep.sweep();
    corner.consumed(false);
    refused(
        corner.stall, () -> orders.pay("k-1/" + corner.stall.code()), "marketing.error.tooLate");
  }

  @Test
  void a_cancelled_order_gives_everything_back_once() throws Exception {
    Corner corner = new Corner("mo-cancel");
    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);

    List<OrderBook.Order> answers = rush(4, thread -> cancel(corner.stall, "k-1"));

    assertThat(answers)
        .extracting(OrderBook.Order::status)
        .containsOnly(OrderBook.Status.CANCELLED);
    corner.consumed(false);
    // the coupon is good for another order
    placed(corner.stall, "k-2", corner.ask(), Corner.PAYABLE);
    corner.consumed(true);
  }

  @Test
  void cancel_against_pay_ends_as_one_of_the_two() throws Exception {
    Stall stall = market.stall("mo-pay-cancel");
    Sku a = market.sku(stall, "A", 20);
    for (int i = 0; i < 10; i++) {
      String key = "k-" + i;
      placed(stall, key, ask(stall, "b-1", "A", 1), 9_900);
      List<Boolean> done =
          rush(
              2,
              thread ->
                  market.done(
                      stall.owner(),
                      () -> {
                        if (thread == 0) {
                          orders.pay(key + "/" + stall.code());
                        } else {
                          orders.cancel(key + "/" + stall.code());
                        }
                      }));
      assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    long paidOrders =
        market.number(
            "select count(*) from marketing_order where shop_id = ? and status = 'paid'",
            stall.shop().id());
    assertThat(market.stock(stall, "A")).isEqualTo(20 - paidOrders);
    assertThat(market.number("select count(*) from paid_line where shop_id = ?", stall.shop().id()))
        .isEqualTo(paidOrders);
    market.soundStock(a);
  }

  @Test
  void refunds_of_any_split_sum_to_what_was_paid() {
    Stall stall = market.stall("mo-split");
    market.sku(stall, "A", 100);
    long coupon = market.live(stall, "coupon", plan("five off", coupon(500, 0, 9)));
    int[][] splits = {{3}, {1, 2}, {2, 1}, {1, 1, 1}};
    for (int i = 0; i < splits.length; i++) {
      String key = "k-" + i;
      claim(stall, coupon, "b-1");
      placed(stall, key, ask(stall, "b-1", "A", 3), 29_200);
      refused(
          stall, () -> orders.refund(key + "/" + stall.code(), 1, 1), "marketing.error.notPaid");
      pay(stall, key);
      long sum = 0;
      for (int units : splits[i]) {
        sum += refund(stall, key, 1, units);
      }
      assertThat(sum).isEqualTo(29_200);
      refused(
          stall,
          () -> orders.refund(key + "/" + stall.code(), 1, 1),
          "marketing.error.refundTooMany");
    }
    assertThat(
            market.number(
                "select sum(amount) from marketing_refund r join marketing_order o"
                    + " on o.id = r.order_id where o.shop_id = ?",
                stall.shop().id()))
        .isEqualTo(4 * 29_200L);
  }

  @Test
  void refunds_out_of_range_are_refused() {
    Stall stall = market.stall("mo-refund-bad");
    market.sku(stall, "A", 100);
    placed(stall, "k-1", ask(stall, "b-1", "A", 3), 29_700);
    pay(stall, "k-1");
    String key = "k-1/" + stall.code();
    refund(stall, "k-1", 1, 1);

    refused(stall, () -> orders.refund(key, 1, 0), "marketing.error.range");
    refused(stall, () -> orders.refund(key, 1, -1), "marketing.error.range");
    refused(stall, () -> orders.refund(key, 1, 3), "marketing.error.refundTooMany");
    refused(stall, () -> orders.refund(key, 1, Integer.MAX_VALUE), "marketing.error.refundTooMany");
    refused(stall, () -> orders.refund(key, 2, 1), "marketing.error.line");
    assertThat(market.number("select refunded from marketing_order where order_key = ?", key))
        .isEqualTo(9_900);
  }

  @Test
  void a_full_refund_gives_the_coupon_back_and_a_part_does_not() {
    Corner corner = new Corner("mo-full");
    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);
    pay(corner.stall, "k-1");

    long sum = refund(corner.stall, "k-1", 1, 1) + refund(corner.stall, "k-1", 2, 1);
    assertThat(used(corner.claim)).isTrue();
    sum += refund(corner.stall, "k-1", 2, 1);

    assertThat(sum).isEqualTo(Corner.PAYABLE);
    assertThat(used(corner.claim)).isFalse();
    // refunded orders count as ordered, and goods that were sent are not in stock again
    assertThat(market.stock(corner.stall, "A")).isEqualTo(9);
    assertThat(
            market
                .as(corner.stall.owner(), () -> standing.newcomer(corner.stall.code(), "b-1"))
                .isNew())
        .isFalse();
  }

  @Test
  void a_coupon_that_came_back_past_its_end_is_good_for_nothing() {
    Corner corner = new Corner("mo-expired");
    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);
    market.set("update marketing_claim set valid_to = " + LATE + " where id = ?", corner.claim);

    cancel(corner.stall, "k-1");

    assertThat(used(corner.claim)).isFalse();
    assertThat(place(corner.stall, "k-2", corner.ask(), Corner.PAYABLE).placed()).isFalse();
    placed(corner.stall, "k-2", corner.ask(), Corner.PAYABLE + 500);
  }

  @Test
  void the_platforms_coupon_comes_back_when_no_shop_has_an_order_left() {
    Stall one = market.stall("mo-plat-1");
    Stall two = market.stall("mo-plat-2");
    market.sku(one, "A", 10);
    market.sku(two, "A", 10);
    AccountRef admin = people.admin();
    long coupon =
        market.as(
            admin,
            () -> {
              long id =
                  tools
                      .create(
                          ToolOwner.PLATFORM,
                          "platform",
                          plan(
                              "all shops",
                              new PlatformTerms(coupon(1_000, 9, 1).reduction(), 9, 1, 7, 45)))
                      .id();
              publishing.publish(ToolOwner.PLATFORM, id, 1, Confirmation.NONE);
              return id;
            });
    long claim = market.as(admin, () -> coupons.claim(coupon, wish("b-plat")).id());
    Ask ask =
        asks(
            "b-plat",
            new Ask.Line(1, one.code(), "A", 1, true),
            new Ask.Line(2, two.code(), "A", 1, true));

    market.as(admin, () -> orders.place("k-plat", ask, 18_800));
    assertThat(used(claim)).isTrue();
    assertThat(market.as(one.owner(), () -> details.require("k-plat/mo-plat-1")).shares())
        .as("each shop bears 45 % of its half of the 10.00")
        .containsExactly(new OrderDetails.Share(coupon, "platform", "all shops", claim, 500, 225));
    cancel(one, "k-plat");
    assertThat(used(claim)).isTrue();
    cancel(two, "k-plat");
    assertThat(used(claim)).isFalse();

    market.as(admin, () -> orders.place("k-plat-2", ask, 18_800));
    cancel(one, "k-plat-2");
    pay(two, "k-plat-2");
    assertThat(used(claim)).isTrue();
    refund(two, "k-plat-2", 2, 1);
    assertThat(used(claim)).isFalse();
    market.as(
        admin,
        () -> {
          publishing.end(ToolOwner.PLATFORM, coupon);
          return true;
        });
  }

  @Test
  void the_first_purchase_gives_the_second_coupon_once() {
    Stall stall = market.stall("mo-first");
    market.sku(stall, "A", 10);
    long second = market.live(stall, "coupon", plan("second", coupon(700, 5, 1)));
    long newcomer = market.live(stall, "newcomer", plan("new", ToolMarket.newcomer(500, second)));
    claim(stall, newcomer, "b-1");
    placed(stall, "k-1", ask(stall, "b-1", "A", 1), 9_400);

    pay(stall, "k-1");
    pay(stall, "k-1");

    assertThat(
            market.number(
                "select count(*) from marketing_claim where tool_id = ? and buyer = 'b-1'"
                    + " and source = 'purchase'",
                second))
        .isEqualTo(1);
    assertThat(market.taken(second, Scarce.CLAIMS)).isEqualTo(1);
    BuyerStanding.Newcomer now =
        market.as(stall.owner(), () -> standing.newcomer(stall.code(), "b-1"));
    assertThat(now.isNew()).isFalse();
    assertThat(now.order()).isEqualTo("k-1/" + stall.code());
    refused(stall, () -> coupons.claim(newcomer, wish("b-1")), "marketing.error.notForBuyer");
    placed(stall, "k-2", ask(stall, "b-1", "A", 1), 9_200);
  }

  @Test
  void a_second_coupon_that_ran_out_does_not_keep_anybody_from_paying() {
    Stall stall = market.stall("mo-first-none");
    market.sku(stall, "A", 10);
    long second = market.live(stall, "coupon", plan("second", coupon(700, 1, 1)));
    claim(stall, second, "b-other");
    long newcomer = market.live(stall, "newcomer", plan("new", ToolMarket.newcomer(500, second)));
    claim(stall, newcomer, "b-1");
    placed(stall, "k-1", ask(stall, "b-1", "A", 1), 9_400);

    assertThat(pay(stall, "k-1").status()).isEqualTo(OrderBook.Status.PAID);
    assertThat(market.number("select count(*) from marketing_claim where tool_id = ?", second))
        .isEqualTo(1);
  }

  @Test
  void paid_lines_are_what_the_lowest_paid_price_is_taken_from() {
    Corner corner = new Corner("mo-paid");
    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);
    assertThat(paid.lowestRecently(corner.stall.shop().id(), List.of(corner.f.id()))).isEmpty();

    pay(corner.stall, "k-1");

    LowestPaid lowest =
        paid.lowestRecently(corner.stall.shop().id(), List.of(corner.f.id())).get(corner.f.id());
    long net = book.lines(orderId(corner.stall, "k-1")).get(1).lowestNet();
    assertThat(lowest).isNotNull();
    assertThat(lowest.unitNet()).isEqualTo(net).isLessThan(5_900);
    assertThat(lowest.orderKey()).isEqualTo("k-1/" + corner.stall.code());
  }

  private long orderId(Stall stall, String key) {
    return market.number(
        "select id from marketing_order where order_key = ?", key + "/" + stall.code());
  }

  @Test
  void a_budget_of_a_coupon_holds_after_the_coupon_has_ended() {
    Stall stall = market.stall("mo-budget");
    market.sku(stall, "A", 10);
    long coupon = market.live(stall, "coupon", budget(plan("five off", coupon(500, 9, 1)), 700));
    claim(stall, coupon, "b-1");
    claim(stall, coupon, "b-2");
    placed(stall, "k-1", ask(stall, "b-1", "A", 1), 9_400);
    market.set("update marketing_tool set ends_at = " + LATE + " where id = ?", coupon);

    // two yuan are left: too little for five, so the coupon is not applied rather than refused
    // later
    placed(stall, "k-2", ask(stall, "b-2", "A", 1), 9_900);
    assertThat(market.taken(coupon, Scarce.BUDGET)).isEqualTo(500);
  }

  @Test
  void foreign_orders_look_as_if_there_were_no_such_shop() {
    Corner corner = new Corner("mo-mine");
    Stall stranger = market.stall("mo-stranger");
    placed(corner.stall, "k-1", corner.ask(), Corner.PAYABLE);
    for (String key : List.of("k-1/mo-mine", "k-9/mo-mine")) {
      refused(stranger, () -> orders.pay(key), "merchant.error.unknown");
      refused(stranger, () -> orders.cancel(key), "merchant.error.unknown");
      refused(stranger, () -> orders.refund(key, 1, 1), "merchant.error.unknown");
      refused(stranger, () -> orders.require(key), "merchant.error.unknown");
    }
    refused(
        stranger,
        () -> orders.place("k-1", corner.ask(), Corner.PAYABLE),
        "merchant.error.unknown");
    refused(corner.stall, () -> orders.pay("k-9/mo-mine"), "marketing.error.order");
  }

  @Test
  void many_kinds_of_requests_at_once_lose_nothing_and_never_wait_for_each_other()
      throws Exception {
    Stall stall = market.stall("mo-mixed");
    Sku a = market.sku(stall, "A", 400);
    Sku b = market.sku(stall, "B", 400);
    long sale =
        market.live(
            stall,
            "flash",
            flash(
                "sale",
                new FlashTerms.Item(a.id(), 5_900, 60, 0),
                new FlashTerms.Item(b.id(), 5_900, 60, 40)));
    long first = market.live(stall, "coupon", budget(plan("first", coupon(500, 60, 30)), 8_000));
    long open = market.live(stall, "coupon", budget(plan("open", ToolMarket.open(300)), 6_000));

    rush(
        8,
        thread -> {
          String buyer = "b-" + thread % 4;
          for (int i = 0; i < 10; i++) {
            String key = "k-" + thread + "-" + i;
            int kind = (thread + i) % 5;
            if (kind == 0) {
              market.done(stall.owner(), () -> coupons.claim(first, wish(buyer)));
            }
            if (kind == 1) {
              market.done(stall.owner(), () -> holds.hold(sale, wish(buyer, "A", 3)));
              market.done(stall.owner(), () -> holds.hold(sale, wish(buyer, "B", 2)));
            }
            boolean turned = i % 2 == 0;
            Ask ask =
                asks(
                    buyer,
                    new Ask.Line(1, stall.code(), turned ? "A" : "B", 2, true),
                    new Ask.Line(2, stall.code(), turned ? "B" : "A", 1, true));
            market.done(stall.owner(), () -> placeAtWhatItCosts(key, ask));
            boolean placed = !book.known(List.of(key + "/" + stall.code())).isEmpty();
            if (placed && kind == 2) {
              market.done(stall.owner(), () -> orders.cancel(key + "/" + stall.code()));
            }
            if (placed && kind == 3) {
              market.done(
                  stall.owner(),
                  () -> {
                    orders.pay(key + "/" + stall.code());
                    orders.refund(key + "/" + stall.code(), 1, 1);
                  });
            }
            if (thread == 7 && i == 7) {
              market.done(stall.owner(), () -> publishing.end(stall.code(), sale));
            }
          }
          return true;
        });
    sweep.sweep();

    conserved(stall, a, 400, sale);
    conserved(stall, b, 400, sale);
    for (long tool : new long[] {first, open}) {
      assertThat(market.taken(tool, Scarce.BUDGET))
          .isEqualTo(
              market.number(
                  "select coalesce(sum(f.saved), 0) from marketing_order_benefit f"
                      + " join marketing_order o on o.id = f.order_id"
                      + " where f.tool_id = ? and o.status <> 'cancelled'",
                  tool));
    }
    assertThat(market.taken(first, Scarce.CLAIMS))
        .isEqualTo(market.number("select count(*) from marketing_claim where tool_id = ?", first));
    assertThat(
            market.number(
                "select count(*) from marketing_claim where tool_id = ? and status = 'used'",
                first))
        .isEqualTo(
            market.number(
                "select count(*) from marketing_order_benefit f join marketing_order o"
                    + " on o.id = f.order_id where f.tool_id = ? and o.status <> 'cancelled'",
                first))
        .isPositive();
  }

  private void placeAtWhatItCosts(String key, Ask ask) {
    long payable = orders.place(key, ask, -1).answer().orElseThrow().quote().payable();
    orders.place(key, ask, payable);
  }

  /** Every piece is in stock, left of the sale, kept for a buyer, or in an order that stands. */
  private void conserved(Stall stall, Sku sku, long began, long sale) {
    market.soundStock(sku);
    long left =
        market.number(
            "select total - taken from marketing_scarce where tool_id = ? and sku_id = ?",
            sale,
            sku.id());
    long held =
        market.number(
            "select coalesce(sum(quantity), 0) from marketing_hold where sku_id = ?"
                + " and status = 'held'",
            sku.id());
    long ordered = 0;
    long atSalePrice = 0;
    for (long order : ordersStanding(stall)) {
      for (OrderBook.Line line : book.lines(order)) {
        if (line.sku() == sku.id()) {
          ordered += line.quantity();
          atSalePrice +=
              line.units().stream()
                  .filter(units -> units.rule() == sale)
                  .mapToLong(units -> units.count())
                  .sum();
        }
      }
    }
    assertThat(left).as("the sale was ended").isZero();
    assertThat(market.stock(stall, sku.code()) + held + ordered).isEqualTo(began);
    assertThat(
            market.number(
                "select taken from marketing_scarce where tool_id = ? and sku_id = ?",
                sale,
                sku.id()))
        .isEqualTo(held + atSalePrice)
        .isLessThanOrEqualTo(60);
  }

  private List<Long> ordersStanding(Stall stall) {
    return market.numbers(
        "select id from marketing_order where shop_id = ? and status <> 'cancelled'",
        stall.shop().id());
  }

  private boolean erase(Stall stall, String buyer) {
    return market.as(stall.owner(), () -> data.erase(stall.code(), buyer));
  }

  @Test
  void a_buyers_record_is_handed_out_and_made_nameless_as_a_whole() {
    Corner corner = new Corner("mo-erase");
    Stall stall = corner.stall;
    Stall other = market.stall("mo-erase-other");
    placed(stall, "k-1", corner.ask(), 21_200);

    assertThat(market.as(stall.owner(), () -> data.export(stall.code(), "b-1")))
        .satisfies(
            all -> {
              assertThat(all.get("claims")).hasSize(1);
              assertThat(all.get("orders")).hasSize(1);
              assertThat(all.get("taken")).hasSize(1);
            });
    assertThat(market.as(other.owner(), () -> data.export(other.code(), "b-1")).values())
        .allMatch(List::isEmpty);
    refused(stall, () -> data.erase(stall.code(), "b-1"), "marketing.error.buyerOpen");
    refused(stall, () -> data.export(stall.code(), "张三"), "marketing.error.buyer");

    pay(stall, "k-1");
    long taken = market.taken(corner.sale, Scarce.STOCK);
    assertThat(erase(other, "b-1")).as("nothing there").isFalse();
    assertThat(erase(stall, "b-1")).isTrue();
    assertThat(erase(stall, "b-1")).isFalse();
    assertThat(market.as(stall.owner(), () -> data.export(stall.code(), "b-1")).values())
        .allMatch(List::isEmpty);
    assertThat(market.taken(corner.sale, Scarce.STOCK)).isEqualTo(taken);
    assertThat(refund(stall, "k-1", 2, 2)).as("the order can still be refunded").isPositive();
    assertThat(
            market.number(
                "select count(*) from marketing_checkout c join marketing_order o"
                    + " on o.checkout_id = c.id where o.shop_id = ? and c.buyer = 'b-1'",
                stall.shop().id()))
        .isZero();
  }
}
