package com.merchantgrowth.coaching.salon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.coaching.bulletin.BulletinMarket;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.NoticeFilter;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the plan to who came; run on both databases. */
abstract class SalonScenario {
  @Autowired BulletinMarket market;
  @Autowired SalonPlanning planning;
  @Autowired SalonDesk desk;
  @Autowired ShopSalons salons;
  @Autowired Venues venues;
  @Autowired MyNotices notices;
  @Autowired People people;
  @Autowired BusinessCalendar calendar;
  @Autowired JdbcClient jdbc;

  private Instant at(int days, int hour) {
    LocalDate day = calendar.today().plusDays(days);
    return day.atTime(hour, 0).atZone(calendar.zone()).toInstant();
  }

  private SalonForm form(
      String title, Condition audience, @Nullable Long venue, Instant start, int seats) {
    return new SalonForm(
        SalonKind.SALON,
        new Wording(title, title + " (en)"),
        new Wording("聊聊冷启第一周", "The first week"),
        venue,
        venue == null ? "濮院轻纺城 3 楼" : "",
        "",
        start,
        start.plus(Duration.ofHours(2)),
        seats,
        audience);
  }

  private long invited(AccountRef organiser, SalonForm form) {
    return people.as(
        organiser,
        () -> {
          long id = planning.create(form);
          planning.invite(id);
          return id;
        });
  }

  private long venue(AccountRef admin, String name) {
    people.run(
        admin,
        () ->
            venues.save(
                new Venue(0, new Wording(name, name), "濮院毛衫", "濮院 1 号", 40, 540, 1260, true)));
    return people.as(admin, venues::list).stream()
        .filter(one -> one.name().zh().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void refused(AccountRef who, Runnable act, String key) {
    assertThatThrownBy(() -> people.run(who, act))
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private List<String> heard(AccountRef who) {
    return people.as(who, () -> notices.page(NoticeFilter.ALL, 0, 50)).stream()
        .map(notice -> notice.sentence(Locale.CHINESE))
        .toList();
  }

  @Test
  void forty_shops_at_once_get_ten_seats_and_thirty_wait_in_line() throws Exception {
    List<ShopRef> shops = market.shops("rs-race", 40);
    AccountRef admin = people.admin();
    long id = invited(admin, form("抢名额", BulletinMarket.in("rs-race"), null, at(5, 14), 10));
    List<AccountRef> owners =
        shops.stream().map(shop -> market.member(shop, MemberRole.OWNER)).toList();
    Map<String, Integer> answers = new TreeMap<>();
    CyclicBarrier start = new CyclicBarrier(20);
    List<Callable<String>> clicks = new ArrayList<>();
    for (int i = 0; i < shops.size(); i++) {
      ShopRef shop = shops.get(i);
      AccountRef owner = owners.get(i);
      clicks.add(
          () -> {
            start.await();
            return people.as(owner, () -> salons.signUp(shop.id(), id)).code();
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (Future<String> answer : threads.invokeAll(clicks)) {
        answers.merge(answer.get(), 1, Integer::sum);
      }
    }

    assertThat(answers).isEqualTo(Map.of("seat", 10, "waiting", 30));
    Salon full = people.as(admin, () -> desk.detail(id));
    assertThat(full.taken()).isEqualTo(10);
    assertThat(full.left()).isZero();
    assertThat(people.as(admin, () -> desk.signUps(id)).stream().map(SignUp::state))
        .filteredOn(state -> state == SignUpState.SEAT)
        .hasSize(10);
  }

  @Test
  void whoever_waited_longest_moves_up_when_a_seat_is_given_back() {
    List<ShopRef> shops = market.shops("rs-wait", 3);
    List<AccountRef> owners =
        shops.stream().map(shop -> market.member(shop, MemberRole.OWNER)).toList();
    AccountRef viewer = market.member(shops.get(0), MemberRole.VIEWER);
    AccountRef admin = people.admin();
    long id = invited(admin, form("候补的沙龙", BulletinMarket.in("rs-wait"), null, at(6, 14), 1));
    for (int i = 0; i < 3; i++) {
      long shop = shops.get(i).id();
      SignUpState expected = i == 0 ? SignUpState.SEAT : SignUpState.WAITING;
      assertThat(people.as(owners.get(i), () -> salons.signUp(shop, id))).isEqualTo(expected);
    }
    refused(
        owners.get(0), () -> salons.signUp(shops.get(0).id(), id), "coaching.salon.error.signedUp");
    refused(viewer, () -> salons.giveBack(shops.get(0).id(), id), "merchant.error.area.operate");

    people.run(owners.get(0), () -> salons.giveBack(shops.get(0).id(), id));

    assertThat(state(owners.get(1), shops.get(1), id)).isEqualTo(SignUpState.SEAT);
    assertThat(state(owners.get(2), shops.get(2), id)).isEqualTo(SignUpState.WAITING);
    assertThat(heard(owners.get(1))).anyMatch(text -> text.contains("「候补的沙龙」有名额了"));
    assertThat(people.as(owners.get(0), () -> salons.signUp(shops.get(0).id(), id)))
        .as("again, at the end of the list")
        .isEqualTo(SignUpState.WAITING);
    Salon now = people.as(admin, () -> desk.detail(id));
    people.run(
        admin,
        () ->
            planning.save(
                id, now.lock(), form("候补的沙龙", BulletinMarket.in("rs-wait"), null, at(6, 14), 3)));
    assertThat(people.as(admin, () -> desk.detail(id)).taken()).isEqualTo(3);
    refused(
        admin,
        () ->
            planning.save(
                id,
                now.lock() + 1,
                form("候补的沙龙", BulletinMarket.in("rs-wait"), null, at(6, 14), 2)),
        "coaching.salon.error.taken.seats");
  }

  private @Nullable SignUpState state(AccountRef who, ShopRef shop, long id) {
    return people.as(who, () -> salons.page(shop.id(), false, 0, 50)).stream()
        .filter(one -> one.salon().id() == id)
        .findFirst()
        .orElseThrow()
        .own();
  }

  @Test
  void a_room_is_booked_once_however_many_ask_at_the_same_moment() throws Exception {
    AccountRef admin = people.admin();
    long room = venue(admin, "抢着订的场地");
    Map<String, Integer> answers = new TreeMap<>();
    CyclicBarrier start = new CyclicBarrier(8);
    List<Callable<String>> clicks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      // overlapping, not equal: each begins an hour apart within the first one's two hours
      Instant begin = at(9, 14 + i % 2);
      SalonForm form = form("订场地 " + i, Condition.EVERYBODY, room, begin, 10);
      clicks.add(
          () -> {
            start.await();
            try {
              people.run(admin, () -> planning.create(form));
              return "booked";
            } catch (DomainException refused) {
              return refused.key();
            }
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<String> answer : threads.invokeAll(clicks)) {
        answers.merge(answer.get(), 1, Integer::sum);
      }
    }

    assertThat(answers).isEqualTo(Map.of("booked", 1, "coaching.salon.error.taken", 7));
    assertThat(slots(room)).isEqualTo(4);
  }

  private long slots(long room) {
    return jdbc.sql("select count(*) from venue_slot where venue_id = ?")
        .param(room)
        .query(Long.class)
        .single();
  }

  @Test
  void a_taken_room_says_when_it_is_free_next_and_a_cancelled_salon_frees_it() {
    AccountRef admin = people.admin();
    long room = venue(admin, "说得出空档的场地");
    SalonForm first = form("先订的", Condition.EVERYBODY, room, at(9, 14), 10);
    long id = people.as(admin, () -> planning.create(first));
    SalonForm second = form("后来的", Condition.EVERYBODY, room, at(9, 15), 10);

    assertThatThrownBy(() -> people.run(admin, () -> planning.create(second)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused ->
                assertThat(refused.args())
                    .containsExactly(calendar.today().plusDays(9).toString(), "16:00"));
    people.run(admin, () -> planning.cancel(id, "人不够"));
    assertThat(slots(room)).isZero();
    long moved = people.as(admin, () -> planning.create(second));
    people.run(
        admin,
        () ->
            planning.save(
                moved,
                desk.detail(moved).lock(),
                form("后来的", Condition.EVERYBODY, room, at(9, 14), 10)));
    assertThat(slots(room)).as("moving over its own booking").isEqualTo(4);
    refused(
        admin,
        () -> planning.create(form("太晚", Condition.EVERYBODY, room, at(9, 20), 10)),
        "coaching.salon.error.hours");
    refused(
        admin,
        () -> planning.create(form("太大", Condition.EVERYBODY, room, at(10, 14), 41)),
        "coaching.salon.error.small");
  }

  @Test
  void a_provider_invites_its_own_shops_and_plans_its_own_salons() {
    List<ShopRef> shops = market.shops("rs-prov", 2);
    AccountRef coach = market.provider(shops.subList(0, 1));
    AccountRef rival = market.provider(shops.subList(1, 2));
    AccountRef guest = market.member(shops.get(0), MemberRole.OPERATOR);
    AccountRef other = market.member(shops.get(1), MemberRole.OWNER);

    long id = invited(coach, form("只请自己的店", BulletinMarket.in("rs-prov"), null, at(4, 9), 5));

    assertThat(people.as(coach, () -> desk.detail(id)).invited()).isEqualTo(1);
    assertThat(people.as(guest, () -> salons.signUp(shops.get(0).id(), id)))
        .isEqualTo(SignUpState.SEAT);
    assertThat(heard(guest)).anyMatch(text -> text.contains("邀请你参加「只请自己的店」"));
    refused(other, () -> salons.signUp(shops.get(1).id(), id), "coaching.salon.error.unknown");
    refused(rival, () -> desk.signUps(id), "coaching.salon.error.unknown");
    refused(rival, () -> planning.cancel(id, "x"), "coaching.salon.error.unknown");
    refused(people.admin(), () -> planning.cancel(id, "x"), "coaching.salon.error.notYours");
    refused(coach, () -> planning.invite(id), "coaching.salon.error.invited");
  }

  @Test
  void attendance_is_ticked_from_the_beginning_on_and_material_reaches_those_who_signed_up() {
    List<ShopRef> shops = market.shops("rs-past", 2);
    AccountRef guest = market.member(shops.get(0), MemberRole.OWNER);
    AccountRef admin = people.admin();
    long id = invited(admin, form("办过的", BulletinMarket.in("rs-past"), null, at(2, 9), 5));
    people.run(guest, () -> salons.signUp(shops.get(0).id(), id));
    refused(admin, () -> desk.tick(id, shops.get(0).id(), true), "coaching.salon.error.notBegun");

    OffsetDateTime yesterday = calendar.now().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
    jdbc.sql("update salon set starts_at = ?, ends_at = ? where id = ?")
        .params(yesterday, yesterday.plusHours(2), id)
        .update();
    refused(guest, () -> salons.giveBack(shops.get(0).id(), id), "coaching.salon.error.closed");
    people.run(admin, () -> desk.tick(id, shops.get(0).id(), true));
    refused(admin, () -> desk.tick(id, shops.get(1).id(), true), "coaching.salon.error.noSeat");
    people.run(admin, () -> planning.handOut(id, "**讲义**", "https://files.example/a"));
    refused(
        admin,
        () -> planning.handOut(id, "", "javascript:alert(1)"),
        "coaching.salon.error.material");

    ShopSalon past = people.as(guest, () -> salons.page(shops.get(0).id(), true, 0, 9)).getFirst();
    assertThat(past.attended()).isTrue();
    assertThat(past.salon().material()).isEqualTo("**讲义**");
    assertThat(heard(guest)).anyMatch(text -> text.contains("资料发出来了"));
  }

  @Test
  void another_time_and_a_cancellation_are_told_to_those_who_signed_up() {
    List<ShopRef> shops = market.shops("rs-move", 2);
    AccountRef guest = market.member(shops.get(0), MemberRole.OWNER);
    AccountRef quiet = market.member(shops.get(1), MemberRole.OWNER);
    AccountRef admin = people.admin();
    long id = invited(admin, form("会改期的", BulletinMarket.in("rs-move"), null, at(3, 9), 5));
    people.run(guest, () -> salons.signUp(shops.get(0).id(), id));
    int lock = people.as(admin, () -> desk.detail(id)).lock();

    people.run(
        admin,
        () ->
            planning.save(id, lock, form("会改期的", BulletinMarket.in("rs-move"), null, at(4, 9), 5)));
    refused(
        admin,
        () ->
            planning.save(id, lock, form("会改期的", BulletinMarket.in("rs-move"), null, at(5, 9), 5)),
        "coaching.bulletin.error.stale");
    people.run(admin, () -> planning.cancel(id, "讲师病了"));

    assertThat(heard(guest))
        .anyMatch(text -> text.contains("「会改期的」改了时间或地点"))
        .anyMatch(text -> text.endsWith("取消了"));
    assertThat(heard(quiet)).noneMatch(text -> text.contains("改了时间"));
    refused(guest, () -> salons.signUp(shops.get(0).id(), id), "coaching.salon.error.closed");
  }

  @Test
  void lists_need_the_same_statements_for_few_and_for_many() {
    ShopRef shop = market.shops("rs-sql", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef admin = people.admin();
    long room = venue(admin, "数语句的场地");
    invited(admin, form("第一场", BulletinMarket.in("rs-sql"), room, at(12, 9), 5));
    int one = statements(owner, shop);
    for (int day = 13; day < 19; day++) {
      invited(admin, form("又一场", BulletinMarket.in("rs-sql"), room, at(day, 9), 5));
    }

    assertThat(statements(owner, shop)).isEqualTo(one);
  }

  /** Of the second look: who somebody is, is remembered for a moment. */
  private int statements(AccountRef who, ShopRef shop) {
    return people.as(
        who,
        () -> {
          salons.page(shop.id(), false, 0, 50);
          return SqlCount.of(() -> salons.page(shop.id(), false, 0, 50));
        });
  }
}
