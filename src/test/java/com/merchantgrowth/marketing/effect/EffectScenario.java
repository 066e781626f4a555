package com.merchantgrowth.marketing.effect;

import static com.merchantgrowth.marketing.runtime.ToolMarket.asks;
import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.flash;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.membership.Members;
import com.merchantgrowth.marketing.membership.Memberships;
import com.merchantgrowth.marketing.membership.Programme.PointRules;
import com.merchantgrowth.marketing.membership.ProgrammeKit;
import com.merchantgrowth.marketing.runtime.Ask;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.ToolMarket;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.product.price.PaidLine;
import com.merchantgrowth.product.price.PaidPrices;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.SqlCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What tools brought, read back from what storefronts did; run on both databases. */
abstract class EffectScenario {
  @Autowired private ToolMarket market;
  @Autowired private Coupons coupons;
  @Autowired private Orders orders;
  @Autowired private ToolEffects effects;
  @Autowired private ToolUsage usage;
  @Autowired private Memberships memberships;
  @Autowired private Members members;
  @Autowired private PaidPrices paid;
  @Autowired private MarketingFacts facts;
  @Autowired private DailyRunEngine engine;
  @Autowired private MetricResults results;
  @Autowired private FactDays factDays;
  @Autowired private FactWriter writer;
  @Autowired private BusinessCalendar calendar;

  private Stall stall;
  private Sku a;
  private Sku b;
  private long tool;

  @BeforeEach
  void open(org.junit.jupiter.api.TestInfo test) {
    stall = market.stall("eff-" + Integer.toHexString(test.getDisplayName().hashCode()));
    a = market.sku(stall, "A", 60);
    b = market.sku(stall, "B", 60);
    ToolPlan plan = plan("five off", coupon(500, 100, 3));
    tool =
        market.live(
            stall, "coupon", plan.withTimes(plan.start().minus(Duration.ofDays(3)), plan.end()));
  }

  private long claim(String buyer, String channel) {
    return market.as(
        stall.owner(),
        () -> coupons.claim(tool, new Coupons.Wish(buyer, Set.of(), channel, "")).id());
  }

  private OrderBook.Order order(String key, String buyer, String channel, Ask.Line... lines) {
    return market.as(
        stall.owner(),
        () -> {
          Ask asked = asks(buyer, lines);
          Ask ask = new Ask(buyer, Map.of(), channel, asked.lines(), Optional.empty());
          long payable = new Priced(ask).payable();
          return orders.place(key, ask, payable).orders().getFirst();
        });
  }

  /** 99.00 a piece, 5.00 less with a coupon in hand. */
  private final class Priced {
    private final Ask ask;

    Priced(Ask ask) {
      this.ask = ask;
    }

    long payable() {
      return orders.place("price", ask, -1).answer().orElseThrow().quote().payable();
    }
  }

  private Ask.Line line(int number, Sku sku, int quantity) {
    return new Ask.Line(number, stall.code(), sku.code(), quantity, true);
  }

  private void pay(OrderBook.Order order) {
    market.as(stall.owner(), () -> orders.pay(order.key()));
  }

  private ToolEffect effect() {
    return market.as(stall.owner(), () -> effects.of(stall.code(), tool, null, null));
  }

  /** Two paid orders, one of them sent back as a whole, one cancelled, one claim lying about. */
  private void business() {
    claim("buyer-ann", "shop");
    claim("buyer-bob", "live");
    claim("buyer-cai", "shop");
    claim("buyer-dan", "shop");
    pay(order("k-1", "buyer-ann", "shop", line(1, a, 2), line(2, b, 1)));
    OrderBook.Order back = order("k-2", "buyer-bob", "live", line(1, a, 1));
    pay(back);
    market.as(stall.owner(), () -> orders.refund(back.key(), 1, 1));
    OrderBook.Order fallen = order("k-3", "buyer-cai", "shop", line(1, b, 1));
    market.as(stall.owner(), () -> orders.cancel(fallen.key()));
  }

  @Test
  void claims_orders_refunds_and_returns_are_counted_by_day_sku_and_channel() {
    business();

    ToolEffect effect = effect();

    Sums total = effect.total();
    assertThat(total.claimed()).isEqualTo(4);
    assertThat(total.used()).isEqualTo(2);
    assertThat(total.returned()).isEqualTo(2);
    assertThat(total.orders()).isEqualTo(2);
    assertThat(total.buyers()).isEqualTo(2);
    assertThat(total.newBuyers()).isEqualTo(2);
    assertThat(total.pieces()).isEqualTo(4);
    assertThat(total.gmv()).isEqualTo(3 * 9_900 - 500 + 9_400);
    assertThat(total.discount()).isEqualTo(1_000);
    assertThat(total.refunded()).isEqualTo(9_400);
    assertThat(effect.days().get(calendar.today())).isEqualTo(total);
    assertThat(effect.skus())
        .extracting(one -> one.sku().code(), one -> one.sums().gmv())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("A", 2 * 9_900 - 333 + 9_400L),
            org.assertj.core.api.Assertions.tuple("B", 9_900 - 167L));
    assertThat(effect.channels().keySet()).containsExactly("live", "shop");
    assertThat(effect.channels().get("live").claimed()).isEqualTo(1);
    assertThat(effect.channels().get("shop").returned()).isEqualTo(1);
    assertThat(effect.standing().left().claims()).hasValue(96);
  }

  @Test
  void coupons_that_ended_unused_are_expired_on_the_day_they_ended() {
    claim("buyer-ann", "shop");
    market.set("update marketing_claim set valid_to = claimed_at where tool_id = ?", tool);

    assertThat(effect().total().expired()).isEqualTo(1);
    assertThat(effect().total().used()).isZero();
  }

  @Test
  void a_buyer_who_had_paid_before_is_not_new() {
    pay(order("k-0", "buyer-ann", "shop", line(1, b, 1)));
    claim("buyer-ann", "shop");
    pay(order("k-1", "buyer-ann", "shop", line(1, a, 1)));

    assertThat(effect().total().buyers()).isEqualTo(1);
    assertThat(effect().total().newBuyers()).isZero();
  }

  @Test
  void a_sale_counts_the_pieces_at_its_price_only() {
    long sale =
        market.live(stall, "flash", flash("sale", new FlashTerms.Item(a.id(), 5_900, 10, 2)));
    pay(order("k-1", "buyer-ann", "shop", line(1, a, 3)));

    ToolEffect effect = market.as(stall.owner(), () -> effects.of(stall.code(), sale, null, null));

    assertThat(effect.total().pieces()).isEqualTo(2);
    assertThat(effect.total().gmv()).isEqualTo(11_800);
    assertThat(effect.total().discount()).isEqualTo(8_000);
    assertThat(effect.total().used()).isEqualTo(1);
    Map<String, ToolEffects.KindSums> kinds =
        market.as(stall.owner(), () -> effects.kinds(stall.code()));
    assertThat(kinds).containsOnlyKeys("flash");
    assertThat(kinds.get("flash").gmv()).isEqualTo(11_800);
  }

  @Test
  void the_same_goods_are_compared_with_as_many_days_before_the_tool_began() {
    Instant during = calendar.now().minus(Duration.ofDays(2));
    Instant before = calendar.now().minus(Duration.ofDays(5));
    paid.record(
        stall.shop().id(),
        List.of(
            new PaidLine(a.id(), "old-1", 1, "shop", 9_900, 2, before),
            new PaidLine(a.id(), "new-1", 1, "shop", 9_400, 3, during),
            new PaidLine(b.id(), "new-2", 1, "shop", 9_900, 1, during)));
    // published just now, but as if it had been when it began
    market.set("update marketing_tool set published_at = starts_at where id = ?", tool);

    ToolEffect.Comparison comparison = effect().comparison().orElseThrow();

    assertThat(comparison.skus()).isEqualTo(2);
    assertThat(comparison.days())
        .isEqualTo(DayRange.closed(comparison.before().end(), calendar.yesterday()));
    assertThat(comparison.before().days()).isEqualTo(comparison.days().days());
    assertThat(comparison.during().pieces()).isEqualTo(4);
    assertThat(comparison.during().orders()).isEqualTo(2);
    assertThat(comparison.then().net()).isEqualTo(19_800);
    assertThat(comparison.netChange()).isEqualTo(38_100 / 19_800.0 - 1);
  }

  @Test
  void ranges_have_an_order_and_an_end() {
    LocalDate today = calendar.today();
    assertThatThrownBy(
            () ->
                market.as(
                    stall.owner(), () -> effects.of(stall.code(), tool, today, today.minusDays(1))))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.key()).isEqualTo("marketing.error.effectOrder"));
    market.refused(
        stall.owner(),
        () -> effects.of(stall.code(), tool, today.minusDays(92), today),
        "marketing.error.effectDays");
    Stall other = market.stall(stall.code() + "-x");
    market.refused(
        other.owner(), () -> effects.of(other.code(), tool, null, null), "marketing.error.unknown");
    market.refused(
        other.owner(),
        () -> usage.claims(other.code(), tool, "", 0, 10),
        "marketing.error.unknown");
    market.refused(
        stall.owner(),
        () -> usage.claims(stall.code(), tool, "gone", 0, 10),
        "marketing.error.listState");
  }

  @Test
  void claims_and_orders_are_listed_newest_first_with_buyers_shortened() {
    business();

    ToolUsage.Page<ClaimRow> claims =
        market.as(stall.owner(), () -> usage.claims(stall.code(), tool, "", 1, 2));
    ToolUsage.Page<OrderRow> paidOrders =
        market.as(stall.owner(), () -> usage.orders(stall.code(), tool, "paid", 0, 10));

    assertThat(claims.total()).isEqualTo(4);
    assertThat(claims.rows()).extracting(ClaimRow::buyer).containsExactly("buye…cai", "buye…bob");
    assertThat(
            market.as(stall.owner(), () -> usage.claims(stall.code(), tool, "used", 0, 10)).rows())
        .extracting(ClaimRow::buyer)
        .containsExactly("buye…ann");
    assertThat(paidOrders.rows())
        .extracting(OrderRow::number, OrderRow::discount, OrderRow::refunded)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("k-2/" + stall.code(), 500L, 9_400L),
            org.assertj.core.api.Assertions.tuple("k-1/" + stall.code(), 500L, 0L));
    List<OrderRow> all = new ArrayList<>();
    market.as(
        stall.owner(),
        () -> {
          usage.eachOrder(stall.code(), tool, "", all::add);
          return null;
        });
    assertThat(all).extracting(OrderRow::status).contains(OrderBook.Status.CANCELLED).hasSize(3);
  }

  @Test
  void however_much_happened_it_is_read_in_as_many_statements() {
    claim("buyer-ann", "shop");
    int few = statements();
    for (int i = 0; i < 12; i++) {
      claim("more-" + i, "shop");
      pay(order("m-" + i, "more-" + i, "shop", line(1, a, 1), line(2, b, 1)));
    }

    assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(12);
    assertThat(SqlCount.of(() -> facts.emit(calendar.today(), (shop, measures, values) -> {})))
        .isEqualTo(7);
  }

  /**
   * Ann joins the day before, bob on the day after he has paid, cai on the day before she pays; dan
   * is no member, and eve does not pay: two joined on the day, ann's and cai's orders are members'.
   */
  @Test
  void who_joined_and_what_members_paid_on_a_day_are_facts_of_its_run() {
    LocalDate day = LocalDate.of(2017, 7, 10);
    market.as(
        stall.owner(),
        () -> memberships.save(stall.code(), 0, ProgrammeKit.two(PointRules.DEFAULT), true));
    for (String buyer : List.of("buyer-ann", "buyer-bob", "buyer-cai", "buyer-eve")) {
      market.as(stall.owner(), () -> members.join(stall.code(), buyer, "shop", 0));
    }
    for (String buyer : List.of("buyer-ann", "buyer-bob", "buyer-cai", "buyer-dan")) {
      pay(order("k-" + buyer, buyer, "shop", line(1, a, 1)));
    }
    order("k-eve", "buyer-eve", "shop", line(1, a, 1));
    onDay(day);
    joined("buyer-ann", day.minusDays(1) + " 04:00:00+00");
    joined("buyer-cai", day + " 03:59:00+00");
    joined("buyer-bob", day + " 04:01:00+00");
    joined("buyer-eve", day.plusDays(1) + " 04:00:00+00");

    engine.run(
        List.of(day.minusDays(1), day, day.plusDays(1)),
        RunVersions.TODAY,
        "test",
        (status, done, total) -> {});

    List<String> measures = List.of("members_joined", "member_gmv");
    assertThat(fact(stall, measures, day.minusDays(2))).containsOnly(Double.NaN);
    assertThat(fact(stall, measures, day.minusDays(1))).containsExactly(1, 0);
    assertThat(fact(stall, measures, day)).containsExactly(2, 2 * 9_900);
    assertThat(fact(stall, measures, day.plusDays(1))).containsExactly(1, 0);
  }

  private void joined(String buyer, String at) {
    market.set(
        "update marketing_member set joined_at = timestamp with time zone '"
            + at
            + "' where shop_id = ? and buyer = ?",
        stall.shop().id(),
        buyer);
  }

  private int statements() {
    return market.as(
        stall.owner(), () -> SqlCount.of(() -> effects.of(stall.code(), tool, null, null)));
  }

  @Test
  void what_was_claimed_and_paid_on_a_day_is_a_fact_and_a_metric_of_its_run() {
    LocalDate day = LocalDate.of(2017, 5, 10);
    // history under the same source of a shop without tools, and of this one before it had any
    Stall other = market.stall(stall.code() + "-y");
    try (FactDraft draft =
        writer.begin(
            SubjectKind.SHOP,
            "marketing",
            List.of("coupon_claims", "coupon_uses", "members_joined"),
            WriteMode.MERGE)) {
      draft.row(other.shop().id(), day, new double[] {7, 1, 3});
      draft.row(stall.shop().id(), day, new double[] {1_000, 1_000, 2});
      draft.row(stall.shop().id(), day.minusDays(1), new double[] {40, 19, 2});
      draft.publish();
    }
    for (int i = 0; i < 3; i++) {
      claim("early-" + i, "shop");
      pay(order("e-" + i, "early-" + i, "shop", line(1, a, 1)));
    }
    claim("late", "shop");
    onDay(day);

    RunStatus run =
        engine.run(List.of(day), RunVersions.TODAY, "test", (status, done, total) -> {}).getFirst();

    assertThat(run.error()).isNull();
    List<String> measures =
        List.of(
            "coupon_claims",
            "coupon_uses",
            "coupon_gmv",
            "flash_gmv",
            "tools_live",
            "members_joined");
    assertThat(fact(stall, measures, day)).containsExactly(4, 3, 28_200, 0, 1, 2);
    assertThat(fact(stall, measures, day.minusDays(1))[0]).isEqualTo(40);
    assertThat(fact(other, measures, day)[0]).isEqualTo(7);
    assertThat(fact(other, measures, day)[5]).isEqualTo(3);
    var published = results.run(SubjectKind.SHOP, day).orElseThrow();
    assertThat(
            results
                .of(published, stall.shop().id())
                .orElseThrow()
                .values()[published.position("coupon_use_rate_30").orElseThrow()])
        .isEqualTo(22 / 44.0);

    claim("later", "shop");
    onDay(day);
    engine.run(List.of(day), RunVersions.TODAY, "test", (status, done, total) -> {});
    assertThat(fact(stall, measures, day)[0]).isEqualTo(5);
  }

  @Test
  void a_day_another_source_has_reported_keeps_its_values_and_the_run_goes_on() {
    LocalDate day = LocalDate.of(2017, 6, 10);
    try (FactDraft draft =
        writer.begin(
            SubjectKind.SHOP, "erp-" + stall.code(), List.of("coupon_claims"), WriteMode.MERGE)) {
      draft.row(stall.shop().id(), day, new double[] {99});
      draft.publish();
    }
    claim("buyer-ann", "shop");
    onDay(day);

    RunStatus run =
        engine.run(List.of(day), RunVersions.TODAY, "test", (status, done, total) -> {}).getFirst();

    assertThat(run.error()).isNull();
    assertThat(fact(stall, List.of("coupon_claims", "tools_live"), day))
        .containsExactly(99, Double.NaN);
  }

  /** As if the shop's business had been on a day long ago, so that no newer run is made here. */
  private void onDay(LocalDate day) {
    String at = "timestamp with time zone '" + day + " 04:00:00+00'";
    long shop = stall.shop().id();
    market.set(
        "update marketing_tool set starts_at = "
            + at
            + ", published_at = "
            + at
            + " where shop_id = ?",
        shop);
    market.set("update marketing_claim set claimed_at = " + at + " where shop_id = ?", shop);
    market.set(
        "update marketing_order set placed_at = "
            + at
            + ", paid_at = "
            + at
            + " where shop_id = ? and paid_at is not null",
        shop);
  }

  private double[] fact(Stall of, List<String> measures, LocalDate day) {
    return factDays
        .of(SubjectKind.SHOP, of.shop().id(), measures, DayRange.closed(day, day))
        .getFirst()
        .values();
  }
}
