package com.merchantgrowth.marketing.runtime;

import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.forBuyers;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.rush;
import static com.merchantgrowth.marketing.runtime.ToolMarket.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.support.SqlCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coupons into buyers' hands; run on both databases. */
abstract class CouponsScenario {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Autowired private ToolMarket market;
  @Autowired private Coupons coupons;
  @Autowired private ToolPublishing publishing;
  @Autowired private Offers offers;
  @Autowired private BuyerLists lists;

  private Coupons.Claimed claim(Stall stall, long coupon, String buyer) {
    return market.as(stall.owner(), () -> coupons.claim(coupon, wish(buyer)));
  }

  private void refused(Stall stall, long coupon, Coupons.Wish wish, String key) {
    market.refused(stall.owner(), () -> coupons.claim(coupon, wish), key);
  }

  private long claims(long coupon) {
    return market.number("select count(*) from marketing_claim where tool_id = ?", coupon);
  }

  private Stall stall(String code) {
    Stall stall = market.stall(code);
    market.sku(stall, "A", 100);
    return stall;
  }

  @Test
  void time_is_looked_at_before_stock() {
    Stall stall = stall("mc-time");
    ToolPlan later =
        plan("later", coupon(500, 1, 1))
            .withTimes(
                Instant.now().plus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(2)));
    long notYet = market.live(stall, "coupon", later);
    long paused = market.live(stall, "coupon", plan("paused", coupon(500, 1, 1)));
    claim(stall, paused, "b-1");
    market.as(
        stall.owner(),
        () -> {
          publishing.pause(stall.code(), paused);
          return true;
        });

    refused(stall, notYet, wish("b-1"), "marketing.error.notBegun");
    // none is left either, but that is not what keeps it from being had
    refused(stall, paused, wish("b-2"), "marketing.error.paused");
    market.as(
        stall.owner(),
        () -> {
          publishing.end(stall.code(), paused);
          return true;
        });
    refused(stall, paused, wish("b-2"), "marketing.error.ended");
    assertThat(market.taken(notYet, Scarce.CLAIMS)).isZero();
    assertThat(claims(paused)).isEqualTo(1);
  }

  @Test
  void drafts_tools_without_claims_and_foreign_ones_look_as_if_there_were_none() {
    Stall stall = stall("mc-none");
    Stall other = stall("mc-none-other");
    long draft = market.draft(stall, "coupon", plan("draft", coupon(500, 1, 1)));
    long open = market.live(stall, "coupon", plan("open", ToolMarket.open(500)));
    long foreign = market.live(other, "coupon", plan("foreign", coupon(500, 1, 1)));

    for (long id : new long[] {draft, open, foreign, -1}) {
      refused(stall, id, wish("b-1"), "marketing.error.unknown");
    }
  }

  @Test
  void a_buyer_has_as_many_as_one_may_and_all_together_what_there_is() {
    Stall stall = stall("mc-limits");
    long coupon = market.live(stall, "coupon", plan("two each", coupon(500, 3, 2)));

    claim(stall, coupon, "b-1");
    claim(stall, coupon, "b-1");
    refused(stall, coupon, wish("b-1"), "marketing.error.claimLimit");
    claim(stall, coupon, "b-2");
    refused(stall, coupon, wish("b-2"), "marketing.error.noneLeft");

    assertThat(claims(coupon)).isEqualTo(3);
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(3);
  }

  @Test
  void channel_audience_and_code_are_asked_for() {
    Stall stall = stall("mc-who");
    ToolPlan plan =
        forBuyers(
            plan(
                "fans of the live room",
                new CouponTerms(
                    coupon(500, 0, 1).reduction(), true, 0, 1, 0, null, null, "Happy8")),
            Set.of("live"),
            Set.of(ToolAudience.FAN));
    long coupon = market.live(stall, "coupon", plan);
    Set<String> fan = Set.of(ToolAudience.FAN);

    refused(
        stall,
        coupon,
        new Coupons.Wish("b-1", fan, "shop", "Happy8"),
        "marketing.error.otherChannel");
    refused(
        stall,
        coupon,
        new Coupons.Wish("b-1", Set.of(), "live", "Happy8"),
        "marketing.error.notForBuyer");
    refused(
        stall, coupon, new Coupons.Wish("b-1", fan, "live", "Happy"), "marketing.error.wrongCode");
    assertThat(
            market
                .as(
                    stall.owner(),
                    () -> coupons.claim(coupon, new Coupons.Wish("b-1", fan, "live", " happy8 ")))
                .tool())
        .isEqualTo(coupon);
    assertThat(market.number("select count(*) from marketing_scarce where tool_id = ?", coupon))
        .as("no row where there is no limit")
        .isZero();
  }

  @Test
  void a_list_and_newcomers_are_found_out_by_the_portal() {
    Stall stall = stall("mc-list");
    long listed =
        market.live(
            stall,
            "coupon",
            forBuyers(plan("listed", coupon(500, 0, 1)), Set.of(), Set.of(ToolAudience.LISTED)));
    long newcomer = market.live(stall, "newcomer", plan("new", ToolMarket.newcomer(500, 0)));
    market.set("insert into marketing_buyer_list (tool_id, buyer) values (?, 'b-listed')", listed);

    refused(stall, listed, wish("b-1"), "marketing.error.notForBuyer");
    claim(stall, listed, "b-listed");
    claim(stall, newcomer, "b-1");
    assertThat(claims(listed)).isEqualTo(1);
    assertThat(claims(newcomer)).isEqualTo(1);
  }

  @Test
  void days_are_natural_days_of_the_shop_and_the_day_of_the_claim_is_the_first() {
    Stall stall = stall("mc-days");
    long coupon =
        market.live(
            stall,
            "coupon",
            plan(
                "three days",
                new CouponTerms(coupon(500, 0, 1).reduction(), true, 0, 1, 3, null, null, null)));

    LocalDate before = LocalDate.now(SHANGHAI);
    Instant end = claim(stall, coupon, "b-1").validity().end();
    LocalDate after = LocalDate.now(SHANGHAI);

    assertThat(end)
        .isBetween(
            before.plusDays(3).atStartOfDay(SHANGHAI).toInstant(),
            after.plusDays(3).atStartOfDay(SHANGHAI).toInstant());
  }

  @Test
  void a_rush_of_thirty_two_takes_exactly_fifty_coupons() throws Exception {
    Stall stall = stall("mc-rush");
    long coupon = market.live(stall, "coupon", plan("fifty", coupon(500, 50, 1)));

    List<Integer> got =
        rush(
            32,
            thread -> {
              int mine = 0;
              for (int i = 0; i < 3; i++) {
                String buyer = "b-" + thread + "-" + i;
                mine +=
                    market.done(stall.owner(), () -> coupons.claim(coupon, wish(buyer))) ? 1 : 0;
              }
              return mine;
            });

    assertThat(got.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
    assertThat(claims(coupon)).isEqualTo(50);
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(50);
  }

  @Test
  void one_buyer_on_eight_threads_gets_one() throws Exception {
    Stall stall = stall("mc-one");
    long coupon = market.live(stall, "coupon", plan("one each", coupon(500, 50, 1)));

    List<Boolean> got =
        rush(8, thread -> market.done(stall.owner(), () -> coupons.claim(coupon, wish("b-1"))));

    assertThat(got).filteredOn(mine -> mine).hasSize(1);
    assertThat(claims(coupon)).isEqualTo(1);
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(1);
  }

  private Offers.Window look(Stall stall, String buyer, Set<String> tags, String channel) {
    return market.as(
        stall.owner(), () -> offers.of(new Offers.Look(stall.code(), buyer, tags, channel)));
  }

  private static String states(Offers.Window window) {
    return window.offers().stream()
        .map(
            offer ->
                offer.tool().name() + " " + offer.obstacle().map(Enum::name).orElse("claimable"))
        .collect(Collectors.joining(", "));
  }

  @Test
  void a_buyer_sees_what_can_be_claimed_what_cannot_and_why() {
    Stall stall = stall("mc-window");
    long all = market.live(stall, "coupon", plan("all", coupon(500, 1, 1)));
    market.live(
        stall,
        "coupon",
        plan("later", coupon(500, 1, 1))
            .withTimes(
                Instant.now().plus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(2))));
    market.live(
        stall, "coupon", forBuyers(plan("live", coupon(500, 0, 1)), Set.of("live"), Set.of()));
    market.live(
        stall, "coupon", forBuyers(plan("fans", coupon(500, 0, 1)), Set.of(), Set.of("fan")));
    long newcomers = market.live(stall, "newcomer", plan("new", ToolMarket.newcomer(500, 0)));
    market.live(stall, "coupon", plan("open", ToolMarket.open(500)));
    market.draft(stall, "coupon", plan("draft", coupon(500, 1, 1)));

    assertThat(states(look(stall, "b-1", Set.of(), "")))
        .isEqualTo("all claimable, later NOT_BEGUN, live OTHER_CHANNEL, new claimable");
    assertThat(states(look(stall, "b-1", Set.of("fan"), "live")))
        .isEqualTo("all claimable, later NOT_BEGUN, live claimable, fans claimable, new claimable");
    assertThat(states(look(stall, "", Set.of(), "")))
        .as("nobody in particular is no newcomer")
        .isEqualTo("all claimable, later NOT_BEGUN, live OTHER_CHANNEL");

    long claim = claim(stall, all, "b-1").id();
    assertThat(states(look(stall, "b-1", Set.of(), ""))).startsWith("all CLAIM_LIMIT");
    assertThat(states(look(stall, "b-2", Set.of(), ""))).startsWith("all NONE_LEFT");
    assertThat(look(stall, "b-1", Set.of(), "").holdings())
        .singleElement()
        .satisfies(
            holding -> {
              assertThat(holding.id()).isEqualTo(claim);
              assertThat(holding.status()).isEqualTo(Offers.Status.UNUSED);
              assertThat(holding.benefit()).isEqualTo(coupon(500, 1, 1).reduction());
            });

    market.set("update marketing_claim set valid_to = claimed_at where id = ?", claim);
    assertThat(look(stall, "b-1", Set.of(), "").holdings().getFirst().status())
        .isEqualTo(Offers.Status.EXPIRED);
    assertThat(look(stall, "b-1", Set.of(), "").offers())
        .filteredOn(offer -> offer.tool().id() == newcomers)
        .hasSize(1);
  }

  @Test
  void the_window_costs_the_same_however_many_coupons_there_are() {
    Stall stall = stall("mc-window-cost");
    for (int i = 0; i < 12; i++) {
      claim(stall, market.live(stall, "coupon", plan("c" + i, coupon(500, 9, 1))), "b-1");
    }
    look(stall, "b-1", Set.of(), "");
    market.as(
        stall.owner(),
        () -> {
          assertThat(
                  SqlCount.statements(
                      () -> offers.of(new Offers.Look(stall.code(), "b-1", Set.of(), ""))))
              .hasSizeLessThanOrEqualTo(4);
          return true;
        });
  }

  private int grant(Stall stall, long coupon, String... buyers) {
    return market.as(stall.owner(), () -> lists.grant(stall.code(), coupon, List.of(buyers)));
  }

  private void notGranted(Stall stall, long coupon, String key, String... buyers) {
    long before = claims(coupon);
    market.refused(stall.owner(), () -> lists.grant(stall.code(), coupon, List.of(buyers)), key);
    assertThat(claims(coupon)).as("nobody got one").isEqualTo(before);
  }

  @Test
  void a_list_of_buyers_gets_a_coupon_each_or_nobody_does() {
    Stall stall = stall("mc-grant");
    long coupon = market.live(stall, "coupon", plan("four", coupon(500, 4, 1)));

    assertThat(grant(stall, coupon, "b-1", "b-2")).isEqualTo(2);
    notGranted(stall, coupon, "marketing.error.buyersRefused", "b-3", "b-2");
    notGranted(stall, coupon, "marketing.error.buyersRefused", "b-3", "b-3");
    notGranted(stall, coupon, "marketing.error.buyersRefused", "b-3", "Zhang San");
    notGranted(stall, coupon, "marketing.error.tooFewLeft", "b-3", "b-4", "b-5");
    notGranted(stall, coupon, "marketing.error.buyers");
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(2);
    assertThat(grant(stall, coupon, "b-3", "b-4")).isEqualTo(2);

    Stall other = stall("mc-grant-other");
    market.refused(
        other.owner(),
        () -> lists.grant(other.code(), coupon, List.of("b-9")),
        "marketing.error.unknown");
    long open = market.live(stall, "coupon", plan("open", ToolMarket.open(500)));
    notGranted(stall, open, "marketing.error.unknown", "b-9");
  }

  @Test
  void two_grants_at_once_of_the_same_buyers_give_each_one_coupon() throws Exception {
    Stall stall = stall("mc-grant-race");
    long coupon = market.live(stall, "coupon", plan("many", coupon(500, 100, 1)));
    List<String> buyers = IntStream.range(0, 20).mapToObj(i -> "b-" + i).toList();

    List<Boolean> got =
        rush(
            4,
            thread -> market.done(stall.owner(), () -> lists.grant(stall.code(), coupon, buyers)));

    assertThat(got).filteredOn(mine -> mine).hasSize(1);
    assertThat(claims(coupon)).isEqualTo(20);
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(20);
  }

  @Test
  void the_shop_says_whom_a_tool_for_chosen_buyers_is_for() {
    Stall stall = stall("mc-chosen");
    long listed =
        market.live(
            stall,
            "coupon",
            forBuyers(plan("listed", coupon(500, 0, 1)), Set.of(), Set.of(ToolAudience.LISTED)));
    long all = market.live(stall, "coupon", plan("all", coupon(500, 0, 1)));

    market.as(stall.owner(), () -> lists.add(stall.code(), listed, List.of("b-2", "b-1")));
    assertThat(
            market.as(stall.owner(), () -> lists.add(stall.code(), listed, List.of("b-2", "b-3"))))
        .isEqualTo(3);
    claim(stall, listed, "b-1");
    assertThat(market.as(stall.owner(), () -> lists.remove(stall.code(), listed, List.of("b-2"))))
        .isEqualTo(2);
    refused(stall, listed, wish("b-2"), "marketing.error.notForBuyer");
    assertThat(states(look(stall, "b-2", Set.of(), ""))).isEqualTo("all claimable");
    assertThat(market.as(stall.owner(), () -> lists.page(stall.code(), listed, 0, 1)))
        .isEqualTo(new BuyerLists.Page(List.of("b-1"), 2));
    market.refused(
        stall.owner(),
        () -> lists.add(stall.code(), all, List.of("b-1")),
        "marketing.error.noList");
  }
}
