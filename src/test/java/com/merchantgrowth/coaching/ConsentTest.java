package com.merchantgrowth.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.NoticeFilter;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may see what of a shop, for how long, and who decides it. */
@PortalTest
class ConsentTest {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Wish EVERYTHING = new Wish(ShopArea.SHARED, 6, "带你们做首播");

  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private MyShops myShops;
  @Autowired private MerchantAccess access;
  @Autowired private ShopProviders providers;
  @Autowired private ShopProviderPages pages;
  @Autowired private Partnerships partnerships;
  @Autowired private PartnershipPages partnerPages;
  @Autowired private ProviderDirectory directory;
  @Autowired private BeltQueue queue;
  @Autowired private MyNotices notices;
  @Autowired private NoticeSending sending;
  @Autowired private BusinessCalendar calendar;

  private AccountRef admin;
  private AccountRef lead;
  private AccountRef coach;
  private AccountRef owner;
  private AccountRef operator;
  private ShopRef shop;
  private long organisation;

  @BeforeEach
  void cast() {
    int n = NEXT.incrementAndGet();
    admin = people.admin();
    lead = people.serviceProvider();
    coach = people.serviceProvider();
    organisation = organisation("陪跑中心 " + n, lead, coach, null);
    owner = people.merchant();
    operator = people.merchant();
    shop = shop("consent-" + n);
    setup.member(shop.id(), owner.id(), MemberRole.OWNER);
    setup.member(shop.id(), operator.id(), MemberRole.OPERATOR);
  }

  private long organisation(String name, AccountRef first, AccountRef second, Integer capacity) {
    return people.as(
        admin,
        () -> {
          long id =
              directory.create(new ProviderDirectory.Form(name, "0573-1", true, List.of("濮院毛衫")));
          directory.employ(id, first.username(), true, null);
          directory.employ(id, second.username(), false, capacity);
          return id;
        });
  }

  private ShopRef shop(String code) {
    setup.shops(
        Map.of(code, new ShopAttributes("店 " + code, "女装", "L1", null, "濮院毛衫", null, null)));
    return shops.require(code);
  }

  private RequestRow asked(AccountRef by) {
    people.run(by, () -> partnerships.ask(shop.code(), EVERYTHING));
    return people.as(owner, () -> pages.page(shop.code())).requests().getFirst();
  }

  private BindingRow bound(Set<ShopArea> scope, int months) {
    RequestRow request = asked(coach);
    people.run(owner, () -> providers.accept(shop.code(), request.id(), scope, months));
    return people.as(owner, () -> pages.page(shop.code())).bindings().getFirst();
  }

  private Set<ShopArea> areas(AccountRef account) {
    return people.as(account, () -> access.areas(shop.id()));
  }

  @Test
  void asking_shows_nothing_until_the_owner_agrees() {
    RequestRow request = asked(coach);

    assertThat(areas(coach)).isEmpty();
    people.run(
        owner, () -> providers.accept(shop.code(), request.id(), Set.of(ShopArea.DIAGNOSIS), 3));

    assertThat(areas(coach)).containsExactly(ShopArea.VIEW, ShopArea.DIAGNOSIS, ShopArea.COACH);
    assertThat(areas(lead)).isEqualTo(areas(coach));
    BindingRow binding = people.as(owner, () -> pages.page(shop.code())).bindings().getFirst();
    assertThat(binding.to()).isEqualTo(calendar.today().plusMonths(3));
    assertThat(binding.coach()).isEqualTo(coach);
    assertThat(binding.consent()).isEqualTo(Consent.PORTAL);
  }

  @Test
  void only_the_owner_agrees() {
    RequestRow request = asked(coach);

    people.run(
        operator,
        () ->
            refused(
                DomainException.Kind.FORBIDDEN,
                () -> providers.accept(shop.code(), request.id(), ShopArea.SHARED, 0)));
    AccountRef stranger = people.merchant();
    people.run(
        stranger,
        () ->
            refused(
                DomainException.Kind.NOT_FOUND,
                () -> providers.accept(shop.code(), request.id(), ShopArea.SHARED, 0)));
    assertThat(areas(coach)).isEmpty();
  }

  @Test
  void an_owner_of_two_shops_cannot_answer_for_one_with_the_request_of_the_other() {
    RequestRow request = asked(coach);
    ShopRef second = shop(shop.code() + "-b");
    setup.member(second.id(), owner.id(), MemberRole.OWNER);

    people.run(
        owner,
        () ->
            refused(
                DomainException.Kind.NOT_FOUND,
                () -> providers.accept(second.code(), request.id(), ShopArea.SHARED, 0)));
  }

  static Stream<ShopArea> everyArea() {
    return Stream.of(ShopArea.values());
  }

  @ParameterizedTest
  @MethodSource("everyArea")
  void a_provider_may_what_was_opened_and_nothing_else(ShopArea area) {
    boolean shared = ShopArea.SHARED.contains(area);
    Set<ShopArea> opened = shared ? Set.of(area) : ShopArea.SHARED;
    bound(opened, 0);

    Set<ShopArea> expected = EnumSet.of(ShopArea.VIEW, ShopArea.COACH);
    expected.addAll(opened);
    assertThat(areas(coach)).isEqualTo(expected);
    people.run(
        coach,
        () -> {
          for (ShopArea each : ShopArea.values()) {
            if (expected.contains(each)) {
              assertThat(access.require(shop.code(), each)).isEqualTo(shop);
            } else {
              refused(DomainException.Kind.FORBIDDEN, () -> access.require(shop.code(), each));
            }
          }
        });
  }

  @Test
  void nothing_that_is_not_shared_can_be_opened() {
    RequestRow request = asked(coach);
    people.run(
        owner,
        () -> {
          for (ShopArea area : EnumSet.complementOf(EnumSet.copyOf(ShopArea.SHARED))) {
            refused(
                DomainException.Kind.INVALID,
                () -> providers.accept(shop.code(), request.id(), Set.of(area), 0));
          }
          refused(
              DomainException.Kind.INVALID,
              () -> providers.accept(shop.code(), request.id(), Set.of(), 0));
          refused(
              DomainException.Kind.INVALID,
              () -> providers.accept(shop.code(), request.id(), ShopArea.SHARED, 37));
        });
    assertThat(areas(coach)).isEmpty();
  }

  @Test
  void a_changed_scope_and_an_end_count_from_the_next_call_on() {
    BindingRow binding = bound(ShopArea.SHARED, 0);

    people.run(owner, () -> providers.open(shop.code(), binding.id(), Set.of(ShopArea.CHECKLIST)));
    assertThat(areas(coach)).containsExactly(ShopArea.VIEW, ShopArea.CHECKLIST, ShopArea.COACH);

    people.run(owner, () -> providers.end(shop.code(), binding.id(), "合作到期"));
    assertThat(areas(coach)).isEmpty();
    assertThat(people.as(coach, myShops::ids)).isEmpty();
    BindingRow over = people.as(owner, () -> pages.page(shop.code())).bindings().getFirst();
    assertThat(over.live()).isFalse();
    assertThat(over.endedBy()).isEqualTo(Side.SHOP);
    people.run(
        owner,
        () ->
            refused(
                DomainException.Kind.CONFLICT,
                () -> providers.end(shop.code(), binding.id(), "再点一次")));
  }

  @Test
  void a_coach_ends_what_it_looks_after_and_only_that() {
    BindingRow binding = bound(ShopArea.SHARED, 0);
    AccountRef colleague = people.serviceProvider();
    people.run(admin, () -> directory.employ(organisation, colleague.username(), false, null));

    people.run(
        colleague,
        () ->
            refused(DomainException.Kind.NOT_FOUND, () -> partnerships.end(binding.id(), "不是我的")));
    assertThat(areas(colleague)).isEmpty();

    people.run(coach, () -> partnerships.end(binding.id(), "转给别人"));
    assertThat(areas(coach)).isEmpty();
  }

  @Test
  void a_lead_sees_all_shops_and_moves_them_between_coaches() {
    BindingRow binding = bound(ShopArea.SHARED, 0);
    assertThat(people.as(lead, myShops::ids)).containsExactly(shop.id());
    AccountRef colleague = people.serviceProvider();
    people.run(admin, () -> directory.employ(organisation, colleague.username(), false, 1));

    people.run(
        coach,
        () ->
            refused(
                DomainException.Kind.FORBIDDEN,
                () -> partnerships.assign(binding.id(), colleague.username())));
    people.run(lead, () -> partnerships.assign(binding.id(), colleague.username()));

    assertThat(areas(coach)).isEmpty();
    assertThat(people.as(colleague, myShops::ids)).containsExactly(shop.id());
  }

  @Test
  void the_shops_of_a_coach_who_leaves_are_the_leads() {
    bound(ShopArea.SHARED, 0);

    people.run(admin, () -> directory.dismiss(organisation, coach.username()));

    assertThat(areas(coach)).isEmpty();
    assertThat(people.as(lead, partnerPages::page).orElseThrow().bindings())
        .singleElement()
        .satisfies(row -> assertThat(row.coach()).isNull());
  }

  @Test
  void a_full_coach_asks_nobody() {
    people.run(admin, () -> directory.employ(organisation, coach.username(), false, 1));
    bound(ShopArea.SHARED, 0);
    ShopRef second = shop(shop.code() + "-full");

    people.run(
        coach,
        () ->
            refused(
                DomainException.Kind.CONFLICT, () -> partnerships.ask(second.code(), EVERYTHING)));
  }

  @Test
  void a_shop_asks_an_organisation_whose_lead_answers() {
    people.run(
        owner,
        () ->
            providers.ask(shop.code(), organisation, new Wish(Set.of(ShopArea.TASKS), 12, "想开播")));
    RequestRow request = people.as(lead, partnerPages::page).orElseThrow().requests().getFirst();
    people.run(
        coach,
        () ->
            refused(
                DomainException.Kind.FORBIDDEN,
                () -> partnerships.accept(request.id(), coach.username())));

    people.run(lead, () -> partnerships.accept(request.id(), coach.username()));

    assertThat(areas(coach)).containsExactly(ShopArea.VIEW, ShopArea.TASKS, ShopArea.COACH);
  }

  @Test
  void a_shop_that_let_the_marketplace_choose_is_bound_when_it_is_assigned() {
    people.run(
        owner, () -> providers.ask(shop.code(), 0, new Wish(Set.of(ShopArea.SCORES), 0, "谁都可以")));
    List<BeltQueue.Waiting> waiting = people.as(admin, () -> queue.waiting(""));
    assertThat(waiting).extracting(row -> row.shop().code()).contains(shop.code());

    assertThat(people.as(admin, () -> queue.assign(shop.code(), organisation))).isTrue();

    assertThat(areas(lead)).containsExactly(ShopArea.VIEW, ShopArea.SCORES, ShopArea.COACH);
    assertThat(people.as(admin, () -> queue.waiting("")))
        .extracting(row -> row.shop().code())
        .doesNotContain(shop.code());
  }

  @Test
  void a_shop_that_did_not_ask_is_asked_before_it_is_bound() {
    assertThat(people.as(admin, () -> queue.assign(shop.code(), organisation))).isFalse();
    assertThat(areas(lead)).isEmpty();

    RequestRow request = people.as(owner, () -> pages.page(shop.code())).requests().getFirst();
    assertThat(request.side()).isEqualTo(Side.ADMIN);
    people.run(owner, () -> providers.accept(shop.code(), request.id(), request.scope(), 1));

    assertThat(areas(lead)).contains(ShopArea.DIAGNOSIS);
  }

  @Test
  void nobody_is_asked_twice_at_a_time() {
    asked(coach);
    people.run(
        lead,
        () ->
            refused(
                DomainException.Kind.CONFLICT, () -> partnerships.ask(shop.code(), EVERYTHING)));
  }

  @Test
  void the_owner_reads_what_was_looked_at_once_a_day() {
    bound(ShopArea.SHARED, 0);
    people.run(
        coach,
        () -> {
          access.require(shop.code(), ShopArea.DIAGNOSIS);
          access.require(shop.code(), ShopArea.DIAGNOSIS);
          access.require(shop.code(), ShopArea.TASKS);
        });

    assertThat(people.as(owner, () -> pages.page(shop.code())).looks())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.who()).isEqualTo(coach);
              assertThat(look.areas()).containsExactly(ShopArea.DIAGNOSIS, ShopArea.TASKS);
            });
    int again =
        people.as(coach, () -> SqlCount.of(() -> access.require(shop.code(), ShopArea.DIAGNOSIS)));
    assertThat(again).as("nothing is written again").isLessThanOrEqualTo(2);
  }

  @Test
  void both_sides_are_told() {
    bound(ShopArea.SHARED, 0);

    assertThat(keys(owner)).contains("coaching.notice.asked", "coaching.notice.began");
    assertThat(keys(coach)).contains("coaching.notice.partner");
    assertThat(keys(lead)).contains("coaching.notice.partner");
  }

  @Test
  void messages_about_what_was_not_opened_do_not_reach_the_coach() {
    bound(Set.of(ShopArea.DIAGNOSIS), 0);
    sending.send(
        NoticeMessage.toShop(
            "tier.changed", shop.id(), "tier.notice.test", List.of(), "tier", "scope-test"));

    assertThat(keys(owner)).contains("tier.notice.test");
    assertThat(keys(coach)).contains("coaching.notice.partner").doesNotContain("tier.notice.test");
    BindingRow binding = people.as(owner, () -> pages.page(shop.code())).bindings().getFirst();
    people.run(owner, () -> providers.open(shop.code(), binding.id(), Set.of(ShopArea.TASKS)));
    assertThat(keys(coach)).contains("tier.notice.test");
  }

  private List<String> keys(AccountRef account) {
    return people.as(
        account,
        () -> notices.page(NoticeFilter.ALL, 0, 20).stream().map(notice -> notice.key()).toList());
  }

  @Test
  void of_two_who_agree_at_once_one_begins_the_binding() throws Exception {
    RequestRow request = asked(coach);
    List<Callable<Boolean>> both = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      both.add(
          () ->
              people.as(
                  owner,
                  () -> {
                    try {
                      providers.accept(shop.code(), request.id(), ShopArea.SHARED, 0);
                      return true;
                    } catch (DomainException answered) {
                      return false;
                    }
                  }));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      int won = 0;
      for (Future<Boolean> one : threads.invokeAll(both)) {
        won += one.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    assertThat(people.as(owner, () -> pages.page(shop.code())).bindings()).hasSize(1);
  }

  @Test
  void a_coach_works_for_one_organisation() {
    AccountRef other = people.serviceProvider();
    long second = organisation("另一家 " + NEXT.incrementAndGet(), other, people.serviceProvider(), 5);
    people.run(
        admin,
        () -> {
          refused(
              DomainException.Kind.CONFLICT,
              () -> directory.employ(second, coach.username(), false, null));
          refused(
              DomainException.Kind.INVALID,
              () -> directory.employ(second, owner.username(), false, null));
          refused(
              DomainException.Kind.INVALID,
              () -> directory.employ(second, other.username(), true, 0));
        });
  }

  private static void refused(DomainException.Kind kind, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
