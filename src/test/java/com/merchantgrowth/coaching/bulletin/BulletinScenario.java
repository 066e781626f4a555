package com.merchantgrowth.coaching.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.NoticeFilter;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the draft to the last receipt; run on both databases. */
abstract class BulletinScenario {
  @Autowired BulletinMarket market;
  @Autowired BulletinAuthoring authoring;
  @Autowired BulletinSending sending;
  @Autowired BulletinDesk desk;
  @Autowired ShopBulletins bulletins;
  @Autowired BulletinSubscriptions subscriptions;
  @Autowired MyNotices notices;
  @Autowired ShopSetup setup;
  @Autowired People people;

  private long publish(AccountRef author, BulletinText text) {
    return people.as(
        author,
        () -> {
          long id = authoring.create(text).bulletin();
          sending.publish(id);
          return id;
        });
  }

  private void next(AccountRef author, long id, BulletinText text) {
    people.run(
        author,
        () -> {
          BulletinVersion before = desk.detail(id).row().shown();
          authoring.save(id, before.version(), before.lock(), text);
          sending.publish(id);
        });
  }

  private List<ShopBulletin> of(AccountRef who, ShopRef shop) {
    return people.as(who, () -> bulletins.page(shop.id(), BulletinFilter.ALL, 0, 50));
  }

  private List<String> heard(AccountRef who) {
    return people.as(who, () -> notices.page(NoticeFilter.ALL, 0, 50)).stream()
        .map(notice -> notice.sentence(Locale.CHINESE))
        .toList();
  }

  private void refused(AccountRef who, Runnable act, String key) {
    assertThatThrownBy(() -> people.run(who, act))
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static List<String> codes(List<ShopReceipt> receipts) {
    return receipts.stream().map(receipt -> receipt.shop().code()).toList();
  }

  @Test
  void a_bulletin_reaches_the_shops_it_touches_and_nobody_else() {
    List<ShopRef> touched = market.shops("rb-reach", 3);
    ShopRef other = market.shops("rb-reach-other", 1).getFirst();
    AccountRef owner = market.member(touched.getFirst(), MemberRole.OWNER);
    AccountRef stranger = market.member(other, MemberRole.OWNER);
    AccountRef coach = market.provider(List.of(touched.get(0), touched.get(1), other));

    long id = publish(people.admin(), market.text("揽收提速", "rb-reach"));

    assertThat(of(owner, touched.getFirst()))
        .singleElement()
        .satisfies(
            bulletin -> {
              assertThat(bulletin.id()).isEqualTo(id);
              assertThat(bulletin.read()).isFalse();
              assertThat(bulletin.current()).isTrue();
            });
    assertThat(of(stranger, other)).isEmpty();
    assertThat(heard(owner)).anyMatch(text -> text.contains("《揽收提速》涉及你的店"));
    assertThat(heard(stranger)).noneMatch(text -> text.contains("揽收提速"));
    assertThat(heard(coach)).containsOnlyOnce("规则速递《揽收提速》涉及你陪跑的 2 家店");
    refused(stranger, () -> bulletins.detail(other.id(), id), "coaching.bulletin.error.unknown");
    refused(
        stranger,
        () -> bulletins.page(touched.getFirst().id(), BulletinFilter.ALL, 0, 9),
        "merchant.error.unknown");
  }

  @Test
  void whom_a_version_was_sent_to_is_frozen_when_it_is_published() {
    List<ShopRef> shops = market.shops("rb-frozen", 2);
    AccountRef admin = people.admin();
    long id = publish(admin, market.text("名单不变", "rb-frozen"));

    setup.shops(
        Map.of("rb-frozen-9", new ShopAttributes("后来的", "rb-frozen", "L1", null, "", null, null)));

    BulletinRow row = people.as(admin, () -> desk.detail(id)).row();
    assertThat(row.touched()).isEqualTo(2);
    assertThat(codes(people.as(admin, () -> desk.receipts(id, false, 0, 9))))
        .containsExactlyInAnyOrderElementsOf(shops.stream().map(ShopRef::code).toList());
  }

  @Test
  void opening_is_the_receipt_of_the_shop_s_people_only() {
    List<ShopRef> shops = market.shops("rb-read", 2);
    ShopRef shop = shops.getFirst();
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef coach = market.provider(shops);
    AccountRef admin = people.admin();
    long id = publish(admin, market.text("谁读了", "rb-read"));

    people.run(coach, () -> bulletins.open(shop.id(), id));
    people.run(admin, () -> bulletins.open(shop.id(), id));
    assertThat(people.as(admin, () -> desk.detail(id)).row().read()).isZero();

    people.run(viewer, () -> bulletins.open(shop.id(), id));
    people.run(viewer, () -> bulletins.open(shop.id(), id));
    assertThat(of(viewer, shop).getFirst().read()).isTrue();
    assertThat(of(owner, shop).getFirst().read()).as("each person reads for themselves").isFalse();
    assertThat(of(coach, shop).getFirst().read()).as("the shop has read").isTrue();
    people.run(owner, () -> bulletins.open(shop.id(), id));

    assertThat(people.as(admin, () -> desk.detail(id)).row().read()).isEqualTo(1);
    assertThat(people.as(admin, () -> desk.receipts(id, true, 0, 9)))
        .singleElement()
        .satisfies(receipt -> assertThat(receipt.reader()).isEqualTo(viewer.displayName()));
    assertThat(codes(people.as(coach, () -> desk.receipts(id, false, 0, 9))))
        .containsExactly(shops.get(1).code());
  }

  @Test
  void ten_at_once_of_one_shop_count_as_one_shop() throws Exception {
    ShopRef shop = market.shops("rb-race", 1).getFirst();
    AccountRef admin = people.admin();
    long id = publish(admin, market.text("一起点开", "rb-race"));
    List<AccountRef> members = new ArrayList<>();
    for (int n = 0; n < 10; n++) {
      members.add(market.member(shop, MemberRole.OPERATOR));
    }
    CyclicBarrier start = new CyclicBarrier(10);
    List<Callable<Boolean>> clicks = new ArrayList<>();
    for (AccountRef member : members) {
      clicks.add(
          () -> {
            start.await();
            people.run(member, () -> bulletins.open(shop.id(), id));
            return true;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      for (Future<Boolean> done : threads.invokeAll(clicks)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(people.as(admin, () -> desk.detail(id)).row().read()).isEqualTo(1);
    assertThat(of(members.getLast(), shop).getFirst().read()).isTrue();
  }

  @Test
  void a_new_version_goes_to_those_it_touches_now_who_read_it_anew() {
    List<ShopRef> narrow = market.shops("rb-next", 1);
    List<ShopRef> wide = market.shops("rb-next-wide", 1);
    AccountRef first = market.member(narrow.getFirst(), MemberRole.OWNER);
    AccountRef second = market.member(wide.getFirst(), MemberRole.OWNER);
    AccountRef admin = people.admin();
    long id = publish(admin, market.text("会变的规则", "rb-next"));
    people.run(first, () -> bulletins.open(narrow.getFirst().id(), id));

    next(
        admin,
        id,
        BulletinMarket.text(
            "会变的规则",
            new Condition.Any(
                List.of(BulletinMarket.in("rb-next"), BulletinMarket.in("rb-next-wide"))),
            "揽收时限缩到 12 小时",
            null,
            false));

    ShopBulletin now = of(first, narrow.getFirst()).getFirst();
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.read()).isFalse();
    assertThat(heard(first)).anyMatch(text -> text.contains("《会变的规则》有新版本"));
    assertThat(people.as(first, () -> bulletins.detail(narrow.getFirst().id(), id)).versions())
        .extracting(BulletinVersion::version)
        .containsExactly(2, 1);
    assertThat(people.as(second, () -> bulletins.detail(wide.getFirst().id(), id)).versions())
        .as("a shop sees the versions it was sent")
        .extracting(BulletinVersion::version)
        .containsExactly(2);

    next(admin, id, market.text("会变的规则", "rb-next"));
    assertThat(of(second, wide.getFirst()).getFirst().current()).isFalse();
    assertThat(of(first, narrow.getFirst()).getFirst().version()).isEqualTo(3);
  }

  @Test
  void a_provider_writes_to_its_own_shops_and_sees_no_others() {
    List<ShopRef> shops = market.shops("rb-prov", 3);
    AccountRef author = market.provider(shops.subList(0, 2));
    AccountRef rival = market.provider(shops.subList(2, 3));
    AccountRef owner = market.member(shops.get(0), MemberRole.OWNER);
    AccountRef unbound = market.member(shops.get(2), MemberRole.OWNER);

    assertThat(people.as(author, () -> desk.count(BulletinFilter.ALL))).isZero();
    long id = publish(author, market.text("我的店都看", "rb-prov"));

    assertThat(of(owner, shops.get(0)).getFirst().byProvider()).isTrue();
    assertThat(of(owner, shops.get(0)).getFirst().author()).isEqualTo(author.displayName());
    assertThat(of(unbound, shops.get(2))).isEmpty();
    assertThat(people.as(author, () -> desk.detail(id)).row().touched()).isEqualTo(2);
    refused(rival, () -> desk.detail(id), "coaching.bulletin.error.unknown");
    refused(rival, () -> sending.publish(id), "coaching.bulletin.error.unknown");
    refused(
        people.admin(),
        () -> authoring.save(id, 1, 1, market.text("平台改", "rb-prov")),
        "coaching.bulletin.error.notYours");
    refused(
        author,
        () ->
            authoring.create(
                BulletinMarket.text("必读", BulletinMarket.in("rb-prov"), "x", null, true)),
        "coaching.bulletin.error.must");
  }

  @Test
  void a_provider_s_numbers_are_those_of_the_shops_bound_to_it_now() {
    List<ShopRef> shops = market.shops("rb-bound", 3);
    AccountRef coach = market.provider(shops.subList(0, 1));
    long id = publish(people.admin(), market.text("谁陪跑", "rb-bound"));
    assertThat(people.as(coach, () -> desk.detail(id)).row().touched()).isEqualTo(1);

    market.bind(coach, shops.subList(1, 2));

    BulletinRow row = people.as(coach, () -> desk.detail(id)).row();
    assertThat(row.touched()).isEqualTo(2);
    assertThat(row.own()).isFalse();
    assertThat(codes(people.as(coach, () -> desk.receipts(id, false, 0, 9))))
        .containsExactly(shops.get(0).code(), shops.get(1).code());
  }

  @Test
  void a_draft_is_nobody_s_but_its_authors_and_never_overwritten() {
    market.shops("rb-draft", 1);
    AccountRef admin = people.admin();
    AccountRef colleague = people.admin();
    BulletinText text = market.text("写到一半", "rb-draft");
    BulletinVersion draft = people.as(admin, () -> authoring.create(text));
    long id = draft.bulletin();
    AccountRef coach = market.provider(market.shops("rb-draft-bound", 1));

    refused(coach, () -> desk.detail(id), "coaching.bulletin.error.unknown");
    people.run(colleague, () -> authoring.save(id, 1, draft.lock(), text));
    refused(
        admin, () -> authoring.save(id, 1, draft.lock(), text), "coaching.bulletin.error.stale");
    people.run(admin, () -> authoring.discard(id));
    refused(admin, () -> desk.detail(id), "coaching.bulletin.error.unknown");
  }

  @Test
  void what_is_incomplete_or_touches_nobody_is_not_published() {
    AccountRef admin = people.admin();
    market.shops("rb-checks", 1);
    BulletinText text = market.text("检查", "rb-checks");
    long empty =
        people.as(admin, () -> authoring.create(market.text("没人", "rb-nobody-here"))).bulletin();
    long late =
        people
            .as(
                admin,
                () ->
                    authoring.create(
                        BulletinMarket.text(
                            "过期", text.audience(), "变了", market.today().minusDays(1), false)))
            .bulletin();
    long silent =
        people
            .as(
                admin,
                () -> authoring.create(BulletinMarket.text("没写", text.audience(), "", null, false)))
            .bulletin();

    refused(admin, () -> sending.publish(empty), "coaching.bulletin.error.nobody");
    refused(admin, () -> sending.publish(late), "coaching.bulletin.error.due");
    refused(admin, () -> sending.publish(silent), "coaching.bulletin.error.missing.changed");
    refused(
        admin,
        () ->
            authoring.create(
                new BulletinText(
                    text.topic(),
                    false,
                    text.title(),
                    text.changed(),
                    text.startsOn(),
                    text.act(),
                    null,
                    text.avoid(),
                    text.audience(),
                    "javascript:alert(1)")),
        "coaching.bulletin.error.source");
  }

  @Test
  void those_that_have_not_read_are_reminded_once_a_day() {
    List<ShopRef> shops = market.shops("rb-remind", 2);
    AccountRef reader = market.member(shops.get(0), MemberRole.OWNER);
    AccountRef sleeper = market.member(shops.get(1), MemberRole.OWNER);
    AccountRef coach = market.provider(shops);
    AccountRef admin = people.admin();
    long id = publish(admin, market.text("还没读", "rb-remind"));
    people.run(reader, () -> bulletins.open(shops.get(0).id(), id));

    assertThat(people.as(admin, () -> sending.remind(id))).isEqualTo(1);
    refused(admin, () -> sending.remind(id), "coaching.bulletin.error.reminded");
    assertThat(people.as(coach, () -> sending.remind(id))).isEqualTo(1);

    assertThat(heard(sleeper).stream().filter(text -> text.contains("《还没读》还没读")))
        .as("whoever reminds, once a day")
        .hasSize(1);
    assertThat(heard(reader)).noneMatch(text -> text.contains("《还没读》还没读"));
    people.run(sleeper, () -> bulletins.open(shops.get(1).id(), id));
    refused(admin, () -> sending.remind(id), "coaching.bulletin.error.allRead");
  }

  @Test
  void a_withdrawn_bulletin_says_why_and_takes_no_more_versions() {
    ShopRef shop = market.shops("rb-back", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef admin = people.admin();
    BulletinText text = market.text("撤回的", "rb-back");
    long id = publish(admin, text);

    refused(admin, () -> sending.withdraw(id, " "), "coaching.bulletin.error.why");
    people.run(admin, () -> sending.withdraw(id, "平台推迟执行"));

    ShopBulletin left = of(owner, shop).getFirst();
    assertThat(left.withdrawn()).isTrue();
    assertThat(left.withdrawnWhy()).isEqualTo("平台推迟执行");
    assertThat(heard(owner)).contains("规则速递《撤回的》已撤回：平台推迟执行");
    BulletinVersion version = people.as(admin, () -> desk.detail(id)).row().shown();
    refused(
        admin,
        () -> authoring.save(id, version.version(), version.lock(), text),
        "coaching.bulletin.error.withdrawn");
    refused(admin, () -> sending.remind(id), "coaching.bulletin.error.notPublished");
  }

  @Test
  void what_is_switched_off_stays_in_the_list_and_what_must_be_read_stays_in_the_bell() {
    ShopRef shop = market.shops("rb-bell", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    people.run(owner, () -> subscriptions.set("bulletin.shipping", false));
    refused(owner, () -> subscriptions.set("bulletin.must", false), "notice.error.mandatory");
    refused(owner, () -> subscriptions.set("task.completed", false), "notice.error.noKind");
    AccountRef admin = people.admin();

    publish(admin, market.text("不响", "rb-bell"));
    publish(admin, BulletinMarket.text("必须响", BulletinMarket.in("rb-bell"), "变了", null, true));

    assertThat(people.as(owner, () -> notices.newest(9)))
        .extracting(notice -> notice.sentence(Locale.CHINESE))
        .anyMatch(text -> text.contains("必须响"))
        .noneMatch(text -> text.contains("不响"));
    assertThat(of(owner, shop)).hasSize(2);
  }

  @Test
  void lists_need_the_same_statements_for_few_and_for_many() {
    List<ShopRef> shops = market.shops("rb-sql", 60);
    ShopRef shop = shops.getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef admin = people.admin();
    AccountRef coach = market.provider(shops);
    long id = publish(admin, market.text("语句 0", "rb-sql"));
    int own = again(owner, () -> of(owner, shop));
    int page = again(coach, () -> desk.page(BulletinFilter.ALL, 0, 50));
    int few = again(coach, () -> desk.receipts(id, false, 0, 1));
    for (int n = 1; n < 8; n++) {
      publish(admin, market.text("语句 " + n, "rb-sql"));
    }

    assertThat(again(owner, () -> of(owner, shop))).isEqualTo(own);
    assertThat(again(coach, () -> desk.page(BulletinFilter.ALL, 0, 50))).isEqualTo(page);
    assertThat(again(coach, () -> desk.receipts(id, false, 0, 50))).isEqualTo(few);
    assertThat(people.as(coach, () -> desk.receipts(id, false, 0, 50))).hasSize(50);
  }

  /** Of the second look: who somebody is, is remembered for a moment. */
  private int again(AccountRef who, Runnable work) {
    return people.as(
        who,
        () -> {
          work.run();
          return SqlCount.of(work);
        });
  }

  private int statements(AccountRef who, Runnable work) {
    return people.as(who, () -> SqlCount.of(work));
  }

  @Test
  void publishing_to_many_takes_statements_by_the_thousand() {
    market.shops("rb-many", 2500);
    AccountRef admin = people.admin();
    long id = people.as(admin, () -> authoring.create(market.text("很多店", "rb-many"))).bulletin();

    int sent = statements(admin, () -> assertThat(sending.publish(id)).isEqualTo(2500));

    assertThat(sent).as("three batches of shops, three of messages, and a few more").isLessThan(40);
  }

  @Test
  void search_finds_what_was_typed_in_either_language() {
    ShopRef shop = market.shops("rb-find", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef admin = people.admin();
    publish(admin, market.text("七天价保", "rb-find"));
    publish(
        admin, BulletinMarket.text("百分号 100%", BulletinMarket.in("rb-find"), "另一条", null, false));

    assertThat(found(owner, shop, "价保")).containsExactly("七天价保");
    assertThat(found(owner, shop, "100%")).containsExactly("百分号 100%");
    assertThat(found(owner, shop, "%")).containsExactly("百分号 100%");
    assertThat(found(owner, shop, "PICKUP")).hasSize(2);
  }

  private List<String> found(AccountRef who, ShopRef shop, String text) {
    return people
        .as(who, () -> bulletins.page(shop.id(), new BulletinFilter(text, null, null, false), 0, 9))
        .stream()
        .map(bulletin -> bulletin.text().title().zh())
        .toList();
  }
}
