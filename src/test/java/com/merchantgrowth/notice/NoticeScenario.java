package com.merchantgrowth.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads what, and what reading does; on every database the portal runs on. */
abstract class NoticeScenario {
  private static int next;

  @Autowired ApplicationContext context;
  @Autowired NoticeSending sending;
  @Autowired MyNotices notices;
  @Autowired NoticeSettings settings;
  @Autowired NoticeUpkeep upkeep;
  @Autowired People people;
  @Autowired ShopSetup setup;
  @Autowired Shops shops;
  @Autowired BindingSetup bindings;
  @Autowired BusinessCalendar calendar;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void signInsGoHere() {
    People.holdSignIns(context);
  }

  private ShopRef shop() {
    String code = "notice-" + ++next;
    setup.shops(Map.of(code, new ShopAttributes("店 " + code, "女装", "L1", null, "", null, null)));
    return shops.require(code);
  }

  private AccountRef memberOf(ShopRef... mine) {
    AccountRef account = people.merchant();
    for (ShopRef shop : mine) {
      setup.member(shop.id(), account.id(), MemberRole.VIEWER);
    }
    return account;
  }

  private void toShop(String kind, ShopRef shop, String once) {
    sending.send(
        NoticeMessage.toShop(
            kind,
            shop.id(),
            TestKinds.SENTENCE,
            List.of(Arg.text("甲", "A"), Arg.day(LocalDate.of(2026, 11, 20))),
            "home?shop=" + shop.code(),
            once));
  }

  private void to(Recipient recipient, String kind, String once) {
    sending.send(
        new NoticeMessage(kind, recipient, TestKinds.SENTENCE, List.of(), "home", once, null));
  }

  private List<Notice> all(AccountRef account) {
    return people.as(account, () -> notices.page(NoticeFilter.ALL, 0, 1000));
  }

  private int unread(AccountRef account) {
    return people.as(account, notices::unreadCount);
  }

  private void sentAgo(ShopRef shop, Duration ago) {
    jdbc.sql("update notice set created_at = ? where recipient = ?")
        .params(NoticeStore.at(calendar.now().minus(ago)), "S" + shop.id())
        .update();
  }

  @Test
  void everybody_of_a_shop_reads_its_messages_and_nobody_of_another_does() {
    ShopRef mine = shop();
    ShopRef others = shop();
    AccountRef owner = memberOf(mine);
    AccountRef colleague = memberOf(mine);
    AccountRef stranger = memberOf(others);
    toShop(TestKinds.MERCHANT, mine, "a");
    toShop(TestKinds.SHARED, mine, "b");

    for (AccountRef reader : List.of(owner, colleague)) {
      assertThat(all(reader))
          .extracting(Notice::shopId, notice -> notice.kind().code(), Notice::read)
          .containsExactlyInAnyOrder(
              tuple(mine.id(), TestKinds.MERCHANT, false),
              tuple(mine.id(), TestKinds.SHARED, false));
      assertThat(unread(reader)).isEqualTo(2);
    }
    assertThat(all(stranger)).isEmpty();
    assertThat(unread(stranger)).isZero();
    assertThat(
            people.as(stranger, () -> notices.page(new NoticeFilter("", false, mine.id()), 0, 10)))
        .isEmpty();
  }

  @Test
  void who_leaves_a_shop_no_longer_sees_its_messages_and_who_comes_does() {
    ShopRef shop = shop();
    AccountRef leaving = memberOf(shop);
    toShop(TestKinds.MERCHANT, shop, "a");
    assertThat(all(leaving)).hasSize(1);

    jdbc.sql("delete from shop_member where account_id = ?").param(leaving.id()).update();

    assertThat(all(leaving)).isEmpty();
    assertThat(unread(leaving)).isZero();
    assertThat(all(memberOf(shop))).hasSize(1);
  }

  @Test
  void a_provider_reads_of_its_shops_what_is_meant_for_providers_while_it_is_bound() {
    ShopRef bound = shop();
    ShopRef other = shop();
    AccountRef provider = people.serviceProvider();
    bindings.bind(provider.id(), bound.id(), calendar.today());
    toShop(TestKinds.MERCHANT, bound, "a");
    toShop(TestKinds.SHARED, bound, "b");
    toShop(TestKinds.SHARED, other, "b");

    assertThat(all(provider))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.shopId()).isEqualTo(bound.id());
              assertThat(notice.kind().code()).isEqualTo(TestKinds.SHARED);
            });

    jdbc.sql("update provider_binding set valid_from = ?, valid_to = ? where account_id = ?")
        .params(calendar.today().minusDays(2), calendar.today(), provider.id())
        .update();
    assertThat(all(provider)).isEmpty();
  }

  @Test
  void a_message_to_a_person_or_a_role_reaches_nobody_else() {
    AccountRef admin = people.admin();
    AccountRef other = people.admin();
    AccountRef merchant = people.merchant();
    to(new Recipient.Account(admin.id()), TestKinds.ADMIN, "person-" + admin.id());
    to(new Recipient.Account(merchant.id()), TestKinds.MERCHANT, "person");
    to(new Recipient.Role(Roles.ADMIN), TestKinds.ADMIN, "role-" + admin.id());

    assertThat(all(admin))
        .extracting(Notice::to)
        .contains(new Recipient.Account(admin.id()), new Recipient.Role(Roles.ADMIN));
    assertThat(all(other))
        .extracting(Notice::to)
        .contains(new Recipient.Role(Roles.ADMIN))
        .doesNotContain(new Recipient.Account(admin.id()));
    assertThat(all(merchant))
        .extracting(Notice::to)
        .containsExactly(new Recipient.Account(merchant.id()));
  }

  @Test
  void an_administrator_is_not_told_what_shops_are_told() {
    ShopRef shop = shop();
    toShop(TestKinds.SHARED, shop, "a");

    assertThat(all(people.admin())).extracting(Notice::shopId).doesNotContain(shop.id());
  }

  @Test
  void one_reader_s_reading_is_not_another_s() {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    AccountRef colleague = memberOf(shop);
    toShop(TestKinds.MERCHANT, shop, "a");
    toShop(TestKinds.MERCHANT, shop, "b");
    List<Long> first = List.of(all(owner).getFirst().id());

    people.run(owner, () -> notices.markRead(first));
    people.run(owner, () -> notices.markRead(first));

    assertThat(unread(owner)).isEqualTo(1);
    assertThat(unread(colleague)).isEqualTo(2);
    NoticeFilter onlyUnread = new NoticeFilter("", true, -1);
    assertThat(people.as(owner, () -> notices.page(onlyUnread, 0, 10)))
        .extracting(Notice::id)
        .doesNotContainAnyElementsOf(first)
        .hasSize(1);
    assertThat(people.as(owner, () -> notices.count(onlyUnread))).isEqualTo(1);

    people.run(owner, () -> notices.markUnread(first.getFirst()));
    assertThat(unread(owner)).isEqualTo(2);
  }

  @Test
  void all_read_means_what_is_there_and_not_what_comes_later() {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    toShop(TestKinds.MERCHANT, shop, "a");
    toShop(TestKinds.SHARED, shop, "a");

    people.run(owner, notices::markAllRead);
    assertThat(unread(owner)).isZero();

    toShop(TestKinds.MERCHANT, shop, "b");
    assertThat(unread(owner)).isEqualTo(1);
  }

  @Test
  void a_message_sent_before_and_committed_after_all_was_read_stays_unread() throws Exception {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    toShop(TestKinds.MERCHANT, shop, "early");
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    try (ExecutorService run = Executors.newSingleThreadExecutor()) {
      Future<?> slow =
          run.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        toShop(TestKinds.MERCHANT, shop, "slow");
                        sent.countDown();
                        await(read);
                      }));
      await(sent);
      toShop(TestKinds.MERCHANT, shop, "later");
      people.run(owner, notices::markAllRead);
      assertThat(unread(owner)).isZero();
      read.countDown();
      slow.get();
    }
    assertThat(unread(owner)).isEqualTo(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void tabs_that_read_the_same_at_the_same_moment_do_not_fail() throws Exception {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    List<NoticeMessage> messages =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    NoticeMessage.toShop(
                        TestKinds.MERCHANT,
                        shop.id(),
                        TestKinds.SENTENCE,
                        List.of(),
                        "home",
                        "race-" + i))
            .toList();
    sending.send(messages);
    List<Long> ids = all(owner).stream().map(Notice::id).toList();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService tabs = Executors.newFixedThreadPool(6)) {
      List<Future<?>> done = new ArrayList<>();
      for (int tab = 0; tab < 6; tab++) {
        boolean everything = tab % 2 == 0;
        done.add(
            tabs.submit(
                () -> {
                  await(start);
                  people.run(
                      owner,
                      () -> {
                        if (everything) {
                          notices.markAllRead();
                        } else {
                          notices.markRead(ids);
                        }
                      });
                }));
      }
      start.countDown();
      for (Future<?> each : done) {
        each.get();
      }
    }
    assertThat(unread(owner)).isZero();
    assertThat(
            jdbc.sql("select count(*) from notice_read where account_id = ?")
                .param(owner.id())
                .query(Long.class)
                .single())
        .isEqualTo(60);
  }

  @Test
  void nobody_marks_what_is_not_theirs() {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    AccountRef stranger = people.merchant();
    toShop(TestKinds.MERCHANT, shop, "a");
    Collection<Long> ids = List.of(all(owner).getFirst().id(), 987_654_321L);

    people.run(stranger, () -> notices.markRead(ids));
    people.run(stranger, notices::markAllRead);

    assertThat(unread(owner)).isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from notice_read where account_id = ?")
                .param(stranger.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void last_month_s_messages_count_as_read_and_stay_in_the_list() {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    toShop(TestKinds.MERCHANT, shop, "a");
    sentAgo(shop, MyNotices.FRESH.plusMinutes(1));

    assertThat(unread(owner)).isZero();
    assertThat(people.as(owner, () -> notices.newest(8))).isEmpty();
    assertThat(all(owner)).singleElement().satisfies(old -> assertThat(old.read()).isTrue());
  }

  @Test
  void what_is_over_is_gone_from_every_list_and_at_night_from_the_store() {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    toShop(TestKinds.MERCHANT, shop, "a");
    toShop(TestKinds.MERCHANT, shop, "b");
    people.run(owner, notices::markAllRead);
    jdbc.sql("update notice set until_at = ? where recipient = ? and once = 'a'")
        .params(NoticeStore.at(calendar.now().minusSeconds(1)), "S" + shop.id())
        .update();

    assertThat(all(owner)).hasSize(1);
    assertThat(upkeep.dropOver(calendar.now())).isGreaterThanOrEqualTo(1);
    assertThat(upkeep.dropOver(calendar.now())).isZero();

    assertThat(
            jdbc.sql("select once from notice where recipient = ?")
                .param("S" + shop.id())
                .query(String.class)
                .list())
        .containsExactly("b");
    assertThat(
            jdbc.sql("select count(*) from notice_read where account_id = ?")
                .param(owner.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_kind_that_is_off_is_out_of_the_bell_and_still_in_the_list() {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    AccountRef colleague = memberOf(shop);
    toShop(TestKinds.MERCHANT, shop, "a");
    toShop(TestKinds.SHARED, shop, "a");

    people.run(owner, () -> settings.set(TestKinds.SHARED, false));
    people.run(owner, () -> settings.set(TestKinds.SHARED, false));

    assertThat(unread(owner)).isEqualTo(1);
    assertThat(people.as(owner, () -> notices.newest(8)))
        .extracting(notice -> notice.kind().code())
        .containsExactly(TestKinds.MERCHANT);
    assertThat(all(owner)).hasSize(2);
    assertThat(unread(colleague)).isEqualTo(2);

    people.run(owner, () -> settings.set(TestKinds.SHARED, true));
    assertThat(unread(owner)).isEqualTo(2);
  }

  @Test
  void a_mandatory_kind_stays_on_and_a_role_sets_only_its_own_kinds() {
    people.run(
        people.admin(),
        () ->
            assertThatThrownBy(() -> settings.set(TestKinds.ADMIN, false))
                .hasMessageContaining("notice.error.mandatory"));
    people.run(
        people.merchant(),
        () -> {
          assertThatThrownBy(() -> settings.set(TestKinds.ADMIN, true))
              .isInstanceOf(DomainException.class)
              .hasMessageContaining("notice.error.noKind");
          assertThat(settings.list())
              .extracting(choice -> choice.kind().code())
              .contains(TestKinds.MERCHANT, TestKinds.SHARED)
              .doesNotContain(TestKinds.ADMIN);
        });
  }

  @Test
  void counting_and_listing_take_the_same_statements_for_one_shop_and_for_many() {
    ShopRef one = shop();
    AccountRef few = memberOf(one);
    ShopRef[] many = IntStream.range(0, 12).mapToObj(i -> shop()).toArray(ShopRef[]::new);
    AccountRef busy = memberOf(many);
    for (ShopRef shop : many) {
      toShop(TestKinds.MERCHANT, shop, "a");
      toShop(TestKinds.SHARED, shop, "a");
    }

    assertThat(statements(few, notices::unreadCount)).isEqualTo(2);
    assertThat(statements(busy, notices::unreadCount)).isEqualTo(2);
    assertThat(statements(busy, () -> notices.newest(8))).isEqualTo(2);
    assertThat(statements(busy, () -> notices.page(NoticeFilter.ALL, 0, 50))).isEqualTo(2);
    assertThat(people.as(busy, notices::unreadCount)).isEqualTo(24);
  }

  private int statements(AccountRef account, Supplier<?> work) {
    return people.as(account, () -> SqlCount.of(work::get));
  }

  @Test
  void the_bell_counts_no_further_than_it_shows() {
    ShopRef shop = shop();
    AccountRef owner = memberOf(shop);
    sending.send(
        IntStream.range(0, 130)
            .mapToObj(
                i ->
                    NoticeMessage.toShop(
                        TestKinds.MERCHANT,
                        shop.id(),
                        TestKinds.SENTENCE,
                        List.of(),
                        "home",
                        "many-" + i))
            .toList());

    assertThat(unread(owner)).isEqualTo(MyNotices.MANY);
    assertThat(people.as(owner, () -> notices.count(NoticeFilter.ALL))).isEqualTo(130);
  }

  @Test
  void senders_at_the_same_moment_do_not_fail_one_another() throws Exception {
    List<NoticeMessage> messages =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    NoticeMessage.toShop(
                        TestKinds.SHARED,
                        740_000 + i,
                        TestKinds.SENTENCE,
                        List.of(),
                        "home",
                        "door-race"))
            .toList();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int sender = 0; sender < 6; sender++) {
        sent.add(
            senders.submit(
                () -> {
                  await(start);
                  sending.send(messages);
                }));
      }
      start.countDown();
      for (Future<?> each : sent) {
        each.get();
      }
    }
    assertThat(
            jdbc.sql("select count(*) from notice where once = 'door-race'")
                .query(Long.class)
                .single())
        .isEqualTo(200);
  }
}
