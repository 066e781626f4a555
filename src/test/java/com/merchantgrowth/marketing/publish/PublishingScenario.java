package com.merchantgrowth.marketing.publish;

import static com.merchantgrowth.marketing.runtime.ToolMarket.budget;
import static com.merchantgrowth.marketing.runtime.ToolMarket.confirming;
import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.flash;
import static com.merchantgrowth.marketing.runtime.ToolMarket.open;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.rush;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.publish.Publication.Why;
import com.merchantgrowth.marketing.runtime.ToolMarket;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.product.price.PromiseDesk;
import com.merchantgrowth.product.price.PromiseForm;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a tool from draft to live and to its end; run on both databases. */
abstract class PublishingScenario {
  @Autowired private ToolMarket market;
  @Autowired private SkuMarket goods;
  @Autowired private MarketingTools tools;
  @Autowired private ToolPublishing publishing;
  @Autowired private PromiseDesk promises;

  private Stall stall(String code) {
    Stall stall = market.stall(code);
    market.sku(stall, "A", 100);
    return stall;
  }

  private <T> T as(Stall stall, Supplier<T> work) {
    return market.as(stall.owner(), work);
  }

  private void run(Stall stall, Runnable work) {
    as(
        stall,
        () -> {
          work.run();
          return true;
        });
  }

  private void refused(Stall stall, Runnable act, String key) {
    market.refused(stall.owner(), act, key);
  }

  private MarketingTools.Standing standing(Stall stall, long id) {
    return as(stall, () -> tools.require(stall.code(), id));
  }

  private ToolState state(Stall stall, long id) {
    return standing(stall, id).state();
  }

  private Publication change(Stall stall, long id, int version, ToolPlan plan) {
    return as(stall, () -> publishing.change(stall.code(), id, version, plan, Confirmation.NONE));
  }

  private long rules(Stall stall) {
    return market.number(
        "select coalesce(max(version), 0) from marketing_rules where shop_id = ?",
        stall.shop().id());
  }

  private long versions(long tool) {
    return market.number("select count(*) from marketing_tool_version where tool_id = ?", tool);
  }

  @Test
  void everything_wrong_with_a_plan_stands_at_its_field() {
    Stall stall = stall("mp-fields");
    ToolPlan good = plan("x", coupon(500, 1, 1));
    ToolPlan bad =
        new ToolPlan(
            " ",
            good.end(),
            good.start(),
            new Scope(false, Set.of(), Set.of(), Set.of(), 9, 1, Set.of(), Set.of(), Set.of()),
            Set.of("tv"),
            Set.of("rich"),
            100,
            false,
            -1,
            Set.of(),
            new CouponTerms(Reduction.once(1, new Amount(1)), true, -1, 0, 366, null, null, "口令"));

    assertThatThrownBy(() -> as(stall, () -> tools.create(stall.code(), "coupon", bad)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting(DomainException::place)
                    .contains(
                        "name",
                        "end",
                        "priority",
                        "budget",
                        "channels",
                        "audience",
                        "scope",
                        "scope.priceTo",
                        "terms.total",
                        "terms.perBuyer",
                        "terms.days",
                        "terms.code"));
    refused(stall, () -> tools.create(stall.code(), "lottery", good), "marketing.error.kind");
    assertThat(as(stall, () -> tools.list(stall.code()))).isEmpty();
  }

  @Test
  void a_draft_is_changed_copied_and_thrown_away_by_version() {
    Stall stall = stall("mp-draft");
    long id = market.draft(stall, "coupon", plan("one", coupon(500, 1, 1)));

    run(stall, () -> tools.change(stall.code(), id, 1, plan("two", coupon(600, 1, 1))));
    refused(
        stall,
        () -> tools.change(stall.code(), id, 1, plan("three", coupon(600, 1, 1))),
        "marketing.error.changed");
    refused(
        stall,
        () -> publishing.publish(stall.code(), id, 1, Confirmation.NONE),
        "marketing.error.changed");
    long copy = as(stall, () -> tools.copy(stall.code(), id, "copy").id());
    assertThat(standing(stall, copy).tool().plan())
        .isEqualTo(standing(stall, id).tool().plan().withName("copy"));
    assertThat(state(stall, copy)).isEqualTo(ToolState.DRAFT);
    refused(stall, () -> tools.copy(stall.code(), id, " "), "marketing.error.name");
    refused(stall, () -> tools.copy(stall.code(), id, "长".repeat(31)), "marketing.error.name");

    refused(stall, () -> tools.discard(stall.code(), id, 1), "marketing.error.changed");
    run(stall, () -> tools.discard(stall.code(), id, 2));
    refused(stall, () -> tools.require(stall.code(), id), "marketing.error.unknown");
    assertThat(versions(id)).isZero();
  }

  @Test
  void what_falls_below_cost_is_blocked_and_nothing_is_published() {
    Stall stall = market.stall("mp-cost");
    goods.sku(stall.shop(), "C", "C", 9_900, 9_500L, 10);
    long id = market.draft(stall, "coupon", budget(plan("five off", coupon(500, 10, 1)), 5_000));

    Publication seen = market.publish(stall, id, Confirmation.NONE);

    assertThat(seen.why()).isEqualTo(Why.BLOCKED);
    assertThat(seen.check().report().blocked()).isTrue();
    assertThat(state(stall, id)).isEqualTo(ToolState.DRAFT);
    assertThat(rules(stall)).isZero();
    assertThat(versions(id)).isZero();
    assertThat(market.number("select count(*) from marketing_scarce where tool_id = ?", id))
        .isZero();
  }

  @Test
  void below_a_promise_the_owner_has_to_agree() {
    Stall stall = stall("mp-promise");
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    run(
        stall,
        () ->
            promises.record(
                stall.code(), new PromiseForm("A", "cr-1", 9_600L, today, today.plusDays(10))));
    AccountRef operator = goods.member(stall.shop(), MemberRole.OPERATOR);
    long id = market.draft(stall, "coupon", plan("five off", coupon(500, 10, 1)));
    Confirmation agreed = new Confirmation(Set.of(), true);

    assertThat(market.publish(stall, id, Confirmation.NONE).why()).isEqualTo(Why.NEEDS_OWNER);
    assertThat(market.as(operator, () -> publishing.publish(stall.code(), id, 1, agreed)).why())
        .isEqualTo(Why.NEEDS_OWNER);
    assertThat(market.publish(stall, id, agreed).why()).isEqualTo(Why.PUBLISHED);
  }

  @Test
  void what_looks_like_a_slip_is_typed_before_it_goes_live() {
    Stall stall = stall("mp-slip");
    long id =
        market.draft(
            stall,
            "coupon",
            plan(
                "thirty off anything",
                new CouponTerms(
                    Reduction.once(0, new Amount(3_000)), true, 10, 1, 0, null, null, null)));

    Publication seen = market.publish(stall, id, Confirmation.NONE);
    assertThat(seen.why()).isEqualTo(Why.UNCONFIRMED);
    assertThat(market.publish(stall, id, new Confirmation(Set.of(300L), true)).why())
        .isEqualTo(Why.UNCONFIRMED);
    assertThat(state(stall, id)).isEqualTo(ToolState.DRAFT);
    assertThat(confirming(seen).typed()).containsExactly(3_000L);
    assertThat(market.publish(stall, id, confirming(seen)).why()).isEqualTo(Why.PUBLISHED);
  }

  @Test
  void once_published_a_tool_only_gives_more() {
    Stall stall = stall("mp-more");
    ToolPlan first = budget(plan("ten", coupon(500, 10, 1)), 5_000);
    long id = market.live(stall, "coupon", first);

    List<ToolPlan> less =
        List.of(
            first.withTerms(coupon(500, 9, 1)),
            first.withTerms(coupon(500, 0, 1)),
            first.withTerms(coupon(501, 10, 1)),
            first.withTerms(coupon(500, 10, 2)),
            first.withTimes(first.start(), first.end().minusSeconds(1)),
            first.withTimes(first.start().minusSeconds(1), first.end()),
            budget(first, 4_999),
            budget(first, 0),
            first.withScope(Scope.ofSkus(Set.of(1L))));
    for (ToolPlan plan : less) {
      refused(
          stall,
          () -> publishing.change(stall.code(), id, 1, plan, Confirmation.NONE),
          "marketing.error.onlyMore");
    }
    ToolPlan more =
        budget(first, 8_000)
            .withTerms(coupon(500, 25, 1))
            .withName("twenty-five")
            .withTimes(first.start(), first.end().plus(Duration.ofDays(1)));
    assertThat(change(stall, id, 1, more).why()).isEqualTo(Why.PUBLISHED);
    refused(
        stall,
        () -> publishing.change(stall.code(), id, 1, more, Confirmation.NONE),
        "marketing.error.changed");
    refused(stall, () -> tools.change(stall.code(), id, 2, first), "marketing.error.changed");

    MarketingTools.Standing now = standing(stall, id);
    assertThat(now.tool().version()).isEqualTo(2);
    assertThat(now.tool().plan()).isEqualTo(more);
    assertThat(now.left().claims()).hasValue(25);
    assertThat(now.left().budget()).isEqualTo(8_000);
    assertThat(versions(id)).isEqualTo(2);
    assertThat(rules(stall)).isEqualTo(2);
  }

  @Test
  void tools_are_paused_resumed_and_ended_once() {
    Stall stall = stall("mp-stages");
    long id = market.live(stall, "coupon", plan("ten", coupon(500, 10, 1)));

    refused(stall, () -> publishing.resume(stall.code(), id), "marketing.error.changed");
    run(stall, () -> publishing.pause(stall.code(), id));
    assertThat(state(stall, id)).isEqualTo(ToolState.PAUSED);
    refused(stall, () -> publishing.pause(stall.code(), id), "marketing.error.changed");
    run(stall, () -> publishing.resume(stall.code(), id));
    assertThat(state(stall, id)).isEqualTo(ToolState.LIVE);
    run(stall, () -> publishing.pause(stall.code(), id));
    run(stall, () -> publishing.end(stall.code(), id));
    assertThat(state(stall, id)).isEqualTo(ToolState.ENDED);
    refused(stall, () -> publishing.end(stall.code(), id), "marketing.error.changed");
    refused(stall, () -> publishing.resume(stall.code(), id), "marketing.error.changed");
    refused(stall, () -> tools.discard(stall.code(), id, 1), "marketing.error.changed");
    long draft = market.draft(stall, "coupon", plan("draft", coupon(500, 10, 1)));
    refused(stall, () -> publishing.end(stall.code(), draft), "marketing.error.changed");
    assertThat(rules(stall)).isEqualTo(5);
  }

  @Test
  void pieces_of_a_sale_move_out_of_the_stock_and_back() {
    Stall stall = market.stall("mp-flash");
    Sku sku = market.sku(stall, "F", 30);
    ToolPlan ten = flash("sale", new FlashTerms.Item(sku.id(), 5_900, 10, 2));
    long id = market.live(stall, "flash", ten);
    assertThat(market.stock(stall, "F")).isEqualTo(20);

    FlashTerms terms = (FlashTerms) ten.terms();
    ToolPlan fifteen =
        ten.withTerms(
            new FlashTerms(
                terms.sessions(),
                List.of(new FlashTerms.Item(sku.id(), 5_900, 15, 2)),
                true,
                600,
                0));
    assertThat(change(stall, id, 1, fifteen).why()).isEqualTo(Why.PUBLISHED);
    assertThat(market.stock(stall, "F")).isEqualTo(15);
    assertThat(standing(stall, id).left().stock()).containsEntry(sku.id(), 15L);
    market.soundStock(sku);
    ToolPlan tooMany =
        ten.withTerms(
            new FlashTerms(
                terms.sessions(),
                List.of(new FlashTerms.Item(sku.id(), 5_900, 31, 2)),
                true,
                600,
                0));
    refused(
        stall,
        () -> publishing.change(stall.code(), id, 2, tooMany, Confirmation.NONE),
        "marketing.error.stock");
    assertThat(standing(stall, id).left().stock()).containsEntry(sku.id(), 15L);

    run(stall, () -> publishing.end(stall.code(), id));
    assertThat(market.stock(stall, "F")).isEqualTo(30);
    assertThat(market.taken(id, Scarce.STOCK)).isZero();
    assertThat(standing(stall, id).left().stock()).containsEntry(sku.id(), 0L);
    market.soundStock(sku);
  }

  @Test
  void two_sales_never_have_a_sku_at_the_same_time_not_even_after_a_pause() {
    Stall stall = market.stall("mp-overlap");
    Sku sku = market.sku(stall, "O", 30);
    long first =
        market.live(stall, "flash", flash("first", new FlashTerms.Item(sku.id(), 5_900, 5, 2)));
    long second =
        market.draft(stall, "flash", flash("second", new FlashTerms.Item(sku.id(), 5_800, 5, 2)));
    refused(
        stall, () -> market.publish(stall, second, Confirmation.NONE), "marketing.error.overlap");
    assertThat(market.stock(stall, "O")).isEqualTo(25);

    run(stall, () -> publishing.pause(stall.code(), first));
    market.live(stall, "flash", flash("third", new FlashTerms.Item(sku.id(), 5_700, 5, 2)));
    refused(stall, () -> publishing.resume(stall.code(), first), "marketing.error.overlap");
  }

  @Test
  void a_sale_of_more_than_there_is_is_refused_as_a_whole() {
    Stall stall = market.stall("mp-short");
    Sku enough = market.sku(stall, "E", 30);
    Sku few = market.sku(stall, "F", 3);
    long id =
        market.draft(
            stall,
            "flash",
            flash(
                "sale",
                new FlashTerms.Item(enough.id(), 5_900, 10, 0),
                new FlashTerms.Item(few.id(), 5_900, 4, 0)));

    refused(
        stall,
        () -> publishing.publish(stall.code(), id, 1, Confirmation.NONE),
        "marketing.error.stock");

    assertThat(market.stock(stall, "E")).isEqualTo(30);
    assertThat(market.stock(stall, "F")).isEqualTo(3);
    assertThat(state(stall, id)).isEqualTo(ToolState.DRAFT);
    assertThat(rules(stall)).isZero();
    market.soundStock(enough);
  }

  @Test
  void of_two_publications_at_once_the_second_sees_the_first() throws Exception {
    Stall stall = market.stall("mp-two");
    goods.sku(stall.shop(), "C", "C", 9_900, 9_000L, 10);
    market.live(stall, "coupon", plan("hardly anything", open(1)));
    for (int i = 0; i < 3; i++) {
      long one = market.draft(stall, "coupon", plan("one", open(500)));
      long two = market.draft(stall, "coupon", plan("two", open(500)));

      List<Why> answers =
          rush(
              2, thread -> market.publish(stall, thread == 0 ? one : two, Confirmation.NONE).why());

      // each alone leaves 94.00, both together would leave 89.00
      assertThat(answers).containsExactlyInAnyOrder(Why.PUBLISHED, Why.BLOCKED);
      long published = answers.getFirst() == Why.PUBLISHED ? one : two;
      run(stall, () -> publishing.end(stall.code(), published));
    }
  }

  @Test
  void one_draft_published_twice_at_once_goes_live_once() throws Exception {
    Stall stall = market.stall("mp-twice");
    Sku sku = market.sku(stall, "F", 30);
    long id =
        market.draft(stall, "flash", flash("sale", new FlashTerms.Item(sku.id(), 5_900, 10, 2)));

    List<Boolean> done =
        rush(
            4,
            thread ->
                market.done(
                    stall.owner(),
                    () -> publishing.publish(stall.code(), id, 1, Confirmation.NONE)));

    assertThat(done).filteredOn(one -> one).hasSize(1);
    assertThat(market.stock(stall, "F")).isEqualTo(20);
    assertThat(versions(id)).isEqualTo(1);
    market.soundStock(sku);
  }

  @Test
  void what_is_live_is_what_was_looked_at_even_when_it_is_changed_at_that_moment()
      throws Exception {
    Stall stall = stall("mp-change");
    market.live(stall, "coupon", plan("first of the shop", coupon(1, 10, 1)));
    for (int i = 0; i < 6; i++) {
      long id = market.draft(stall, "coupon", plan("before", coupon(500, 10, 1)));

      rush(
          2,
          thread ->
              market.done(
                  stall.owner(),
                  () -> {
                    if (thread == 0) {
                      publishing.publish(stall.code(), id, 1, Confirmation.NONE);
                    } else {
                      tools.change(stall.code(), id, 1, plan("after", coupon(900, 10, 1)));
                    }
                  }));

      assertThat(
              market.number(
                  "select count(*) from marketing_tool t left join marketing_tool_version v"
                      + " on v.tool_id = t.id and v.version = t.version and v.plan = t.plan"
                      + " where t.id = ? and (t.stage = 'draft' or v.plan is not null)",
                  id))
          .isEqualTo(1);
    }
  }

  @Test
  void viewers_look_and_strangers_do_not_even_see() {
    Stall stall = stall("mp-viewer");
    AccountRef viewer = goods.member(stall.shop(), MemberRole.VIEWER);
    Stall stranger = market.stall("mp-viewer-2");
    ToolPlan plan = plan("ten", coupon(500, 10, 1));
    long id = market.draft(stall, "coupon", plan);

    assertThat(market.as(viewer, () -> tools.list(stall.code()))).hasSize(1);
    for (Runnable act :
        List.<Runnable>of(
            () -> tools.create(stall.code(), "coupon", plan),
            () -> tools.change(stall.code(), id, 1, plan),
            () -> tools.copy(stall.code(), id, "copy"),
            () -> tools.discard(stall.code(), id, 1),
            () -> publishing.publish(stall.code(), id, 1, Confirmation.NONE),
            () -> publishing.change(stall.code(), id, 1, plan, Confirmation.NONE),
            () -> publishing.pause(stall.code(), id),
            () -> publishing.resume(stall.code(), id),
            () -> publishing.end(stall.code(), id))) {
      market.refused(viewer, act, "merchant.error.area.operate");
      market.refused(stranger.owner(), act, "merchant.error.unknown");
    }
    refused(stranger, () -> tools.require(stall.code(), id), "merchant.error.unknown");
    refused(stranger, () -> tools.require(stranger.code(), id), "marketing.error.unknown");
    refused(stranger, () -> publishing.end(stranger.code(), id), "marketing.error.unknown");
    refused(stall, () -> tools.list("platform"), "merchant.error.unknown");
  }
}
