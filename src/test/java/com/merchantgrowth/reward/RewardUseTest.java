package com.merchantgrowth.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.Notice;
import com.merchantgrowth.notice.NoticeFilter;
import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.reward.core.EntryType;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.reward.core.Posting;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What happens to rewards after they were issued. */
@PortalTest
class RewardUseTest {
  @Autowired private RewardMarket market;
  @Autowired private RewardUse use;
  @Autowired private RewardAdministration administration;
  @Autowired private RewardExpiry expiry;
  @Autowired private ShopRewards rewards;
  @Autowired private GrantReading reading;
  @Autowired private MyNotices notices;
  @Autowired private BusinessCalendar calendar;
  @Autowired private People people;

  private AccountRef admin;

  @BeforeEach
  void somebody() {
    admin = people.admin();
  }

  private static RewardUse.Request request(long grant, long amount, String key) {
    return new RewardUse.Request(grant, amount, "", key);
  }

  private Balance balance(long grant) {
    return people.as(admin, () -> administration.require(grant)).balance();
  }

  private List<Posting> postings(long grant) {
    return people.as(admin, () -> administration.entries(List.of(grant))).stream()
        .map(RewardEntry::posting)
        .toList();
  }

  private void refused(Runnable act, DomainException.Kind kind, String key) {
    people.run(
        admin,
        () ->
            assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                    DomainException.class,
                    refusal -> {
                      assertThat(refusal.key()).isEqualTo(key);
                      assertThat(refusal.kind()).isEqualTo(kind);
                    }));
  }

  @Test
  void a_reward_is_used_part_by_part_also_from_what_was_set_aside() {
    long grant = market.grant(market.shop("ru-parts"), "ru-parts", 1000, null);

    people.run(
        admin,
        () -> {
          use.use(request(grant, 300, "a"));
          use.hold(request(grant, 500, "b"));
          use.useHeld(request(grant, 400, "c"));
          assertThat(use.release(request(grant, 100, "d")).balance())
              .isEqualTo(new Balance(300, 0, 700, 0, 0));
        });

    assertThat(postings(grant))
        .containsExactly(
            new Posting(EntryType.ISSUED, 1000, 0),
            new Posting(EntryType.USED, -300, 0),
            new Posting(EntryType.HELD, -500, 500),
            new Posting(EntryType.USED, 0, -400),
            new Posting(EntryType.RELEASED, 100, -100));
    assertThat(Balance.of(postings(grant))).isEqualTo(balance(grant));
  }

  @Test
  void a_request_sent_twice_is_carried_out_once() {
    long grant = market.grant(market.shop("ru-twice"), "ru-twice", 10, null);

    people.run(
        admin,
        () -> {
          use.use(request(grant, 4, "same"));
          assertThat(use.use(request(grant, 4, "same")).balance().available()).isEqualTo(6);
        });
    refused(
        () -> use.use(request(grant, 5, "same")),
        DomainException.Kind.CONFLICT,
        "reward.error.keyReused");
    refused(
        () -> use.hold(request(grant, 4, "same")),
        DomainException.Kind.CONFLICT,
        "reward.error.keyReused");
    refused(
        () -> use.use(request(grant, 4, " ")), DomainException.Kind.INVALID, "reward.error.key");
    assertThat(postings(grant)).hasSize(2);
  }

  @Test
  void a_refused_use_writes_nothing() {
    long grant = market.grant(market.shop("ru-more"), "ru-more", 10, null);
    long over = market.grant(market.shop("ru-more"), "ru-over", 10, calendar.yesterday());

    refused(
        () -> use.use(request(grant, 11, "x")),
        DomainException.Kind.CONFLICT,
        "reward.error.notEnough");
    refused(
        () -> use.use(request(over, 1, "x")),
        DomainException.Kind.CONFLICT,
        "reward.error.expired");
    refused(
        () -> use.use(request(-5, 1, "x")), DomainException.Kind.NOT_FOUND, "reward.error.noGrant");
    assertThat(postings(grant)).hasSize(1);
    assertThat(balance(over)).isEqualTo(new Balance(0, 0, 0, 10, 0));
  }

  @Test
  void sixty_four_at_once_never_use_more_than_ten() throws Exception {
    long grant = market.grant(market.shop("ru-race"), "ru-race", 10, null);

    assertThat(race(64, n -> use.use(request(grant, 1, "race-" + n)))).isEqualTo(10);

    assertThat(balance(grant)).isEqualTo(new Balance(0, 0, 10, 0, 0));
    assertThat(postings(grant)).hasSize(11);
  }

  @Test
  void the_same_request_sixty_four_times_at_once_is_carried_out_once() throws Exception {
    long grant = market.grant(market.shop("ru-retry"), "ru-retry", 10, null);

    assertThat(race(64, n -> use.use(request(grant, 3, "retry")))).isEqualTo(64);

    assertThat(balance(grant)).isEqualTo(new Balance(7, 0, 3, 0, 0));
  }

  @Test
  void taking_back_and_using_at_once_adds_up() throws Exception {
    long grant = market.grant(market.shop("ru-mixed"), "ru-mixed", 20, null);

    race(
        32,
        n ->
            n == 7
                ? administration.revoke(grant, "重复发放")
                : use.use(request(grant, 1, "mixed-" + n)));

    Balance after = balance(grant);
    assertThat(after.left()).isZero();
    assertThat(after.used() + after.revoked()).isEqualTo(20);
  }

  /** How many of the acts were not refused. */
  private long race(int acts, LongFunction<?> act) throws Exception {
    List<Callable<Boolean>> all = IntStream.range(0, acts).mapToObj(n -> attempt(act, n)).toList();
    long done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
      for (Future<Boolean> one : pool.invokeAll(all)) {
        done += one.get() ? 1 : 0;
      }
    }
    return done;
  }

  private Callable<Boolean> attempt(LongFunction<?> act, int n) {
    return () ->
        people.as(
            admin,
            () -> {
              try {
                act.apply(n);
                return true;
              } catch (DomainException refused) {
                assertThat(refused.kind()).isEqualTo(DomainException.Kind.CONFLICT);
                return false;
              }
            });
  }

  @Test
  void the_sweep_writes_down_what_reading_said_before_and_nothing_the_second_time() {
    long shop = market.shop("ru-sweep");
    long over = market.grant(shop, "ru-sweep", 10, calendar.yesterday());
    long lastDay = market.grant(shop, "ru-last", 10, calendar.today());
    Balance before = balance(over);

    assertThat(expiry.sweep()).isPositive();

    assertThat(balance(over)).isEqualTo(before);
    assertThat(postings(over)).contains(new Posting(EntryType.EXPIRED, -10, 0)).hasSize(2);
    assertThat(postings(lastDay)).hasSize(1);
    assertThat(expiry.sweep()).isZero();
  }

  @Test
  void a_shop_hears_once_of_what_ends_within_three_days() {
    long shop = market.shop("ru-remind");
    long near = market.grant(shop, "ru-near", 3000, calendar.today().plusDays(2));
    market.grant(shop, "ru-not-yet", 10, calendar.today().plusDays(3));
    market.grant(shop, "ru-too-late", 10, calendar.yesterday());
    long used = market.grant(shop, "ru-used-up", 10, calendar.today());
    people.run(admin, () -> use.use(request(used, 10, "all")));

    expiry.nightly();
    expiry.nightly();

    String last = Formats.of(Locale.CHINESE).day(calendar.today().plusDays(2));
    assertThat(heard(shop))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.sentence(Locale.CHINESE))
                  .isEqualTo("直播流量券还剩 3,000 次曝光，" + last + " 24:00 前用完");
              assertThat(notice.route()).isEqualTo("rewards?shop=ru-remind&grant=" + near);
            });
  }

  @Test
  void a_shop_hears_what_an_administrator_gives_and_takes_and_why() {
    long shop = market.shop("ru-told");
    people.run(
        admin,
        () -> {
          long grant =
              administration.issue(
                  "ru-told", new RewardAmount("ad_credit", 12_000), null, "首投礼金", "");
          administration.revoke(grant, "重复发放");
          administration.reissue(grant, null, "核实后补发");
        });

    assertThat(heard(shop))
        .extracting(notice -> notice.sentence(Locale.CHINESE))
        .containsExactlyInAnyOrder(
            "平台发来投放金 ¥120.00：首投礼金", "平台收回了投放金 ¥120.00：重复发放", "平台发来投放金 ¥120.00：核实后补发");
  }

  private List<Notice> heard(long shop) {
    return people.as(
        market.member(shop, MemberRole.OWNER), () -> notices.page(NoticeFilter.ALL, 0, 20));
  }

  @Test
  void what_was_taken_back_is_issued_again_once_and_linked_both_ways() {
    long shop = market.shop("ru-again");
    long grant = market.grant(shop, "ru-again", 100, null);
    people.run(admin, () -> use.use(request(grant, 30, "a")));

    assertThat(people.as(admin, () -> administration.revoke(grant, "发错店铺"))).isEqualTo(70);
    long again = people.as(admin, () -> administration.reissue(grant, null, "核实后补发"));

    RewardGrant first = people.as(admin, () -> administration.require(grant));
    RewardGrant second = people.as(admin, () -> administration.require(again));
    assertThat(first.state()).isEqualTo(GrantState.REVOKED);
    assertThat(first.reissuedAs()).isEqualTo(again);
    assertThat(second.reissueOf()).isEqualTo(grant);
    assertThat(second.reward().amount()).isEqualTo(70);
    assertThat(second.source()).isEqualTo(first.source());
    assertThat(postings(again)).containsExactly(new Posting(EntryType.REISSUED, 70, 0));
    refused(
        () -> administration.reissue(grant, null, "again"),
        DomainException.Kind.CONFLICT,
        "reward.error.reissued");
    refused(
        () -> administration.revoke(grant, "again"),
        DomainException.Kind.CONFLICT,
        "reward.error.nothingLeft");
    refused(
        () -> administration.reissue(again, null, "again"),
        DomainException.Kind.CONFLICT,
        "reward.error.notLost");
  }

  @Test
  void issuing_again_what_expired_writes_the_expiry_first() {
    long grant = market.grant(market.shop("ru-late"), "ru-late", 8, calendar.yesterday());

    long again = people.as(admin, () -> administration.reissue(grant, calendar.today(), "系统故障补偿"));

    assertThat(postings(grant)).endsWith(new Posting(EntryType.EXPIRED, -8, 0));
    assertThat(balance(again).available()).isEqualTo(8);
  }

  @Test
  void issuing_by_hand_needs_a_reason_an_open_day_and_happens_once_a_key() {
    market.shop("ru-hand");
    RewardAmount reward = new RewardAmount("ad_credit", 12_000);

    long grant = people.as(admin, () -> administration.issue("ru-hand", reward, null, "补偿", "k1"));
    assertThat(people.as(admin, () -> administration.issue("ru-hand", reward, null, "补偿", "k1")))
        .isEqualTo(grant);
    refused(
        () -> administration.issue("ru-hand", new RewardAmount("ad_credit", 1), null, "补偿", "k1"),
        DomainException.Kind.CONFLICT,
        "reward.error.keyReused");
    refused(
        () -> administration.issue("ru-hand", reward, null, " ", "k2"),
        DomainException.Kind.INVALID,
        "reward.error.reason");
    refused(
        () -> administration.issue("ru-hand", reward, calendar.yesterday(), "补偿", "k2"),
        DomainException.Kind.INVALID,
        "reward.error.past");
    refused(
        () -> administration.issue("ru-nobody", reward, null, "补偿", "k2"),
        DomainException.Kind.NOT_FOUND,
        "merchant.error.unknown");
  }

  @Test
  void merchants_neither_use_nor_issue() {
    long shop = market.shop("ru-merchant");
    long grant = market.grant(shop, "ru-merchant", 8, null);

    people.run(
        market.member(shop, MemberRole.OWNER),
        () -> {
          assertThatThrownBy(() -> use.use(request(grant, 1, "m")))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> administration.require(grant))
              .isInstanceOf(AccessDeniedException.class);
        });
  }

  @Test
  void the_lists_find_every_state_exactly_as_the_rule_says() {
    long shop = market.shop("ru-states");
    Map<Long, Balance> expected = market.random(shop, "ru-states", 300, 42);
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);

    for (GrantState state : GrantState.values()) {
      RewardFilter filter = new RewardFilter("", state, "task", "ru-states", null, null);
      List<RewardGrant> found = people.as(viewer, () -> rewards.page(shop, filter, 0, 1000));
      assertThat(found.stream().collect(Collectors.toMap(RewardGrant::id, RewardGrant::balance)))
          .as("%s", state)
          .isNotEmpty()
          .isEqualTo(
              expected.entrySet().stream()
                  .filter(one -> one.getValue().state() == state)
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
      assertThat(people.as(viewer, () -> rewards.count(shop, filter))).isEqualTo(found.size());
    }
    Balance all = people.as(viewer, () -> rewards.balances(shop)).getFirst().balance();
    assertThat(all).isEqualTo(sum(expected.values().toArray(Balance[]::new)));
  }

  private static Balance sum(Balance... balances) {
    return Arrays.stream(balances)
        .reduce(
            new Balance(0, 0, 0, 0, 0),
            (a, b) ->
                new Balance(
                    a.available() + b.available(),
                    a.held() + b.held(),
                    a.used() + b.used(),
                    a.expired() + b.expired(),
                    a.revoked() + b.revoked()));
  }

  @Test
  void what_expires_within_two_weeks_is_soon_the_most_urgent_first() {
    long shop = market.shop("ru-soon");
    market.grant(shop, "ru-far", 1, calendar.today().plusDays(ShopRewards.SOON_DAYS));
    long edge =
        market.grant(shop, "ru-edge", 2, calendar.today().plusDays(ShopRewards.SOON_DAYS - 1L));
    long today = market.grant(shop, "ru-today", 4, calendar.today());
    market.grant(shop, "ru-gone", 8, calendar.yesterday());
    market.grant(shop, "ru-ever", "badge", 1, null);
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);

    assertThat(people.as(viewer, () -> rewards.expiringSoon(shop, 9)))
        .extracting(RewardGrant::id)
        .containsExactly(today, edge);
    assertThat(people.as(viewer, () -> rewards.balances(shop)))
        .extracting(KindBalance::soon)
        .containsExactly(6L, 0L);
  }

  @Test
  void a_shop_never_sees_what_another_one_has() {
    long own = market.shop("ru-own");
    long other = market.shop("ru-other");
    long grant = market.grant(other, "ru-other", 5, null);
    AccountRef owner = market.member(own, MemberRole.OWNER);

    people.run(
        owner,
        () -> {
          assertThat(rewards.page(own, RewardFilter.ALL, 0, 100)).isEmpty();
          assertThat(rewards.find(own, grant)).isEmpty();
          assertThat(rewards.entries(own, List.of(grant))).isEmpty();
          assertThatThrownBy(() -> rewards.balances(other)).isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> rewards.page(other, RewardFilter.ALL, 0, 1))
              .isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> rewards.count(other, RewardFilter.ALL))
              .isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> rewards.find(other, grant)).isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> rewards.entries(other, List.of(grant)))
              .isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> rewards.expiringSoon(other, 1))
              .isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> rewards.sourceTypes(other)).isInstanceOf(DomainException.class);
        });
  }

  @Test
  void reading_takes_the_same_statements_for_one_reward_and_for_many() {
    long few = market.shop("ru-few");
    long many = market.shop("ru-many");
    market.random(few, "ru-few", 1, 1);
    market.random(many, "ru-many", 60, 1);
    AccountRef reader = market.member(few, MemberRole.VIEWER);
    AccountRef other = market.member(many, MemberRole.VIEWER);

    assertThat(people.as(other, () -> read(many))).isEqualTo(people.as(reader, () -> read(few)));
  }

  private int read(long shop) {
    return SqlCount.of(
        () -> {
          rewards.balances(shop);
          List<RewardGrant> page = rewards.page(shop, RewardFilter.ALL, 0, 100);
          rewards.entries(shop, page.stream().map(RewardGrant::id).toList());
          rewards.count(shop, RewardFilter.ALL);
        });
  }

  @Test
  void every_balance_in_the_database_is_the_sum_of_its_entries() {
    long shop = market.shop("ru-sum");
    Map<Long, Balance> written = market.random(shop, "ru-sum", 50, 7);

    Map<Long, List<Posting>> entries =
        reading.entries(shop, written.keySet()).stream()
            .collect(
                Collectors.groupingBy(
                    RewardEntry::grantId,
                    Collectors.mapping(RewardEntry::posting, Collectors.toList())));
    reading
        .page(shop, RewardFilter.ALL, calendar.today(), 0, 100)
        .forEach(
            grant ->
                assertThat(grant.balance())
                    .isEqualTo(
                        Balance.of(entries.get(grant.id()))
                            .on(calendar.today(), grant.expiresOn())));
  }
}
