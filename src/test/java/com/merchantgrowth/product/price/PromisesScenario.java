package com.merchantgrowth.product.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What creators are promised about prices; run on both databases. */
abstract class PromisesScenario {
  @Autowired private SkuMarket market;
  @Autowired private PromiseDesk desk;
  @Autowired private Promises promises;
  @Autowired private People people;
  @Autowired private BusinessCalendar calendar;

  private LocalDate day(int fromToday) {
    return calendar.today().plusDays(fromToday);
  }

  private Promise promise(
      AccountRef who, ShopRef shop, String sku, String creator, long fen, int from, int to) {
    return people.as(
        who,
        () -> desk.record(shop.code(), new PromiseForm(sku, creator, fen, day(from), day(to))));
  }

  private List<Promise> inForce(Sku sku, int from, int to) {
    return promises
        .inForce(List.of(sku.id()), new DayRange(day(from), day(to)))
        .getOrDefault(sku.id(), List.of());
  }

  @Test
  void a_promise_holds_from_its_first_day_to_the_day_before_its_end() {
    ShopRef shop = market.shop("prm-days");
    Sku sku = market.sku(shop, "A", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);

    Promise made = promise(owner, shop, "A", "cr-1", 8_000, 2, 5);

    assertThat(made.price()).isEqualTo(8_000);
    assertThat(made.skuName()).isEqualTo("每日坚果 规格 A");
    assertThat(made.recordedBy()).isEqualTo(owner.displayName());
    assertThat(made.on(day(1))).isEqualTo(Promise.State.UPCOMING);
    assertThat(made.on(day(2))).isEqualTo(Promise.State.IN_FORCE);
    assertThat(made.on(day(4))).isEqualTo(Promise.State.IN_FORCE);
    assertThat(made.on(day(5))).isEqualTo(Promise.State.OVER);
    assertThat(inForce(sku, 0, 2)).isEmpty();
    assertThat(inForce(sku, 0, 3)).containsExactly(made);
    assertThat(inForce(sku, 4, 5)).containsExactly(made);
    assertThat(inForce(sku, 5, 9)).isEmpty();
  }

  @Test
  void the_promise_hardest_to_keep_comes_first_and_many_skus_take_one_statement() {
    ShopRef shop = market.shop("prm-order");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ids.add(market.sku(shop, "A" + i, 5).id());
    }
    promise(owner, shop, "A3", "cr-1", 5_000, 0, 5);
    promise(owner, shop, "A3", "", 6_000, 0, 5);
    promise(owner, shop, "A4", "cr-1", 7_000, 0, 5);
    DayRange window = new DayRange(day(0), day(1));

    Map<Long, List<Promise>> found = promises.inForce(ids, window);

    assertThat(found).hasSize(2);
    assertThat(found.get(ids.get(3))).extracting(Promise::price).containsExactly(6_000L, 5_000L);
    assertThat(SqlCount.of(() -> promises.inForce(ids, window))).isEqualTo(1);
    assertThat(promises.inForce(List.of(), window)).isEmpty();
  }

  @Test
  void every_wrong_field_is_named() {
    ShopRef shop = market.shop("prm-wrong");
    market.sku(shop, "A", 5); // at 99.00
    AccountRef owner = market.member(shop, MemberRole.OWNER);

    wrong(
        owner,
        shop,
        new PromiseForm("", "a b", null, null, null),
        "sku",
        "creator",
        "price",
        "start",
        "end");
    wrong(owner, shop, new PromiseForm("nope", "", 1L, day(0), day(1)), "sku");
    wrong(owner, shop, new PromiseForm("A", "", 0L, day(0), day(1)), "price");
    wrong(owner, shop, new PromiseForm("A", "", 9_901L, day(0), day(1)), "price");
    wrong(owner, shop, new PromiseForm("A", "", 1L, day(-9), day(0)), "end");
    wrong(owner, shop, new PromiseForm("A", "", 1L, day(3), day(3)), "end");
    wrong(owner, shop, new PromiseForm("A", "", 1L, day(0), day(PromiseForm.LONGEST + 1)), "end");
    assertThat(promise(owner, shop, "A", "", 9_900, -9, 1).price()).isEqualTo(9_900);
  }

  private void wrong(AccountRef who, ShopRef shop, PromiseForm form, String... fields) {
    assertThatThrownBy(() -> people.run(who, () -> desk.record(shop.code(), form)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(DomainException::place)
                    .containsExactly(fields));
  }

  private void refused(AccountRef who, Runnable act, String key) {
    assertThatThrownBy(() -> people.run(who, act))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void a_creator_has_one_promise_at_a_time_and_ending_it_makes_room() {
    ShopRef shop = market.shop("prm-one");
    Sku sku = market.sku(shop, "A", 5);
    AccountRef owner = market.member(shop, MemberRole.OPERATOR);
    Promise first = promise(owner, shop, "A", "cr-1", 8_000, -5, 10);

    refused(
        owner,
        () -> promise(owner, shop, "A", "cr-1", 7_000, 9, 20),
        "product.promise.error.overlap");
    promise(owner, shop, "A", "cr-1", 7_000, 10, 20); // touching is fine
    promise(owner, shop, "A", "cr-2", 7_000, 9, 20);
    Promise ended = people.as(owner, () -> desk.end(shop.code(), first.id()));

    assertThat(ended.endedOn()).isEqualTo(day(0));
    assertThat(ended.on(day(0))).isEqualTo(Promise.State.OVER);
    assertThat(ended.on(day(-1))).isEqualTo(Promise.State.IN_FORCE);
    assertThat(inForce(sku, 0, 1)).isEmpty();
    assertThat(inForce(sku, -1, 0)).hasSize(1);
    refused(owner, () -> desk.end(shop.code(), first.id()), "product.promise.error.over");
    promise(owner, shop, "A", "cr-1", 6_000, 0, 10);
  }

  @Test
  void one_ended_before_it_begins_never_holds() {
    ShopRef shop = market.shop("prm-early");
    Sku sku = market.sku(shop, "A", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    Promise later = promise(owner, shop, "A", "", 8_000, 5, 10);

    Promise ended = people.as(owner, () -> desk.end(shop.code(), later.id()));

    assertThat(ended.on(day(6))).isEqualTo(Promise.State.OVER);
    assertThat(inForce(sku, 0, 20)).isEmpty();
    assertThat(page(owner, shop, new PromiseFilter("", Promise.State.OVER)).total()).isEqualTo(1);
    promise(owner, shop, "A", "", 8_000, 5, 10);
  }

  private PromiseDesk.PromisePage page(AccountRef who, ShopRef shop, PromiseFilter filter) {
    return people.as(who, () -> desk.page(shop.id(), filter, 0, 10));
  }

  @Test
  void the_list_is_filtered_and_pages_with_three_statements() {
    ShopRef shop = market.shop("prm-list");
    market.sku(shop, "LA", 5);
    market.sku(shop, "LB", 5);
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    promise(owner, shop, "LA", "cr-1", 8_000, 0, 10);
    promise(owner, shop, "LB", "cr-2", 8_000, 3, 10);

    assertThat(page(viewer, shop, PromiseFilter.ALL).promises())
        .extracting(Promise::skuCode)
        .containsExactly("LB", "LA");
    assertThat(page(viewer, shop, new PromiseFilter("CR-2", null)).promises())
        .extracting(Promise::skuCode)
        .containsExactly("LB");
    assertThat(page(viewer, shop, new PromiseFilter("", Promise.State.IN_FORCE)).promises())
        .extracting(Promise::skuCode)
        .containsExactly("LA");
    assertThat(page(viewer, shop, new PromiseFilter("", Promise.State.UPCOMING)).total())
        .isEqualTo(1);
    assertThat(page(viewer, shop, new PromiseFilter("%", null)).total()).isZero();
    people.run(
        viewer,
        () ->
            assertThat(SqlCount.of(() -> desk.page(shop.id(), PromiseFilter.ALL, 0, 10)))
                .isEqualTo(3));
  }

  @Test
  void whoever_may_not_act_for_the_shop_records_and_ends_nothing() {
    ShopRef shop = market.shop("prm-mine");
    ShopRef other = market.shop("prm-other");
    market.sku(other, "X", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef theirs = market.member(other, MemberRole.OWNER);
    Promise promise = promise(theirs, other, "X", "", 100, 0, 9);
    PromiseForm nothing = new PromiseForm("", "", null, null, null);

    refused(owner, () -> desk.record(other.code(), nothing), "merchant.error.unknown");
    refused(owner, () -> desk.end(other.code(), promise.id()), "merchant.error.unknown");
    refused(owner, () -> desk.end(shop.code(), promise.id()), "product.promise.error.unknown");
    refused(owner, () -> desk.page(other.id(), PromiseFilter.ALL, 0, 9), "merchant.error.unknown");
    refused(
        market.member(shop, MemberRole.VIEWER),
        () -> desk.record(shop.code(), nothing),
        "merchant.error.area.operate");
    assertThat(
            people.as(people.admin(), () -> desk.page(other.id(), PromiseFilter.ALL, 0, 9)).total())
        .isEqualTo(1);
  }

  @Test
  void two_at_once_record_one() throws Exception {
    ShopRef shop = market.shop("prm-race");
    market.sku(shop, "A", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    List<Future<@Nullable String>> running = new ArrayList<>();
    List<@Nullable String> refusals = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        running.add(
            pool.submit(
                () -> {
                  try {
                    promise(owner, shop, "A", "cr-1", 8_000, 0, 10);
                    return null;
                  } catch (DomainException refused) {
                    return refused.key();
                  }
                }));
      }
      for (Future<@Nullable String> one : running) {
        refusals.add(one.get(60, TimeUnit.SECONDS));
      }
    }
    assertThat(refusals)
        .containsExactlyInAnyOrder(
            null,
            "product.promise.error.overlap",
            "product.promise.error.overlap",
            "product.promise.error.overlap");
  }
}
