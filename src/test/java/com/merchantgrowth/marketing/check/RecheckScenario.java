package com.merchantgrowth.marketing.check;

import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.rush;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.GatePolicy;
import com.merchantgrowth.marketing.platform.PlatformTerms;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.Publication;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.runtime.ToolMarket;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the gate sees besides the shop's own tools, and sees again every day; on both databases. */
abstract class RecheckScenario {
  @Autowired private ToolMarket market;
  @Autowired private SkuMarket goods;
  @Autowired private Recheck recheck;
  @Autowired private DailyRecheck daily;
  @Autowired private GateSettings settings;
  @Autowired private ToolPublishing publishing;
  @Autowired private MarketingTools tools;
  @Autowired private BusinessCalendar calendar;
  @Autowired private People people;

  /** A at 99.00. */
  private Stall stall(String code) {
    Stall stall = market.stall(code);
    market.sku(stall, "A", 100);
    return stall;
  }

  private void cost(Stall stall, long fen) {
    market.set("update sku set cost = ? where shop_id = ?", fen, stall.shop().id());
  }

  private List<String> notices(Stall stall) {
    return market
        .numbers(
            "select case text_key when 'marketing.notice.blocked' then 1 else 2 end from notice"
                + " where kind = 'marketing.below' and recipient = ? order by id",
            "S" + stall.shop().id())
        .stream()
        .map(each -> each == 1 ? "blocked" : "promise")
        .toList();
  }

  @Test
  void what_falls_below_cost_after_it_was_published_is_told_once() {
    Stall stall = stall("mk-cost");
    market.live(stall, "coupon", plan("five off", coupon(500, 10, 1)));
    LocalDate today = calendar.today();

    assertThat(recheck.shop(stall.shop().id(), today)).isTrue();
    assertThat(notices(stall)).isEmpty();
    cost(stall, 9_500);
    assertThat(recheck.shop(stall.shop().id(), today)).as("once a day").isFalse();
    assertThat(recheck.shop(stall.shop().id(), today.plusDays(1))).isTrue();
    assertThat(notices(stall)).containsExactly("blocked");
    assertThat(recheck.shop(stall.shop().id(), today.plusDays(2))).isTrue();
    assertThat(notices(stall)).as("no news").hasSize(1);
    cost(stall, 5_000);
    recheck.shop(stall.shop().id(), today.plusDays(3));
    cost(stall, 9_500);
    recheck.shop(stall.shop().id(), today.plusDays(4));
    assertThat(notices(stall)).as("it was sound in between").hasSize(2);
  }

  @Test
  void a_shop_is_checked_by_one_of_several_nodes() throws Exception {
    Stall stall = stall("mk-nodes");
    market.live(stall, "coupon", plan("five off", coupon(500, 10, 1)));
    LocalDate today = calendar.today();
    recheck.shop(stall.shop().id(), today);
    cost(stall, 9_500);

    List<Boolean> done = rush(4, thread -> recheck.shop(stall.shop().id(), today.plusDays(1)));

    assertThat(done).containsOnlyOnce(true);
    assertThat(notices(stall)).hasSize(1);
  }

  @Test
  void the_schedule_reaches_every_shop_with_something_in_force() {
    Stall stall = stall("mk-all");
    market.live(stall, "coupon", plan("five off", coupon(500, 10, 1)));
    cost(stall, 9_500);

    daily.check();

    assertThat(notices(stall)).containsExactly("blocked");
  }

  @Test
  void an_owner_makes_the_gate_stricter_and_never_laxer() {
    Stall stall = stall("mk-policy");
    market.set(
        "insert into paid_line (shop_id, sku_id, order_key, line_number, channel, unit_net,"
            + " quantity, paid_at) select shop_id, id, 'o-1', 1, '', 9700, 1, current_timestamp"
            + " from sku where shop_id = ?",
        stall.shop().id());
    long id = market.draft(stall, "coupon", plan("five off", coupon(500, 10, 1)));
    GatePolicy strict =
        market.as(
            stall.owner(),
            () ->
                settings.set(
                    stall.code(),
                    10,
                    90,
                    Map.of(
                        Finding.Kind.NEW_LOW,
                        Finding.Level.BLOCKED,
                        Finding.Kind.BELOW_COST,
                        Finding.Level.HINT)));

    assertThat(strict.level(Finding.Kind.BELOW_COST)).isEqualTo(Finding.Level.BLOCKED);
    assertThat(market.publish(stall, id, Confirmation.NONE).why())
        .isEqualTo(Publication.Why.BLOCKED);
    market.as(stall.owner(), () -> settings.set(stall.code(), 10, 90, Map.of()));
    assertThat(market.publish(stall, id, Confirmation.NONE).why())
        .as("a new low is a warning for everybody")
        .isEqualTo(Publication.Why.PUBLISHED);

    market.refused(
        goods.member(stall.shop(), MemberRole.OPERATOR),
        () -> settings.set(stall.code(), 10, 90, Map.of()),
        "merchant.error.area.staff");
    market.refused(
        stall.owner(),
        () -> settings.set(stall.code(), 100, 90, Map.of()),
        "marketing.error.range");
    market.refused(
        stall("mk-policy-other").owner(),
        () -> settings.of(stall.code()),
        "merchant.error.unknown");
  }

  @Test
  void of_a_platforms_coupon_the_gate_counts_what_the_shop_bears() {
    Stall stall = stall("mk-borne");
    long platform =
        market.as(
            people.admin(),
            () -> {
              long id =
                  tools
                      .create(
                          ToolOwner.PLATFORM,
                          "platform",
                          plan(
                              "thirty off",
                              new PlatformTerms(coupon(3_000, 9, 1).reduction(), 9, 1, 7, 30)))
                      .id();
              publishing.publish(ToolOwner.PLATFORM, id, 1, Confirmation.NONE);
              return id;
            });
    long id = market.draft(stall, "coupon", plan("five off", coupon(500, 10, 1)));

    // 99.00 - 5.00 - 30 % of 30.00
    cost(stall, 8_501);
    assertThat(market.publish(stall, id, Confirmation.NONE).why())
        .isEqualTo(Publication.Why.BLOCKED);
    cost(stall, 8_500);
    assertThat(market.publish(stall, id, Confirmation.NONE).why())
        .isEqualTo(Publication.Why.PUBLISHED);

    market.as(
        people.admin(),
        () -> {
          publishing.end(ToolOwner.PLATFORM, platform);
          return true;
        });
    market.refused(
        stall.owner(),
        () ->
            tools.create(
                stall.code(),
                "platform",
                plan("mine", new PlatformTerms(coupon(1, 9, 1).reduction(), 9, 1, 7, 30))),
        "marketing.error.kind");
    market.refused(
        people.admin(),
        () -> tools.create(ToolOwner.PLATFORM, "coupon", plan("a shop's", coupon(500, 10, 1))),
        "marketing.error.kind");
    market.refused(stall.owner(), () -> tools.list(ToolOwner.PLATFORM), "merchant.error.unknown");
  }

  @Test
  void a_plan_names_tools_of_its_own_shop_only() {
    Stall stall = stall("mk-names");
    Stall other = stall("mk-names-other");
    long foreign = market.live(other, "coupon", plan("foreign", coupon(500, 10, 1)));
    long open = market.live(stall, "coupon", plan("open", ToolMarket.open(500)));

    market.refused(
        stall.owner(),
        () -> tools.create(stall.code(), "newcomer", plan("n", ToolMarket.newcomer(500, foreign))),
        "marketing.error.afterFirst");
    market.refused(
        stall.owner(),
        () -> tools.create(stall.code(), "newcomer", plan("n", ToolMarket.newcomer(500, open))),
        "marketing.error.afterFirst");
    market.refused(
        stall.owner(),
        () ->
            tools.create(
                stall.code(),
                "coupon",
                plan("c", coupon(500, 10, 1)).apartFrom(java.util.Set.of(foreign))),
        "marketing.error.otherTool");
  }
}
