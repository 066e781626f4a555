package com.merchantgrowth.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.ItemState;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What people do with a checklist: who may, how often, and two at once. */
abstract class OnboardingActsScenario {
  private static final List<String> CONFIRMED =
      List.of("licences", "rules", "material", "persona", "homepage");

  @Autowired private OnboardingMarket market;
  @Autowired private ChecklistPages pages;
  @Autowired private OnboardingActs acts;
  @Autowired private OnboardingDesk desk;
  @Autowired private ChecklistVersions versions;
  @Autowired private OnboardingFunnels funnels;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void rewind() {
    market.rewind();
  }

  @AfterEach
  void restore() {
    market.restore();
  }

  private long rewards(ShopRef shop) {
    return jdbc.sql(
            "select count(*) from reward_grant where shop_id = ? and source_type = 'onboarding'")
        .param(shop.id())
        .query(Long.class)
        .single();
  }

  private ItemState state(AccountRef who, ShopRef shop, String item) {
    ChecklistPage page = people.as(who, () -> pages.of(shop.id()));
    return page.list().state(page.definition().item(item).orElseThrow());
  }

  private void refused(Runnable act, DomainException.Kind kind, String key) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.key()).isEqualTo(key);
            });
  }

  /** Everything of step 1 that data tell. */
  private ShopRef almost(String category) {
    ShopRef shop = market.newcomer(category, 6);
    market.fact(shop, 1, "products_on_sale", 5);
    market.run(1, 0);
    return shop;
  }

  @Test
  void the_last_confirmation_completes_the_step_and_its_reward_is_there_at_once() {
    ShopRef shop = almost("末项");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    // put on record after the run: counts at once all the same
    market.flag(shop, "deposit_paid", market.day(-1));
    assertThat(state(owner, shop, "deposit")).isEqualTo(ItemState.DONE);
    for (String item : CONFIRMED.subList(0, 4)) {
      people.run(owner, () -> acts.confirm(shop.id(), item, "备注"));
    }
    assertThat(rewards(shop)).isZero();

    people.run(owner, () -> acts.confirm(shop.id(), "homepage", ""));

    assertThat(rewards(shop)).isEqualTo(1);
    ChecklistPage page = people.as(owner, () -> pages.of(shop.id()));
    assertThat(page.current().code()).isEqualTo("first-sale");
    refused(
        () -> people.run(owner, () -> acts.undo(shop.id(), "homepage")),
        DomainException.Kind.CONFLICT,
        "onboarding.error.stepCompleted");
  }

  @Test
  void of_two_last_confirmations_at_once_both_count_and_the_reward_is_given_once()
      throws Exception {
    ShopRef shop = almost("同时末项");
    market.flag(shop, "deposit_paid", market.day(3));
    AccountRef one = market.member(shop, MemberRole.OWNER);
    AccountRef other = market.member(shop, MemberRole.OPERATOR);
    for (String item : CONFIRMED.subList(0, 3)) {
      people.run(one, () -> acts.confirm(shop.id(), item, ""));
    }

    List<String> answers =
        together(
            () -> answer(one, shop, "persona"),
            () -> answer(other, shop, "homepage"),
            () -> {
              market.run(0, 0);
              return "run";
            });

    assertThat(answers).containsExactlyInAnyOrder("done", "done", "run");
    market.run(0, 0);
    assertThat(rewards(shop)).isEqualTo(1);
  }

  @Test
  void of_two_that_confirm_the_same_item_at_once_one_is_told_it_is_done() throws Exception {
    ShopRef shop = market.newcomer("同时同项", 5);
    AccountRef one = market.member(shop, MemberRole.OWNER);
    AccountRef other = market.member(shop, MemberRole.OPERATOR);

    List<String> answers =
        together(() -> answer(one, shop, "rules"), () -> answer(other, shop, "rules"));

    assertThat(answers).containsExactlyInAnyOrder("done", "onboarding.error.confirmedAlready");
  }

  private String answer(AccountRef who, ShopRef shop, String item) {
    try {
      people.run(who, () -> acts.confirm(shop.id(), item, ""));
      return "done";
    } catch (DomainException refused) {
      return refused.key();
    }
  }

  @SafeVarargs
  private static List<String> together(Callable<String>... works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.length);
    try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
      List<Future<String>> futures = new ArrayList<>();
      for (Callable<String> work : works) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  @Test
  void nobody_confirms_for_another_shop_and_who_may_only_look_does_not_confirm() {
    ShopRef shop = market.newcomer("别家", 5);
    AccountRef stranger = market.member(market.newcomer("自家", 5), MemberRole.OWNER);
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    AccountRef coach = market.coach(shop);

    refused(
        () -> people.run(stranger, () -> acts.confirm(shop.id(), "rules", "")),
        DomainException.Kind.NOT_FOUND,
        "merchant.error.unknown");
    refused(
        () -> people.run(viewer, () -> acts.confirm(shop.id(), "rules", "")),
        DomainException.Kind.FORBIDDEN,
        "merchant.error.area.operate");
    assertThatThrownBy(() -> people.run(coach, () -> acts.confirm(shop.id(), "rules", "")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.run(people.admin(), () -> acts.confirm(shop.id(), "rules", "")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void data_items_blocked_steps_and_long_notes_are_refused() {
    ShopRef shop = market.newcomer("不行", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    people.run(
        owner,
        () -> {
          refused(
              () -> acts.confirm(shop.id(), "deposit", ""),
              DomainException.Kind.INVALID,
              "onboarding.error.dataDecide");
          refused(
              () -> acts.confirm(shop.id(), "rehearsal", ""),
              DomainException.Kind.CONFLICT,
              "onboarding.error.blocked");
          refused(
              () -> acts.confirm(shop.id(), "none-such", ""),
              DomainException.Kind.NOT_FOUND,
              "onboarding.error.noItem");
          refused(
              () -> acts.confirm(shop.id(), "rules", "长".repeat(501)),
              DomainException.Kind.INVALID,
              "onboarding.error.note");
          refused(
              () -> acts.undo(shop.id(), "rules"),
              DomainException.Kind.CONFLICT,
              "onboarding.error.nothingToUndo");
        });
  }

  @Test
  void a_service_provider_accepts_and_sends_back_for_bound_shops_only() {
    ShopRef shop = market.newcomer("核对", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef coach = market.coach(shop);
    AccountRef other = market.coach(market.newcomer("另一家", 5));
    people.run(owner, () -> acts.confirm(shop.id(), "persona", "好货便宜"));
    assertThat(state(owner, shop, "persona")).isEqualTo(ItemState.WAITING);

    refused(
        () -> people.run(other, () -> desk.decide(shop.id(), "persona", true, "")),
        DomainException.Kind.NOT_FOUND,
        "merchant.error.unknown");
    refused(
        () -> people.run(coach, () -> desk.decide(shop.id(), "persona", false, " ")),
        DomainException.Kind.INVALID,
        "onboarding.error.answerNeeded");
    refused(
        () -> people.run(coach, () -> desk.decide(shop.id(), "rules", true, "")),
        DomainException.Kind.CONFLICT,
        "onboarding.error.nothingConfirmed");
    people.run(coach, () -> desk.decide(shop.id(), "persona", false, "没写卖给谁"));

    ChecklistPage page = people.as(owner, () -> pages.of(shop.id()));
    assertThat(state(owner, shop, "persona")).isEqualTo(ItemState.SENT_BACK);
    assertThat(page.next().orElseThrow().code()).as("comes first").isEqualTo("persona");
    Confirmation back = page.confirmations().get("persona");
    assertThat(back.answer()).isEqualTo("没写卖给谁");

    people.run(owner, () -> acts.confirm(shop.id(), "persona", "写了卖给谁"));
    people.run(coach, () -> desk.decide(shop.id(), "persona", true, ""));
    assertThat(state(owner, shop, "persona")).isEqualTo(ItemState.DONE);
  }

  @Test
  void help_goes_to_the_service_provider_or_waits_in_the_belt_s_queue() {
    ShopRef coached = market.newcomer("求助一", 5);
    ShopRef alone = market.newcomer("求助二", 5);
    AccountRef coach = market.coach(coached);
    AccountRef admin = people.admin();
    AccountRef owner = market.member(coached, MemberRole.OWNER);
    people.run(owner, () -> acts.askHelp(coached.id(), "homepage", "不会做背景图"));
    people.run(market.member(alone, MemberRole.OWNER), () -> acts.askHelp(alone.id(), "rules", ""));

    refused(
        () -> people.run(owner, () -> acts.askHelp(coached.id(), "homepage", "")),
        DomainException.Kind.CONFLICT,
        "onboarding.error.askedAlready");
    assertThat(shops(coach, HelpFilter.OPEN)).containsExactly(coached.code());
    assertThat(shops(admin, new HelpFilter(true, false, "", "求助一"))).contains(coached.code());
    assertThat(shops(admin, new HelpFilter(true, true, "", "")))
        .contains(alone.code())
        .doesNotContain(coached.code());

    long request = people.as(coach, () -> desk.help(HelpFilter.OPEN)).getFirst().request().id();
    AccountRef stranger = market.coach(alone);
    refused(
        () -> people.run(stranger, () -> desk.resolve(request, "")),
        DomainException.Kind.NOT_FOUND,
        "merchant.error.unknown");
    people.run(coach, () -> desk.resolve(request, "发你一张样板"));
    refused(
        () -> people.run(coach, () -> desk.resolve(request, "")),
        DomainException.Kind.CONFLICT,
        "onboarding.error.resolvedAlready");
    assertThat(shops(coach, HelpFilter.OPEN)).isEmpty();
  }

  private List<String> shops(AccountRef who, HelpFilter filter) {
    return people.as(who, () -> desk.help(filter)).stream().map(row -> row.shop().code()).toList();
  }

  @Test
  void a_settled_shop_is_left_alone_until_it_joins_and_the_card_can_be_put_away() {
    ShopRef shop = market.newcomer("老店", 500);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    people.run(
        owner,
        () -> {
          assertThat(pages.of(shop.id()).enrolled()).isFalse();
          assertThat(pages.home(shop.id())).isEmpty();
          refused(
              () -> acts.confirm(shop.id(), "rules", ""),
              DomainException.Kind.NOT_FOUND,
              "onboarding.error.notEnrolled");

          acts.join(shop.id());
          acts.join(shop.id());
          ChecklistPage page = pages.of(shop.id());
          assertThat(page.enrolled()).isTrue();
          assertThat(page.list().clockFrom()).isEqualTo(page.today());
          assertThat(pages.home(shop.id())).isPresent();

          acts.hide(shop.id(), true);
          assertThat(pages.home(shop.id())).isEmpty();
          acts.hide(shop.id(), false);
          assertThat(pages.home(shop.id())).isPresent();
        });
  }

  @Test
  void a_new_version_keeps_done_items_and_says_what_changed_before_and_after() {
    ShopRef shop = market.newcomer("换版", 6);
    market.fact(shop, 1, "products_on_sale", 6);
    market.run(1, 0);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef admin = people.admin();
    ChecklistDefinition now = people.as(admin, () -> versions.inForce()).definition();
    ChecklistDefinition draft = now.without("material").replace("products-5", stricter(now));

    ChecklistEffect effect = people.as(admin, () -> versions.preview(draft));
    assertThat(effect.diff().removed()).extracting(one -> one.code()).containsExactly("material");
    assertThat(effect.diff().changed()).extracting(one -> one.code()).containsExactly("products-5");
    assertThat(effect.byItem()).as("done stays done").doesNotContainKey("products-5");

    people.run(admin, () -> versions.publish(draft, now.version(), "少一项"));
    refused(
        () -> people.run(admin, () -> versions.publish(now, now.version(), "")),
        DomainException.Kind.CONFLICT,
        "onboarding.error.savedMeanwhile");
    market.run(0, 0);

    ChecklistPage page = people.as(owner, () -> pages.of(shop.id()));
    assertThat(state(owner, shop, "products-5")).isEqualTo(ItemState.DONE);
    assertThat(page.definition().item("material")).isEmpty();
    assertThat(page.change()).isNotNull();
  }

  private static com.merchantgrowth.onboarding.checklist.CheckItem stricter(
      ChecklistDefinition definition) {
    String text =
        com.merchantgrowth.onboarding.checklist.ChecklistJson.write(definition)
            .replace(
                "\"metric\":\"products_on_sale\",\"is\":\">=\",\"value\":5.0",
                "\"metric\":\"products_on_sale\",\"is\":\">=\",\"value\":50.0");
    return com.merchantgrowth.onboarding.checklist.ChecklistJson.read(text)
        .item("products-5")
        .orElseThrow();
  }

  @Test
  void the_funnel_counts_by_hand_and_shows_a_service_provider_its_own_shops() {
    List<ShopRef> shops = market.newcomers("漏斗", 4, 20);
    market.fact(shops.get(0), 1, "products_on_sale", 5);
    market.fact(shops.get(1), 1, "products_on_sale", 7);
    market.run(9, 0);
    AccountRef coach = market.coach(shops.get(0));
    FunnelFilter all = new FunnelFilter("", "漏斗", "", FunnelFilter.Standing.ANY, "");

    Funnel funnel = people.as(people.admin(), () -> funnels.of(all));
    Funnel.ItemCount products =
        funnel.items().stream()
            .filter(one -> one.item().code().equals("products-5"))
            .findFirst()
            .orElseThrow();
    assertThat(funnel.shops()).isEqualTo(4);
    assertThat(funnel.steps().getFirst())
        .extracting(
            Funnel.StepCount::entered,
            Funnel.StepCount::now,
            Funnel.StepCount::completed,
            Funnel.StepCount::overdue)
        .containsExactly(4, 4, 0, 4);
    assertThat(products)
        .extracting(
            Funnel.ItemCount::done,
            Funnel.ItemCount::open,
            Funnel.ItemCount::stuck,
            Funnel.ItemCount::medianDays)
        .containsExactly(2, 2, 2, 18.0);

    FunnelFilter stuck = new FunnelFilter("", "漏斗", "products-5", FunnelFilter.Standing.STUCK, "");
    assertThat(people.as(people.admin(), () -> funnels.all(stuck)))
        .extracting(FunnelShop::code)
        .containsExactlyInAnyOrder(shops.get(2).code(), shops.get(3).code());
    assertThat(people.as(coach, () -> funnels.of(all)).shops()).isEqualTo(1);
    assertThat(people.as(coach, () -> funnels.all(FunnelFilter.ALL)))
        .extracting(FunnelShop::code)
        .containsExactly(shops.get(0).code());
  }

  @Test
  void page_and_funnel_take_the_same_statements_however_much_there_is() {
    ShopRef empty = market.newcomer("语句一", 5);
    ShopRef full = market.newcomer("语句二", 5);
    AccountRef owner = market.member(empty, MemberRole.OWNER);
    AccountRef busy = market.member(full, MemberRole.OWNER);
    CONFIRMED.forEach(item -> people.run(busy, () -> acts.confirm(full.id(), item, "")));
    people.run(busy, () -> acts.askHelp(full.id(), "deposit", ""));
    market.run(1, 0);

    people.run(owner, () -> pages.of(empty.id())); // what is read once and kept
    int few = people.as(owner, () -> SqlCount.of(() -> pages.of(empty.id())));
    int many = people.as(busy, () -> SqlCount.of(() -> pages.of(full.id())));
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);

    AccountRef admin = people.admin();
    int before = people.as(admin, () -> SqlCount.of(() -> funnels.of(FunnelFilter.ALL)));
    market.newcomers("语句三", 20, 5);
    market.run(0, 0);
    int after = people.as(admin, () -> SqlCount.of(() -> funnels.of(FunnelFilter.ALL)));
    assertThat(after).isEqualTo(before).isLessThanOrEqualTo(4);
  }
}
