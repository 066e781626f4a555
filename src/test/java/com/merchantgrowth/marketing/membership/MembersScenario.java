package com.merchantgrowth.marketing.membership;

import static com.merchantgrowth.marketing.membership.ProgrammeKit.level;
import static com.merchantgrowth.marketing.runtime.ToolMarket.ask;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.rush;
import static com.merchantgrowth.marketing.runtime.ToolMarket.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.membership.LevelLadder.Fall;
import com.merchantgrowth.marketing.membership.Programme.JoinGift;
import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Programme.MemberDay;
import com.merchantgrowth.marketing.membership.Programme.PointRules;
import com.merchantgrowth.marketing.membership.Programme.PointTask;
import com.merchantgrowth.marketing.membership.Programme.SpendBack;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.runtime.BuyerRecords;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.Offers;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.Quotes;
import com.merchantgrowth.marketing.runtime.ToolMarket;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members join, spend, rise, exchange, and get refunds; run on both databases. */
abstract class MembersScenario {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Autowired private ToolMarket market;
  @Autowired private Memberships memberships;
  @Autowired private Members members;
  @Autowired private MemberStatuses statuses;
  @Autowired private MemberUpkeep upkeep;
  @Autowired private Coupons coupons;
  @Autowired private Orders orders;
  @Autowired private Outreach outreach;
  @Autowired private Samples samples;
  @Autowired private Quotes quotes;
  @Autowired private Offers offers;
  @Autowired private List<BuyerRecords> records;

  private static Programme programme(JoinGift gift, PointRules points, Level... levels) {
    return new Programme(
        "会员",
        List.of(levels),
        points,
        ProgrammeKit.growth(365, 30, Fall.ONE_STEP),
        List.of(new PointTask("checkin", "签到", 5, 1, 1, 2)),
        gift,
        MemberDay.NONE,
        Set.of("shop", "paid"));
  }

  /** Two levels: the second from 150 growth on, at 1.5 times. */
  private static Programme two(long gift) {
    return programme(
        new JoinGift(gift, 0),
        PointRules.DEFAULT,
        level("普通", 0, 10_000),
        level("银卡", 150, 15_000));
  }

  private Stall stall(String code, Programme programme) {
    Stall stall = market.stall(code);
    market.sku(stall, "A", 1_000);
    market.as(stall.owner(), () -> memberships.save(code, 0, programme, true));
    return stall;
  }

  private Member join(Stall stall, String buyer) {
    return market.as(stall.owner(), () -> members.join(stall.code(), buyer, "shop", 0));
  }

  private MemberStatuses.Status status(Stall stall, String buyer) {
    MemberStatuses.Status status =
        market.as(stall.owner(), () -> statuses.require(stall.code(), buyer));
    sound(status.member().id());
    return status;
  }

  /** Balance and lots are what the ledger says. */
  private void sound(long member) {
    long balance = market.number("select points from marketing_member where id = ?", member);
    assertThat(
            market.number(
                "select coalesce(sum(points), 0) from marketing_points where member_id = ?",
                member))
        .isEqualTo(balance);
    assertThat(
            market.number(
                "select count(*) from marketing_points_lot l where l.member_id = ? and"
                    + " l.open_points <> (select coalesce(sum(p.points), 0) from marketing_points p"
                    + " where p.lot_id = l.id)",
                member))
        .isZero();
  }

  private Orders.Placed place(
      Stall stall, String key, String buyer, int pieces, long payable, long points) {
    return market.as(
        stall.owner(),
        () ->
            orders.place(
                key,
                ask(stall, buyer, "A", pieces),
                payable,
                points == 0 ? Map.of() : Map.of(stall.code(), points)));
  }

  private String order(Stall stall, String key, String buyer, int pieces, long payable) {
    return order(stall, key, buyer, pieces, payable, 0);
  }

  private String order(
      Stall stall, String key, String buyer, int pieces, long payable, long points) {
    assertThat(place(stall, key, buyer, pieces, payable, points).placed()).isTrue();
    String order = key + "/" + stall.code();
    market.as(stall.owner(), () -> orders.pay(order));
    return order;
  }

  private Orders.Refunded refund(Stall stall, String order, int units) {
    return market.as(stall.owner(), () -> orders.refund(order, 1, units));
  }

  private long payable(Stall stall, String buyer, int pieces) {
    return market.as(
        stall.owner(), () -> quotes.quote(ask(stall, buyer, "A", pieces)).quote().payable());
  }

  @Test
  void joining_twice_gives_the_gift_once() {
    Stall stall = stall("mm-join", two(100));
    Member first = join(stall, "b-1");
    assertThat(first.points()).isEqualTo(100);
    assertThat(join(stall, "b-1")).isEqualTo(first);
    market.refused(
        stall.owner(),
        () -> members.join(stall.code(), "b-2", "video", 0),
        "membership.error.entry");
    market.refused(
        stall.owner(), () -> statuses.require(stall.code(), "b-2"), "membership.error.noMember");
    assertThat(status(stall, "b-1").newest()).hasSize(1);
  }

  @Test
  void many_who_join_at_once_are_one_member_with_one_gift() throws Exception {
    Stall stall = stall("mm-join-rush", two(100));
    rush(8, number -> market.done(stall.owner(), () -> join(stall, "b-1")));
    assertThat(status(stall, "b-1").usable()).isEqualTo(100);
    assertThat(
            market.number(
                "select count(*) from marketing_member where shop_id = ?", stall.shop().id()))
        .isOne();
  }

  @Test
  void money_earns_points_and_growth_and_lifts_a_level() {
    Stall stall = stall("mm-rise", two(0));
    join(stall, "b-1");
    order(stall, "o1", "b-1", 1, 9_900);
    MemberStatuses.Status one = status(stall, "b-1");
    assertThat(one.usable()).isEqualTo(99);
    assertThat(one.growth()).isEqualTo(99);
    assertThat(one.toNext()).isEqualTo(51);
    order(stall, "o2", "b-1", 1, 9_900);
    MemberStatuses.Status two = status(stall, "b-1");
    assertThat(two.member().level()).isEqualTo(2);
    assertThat(two.usable()).isEqualTo(198);
    order(stall, "o3", "b-1", 1, 9_900);
    assertThat(status(stall, "b-1").usable()).isEqualTo(198 + 148);
  }

  @Test
  void who_is_no_member_earns_nothing_and_pays_with_nothing() {
    Stall stall = stall("mm-stranger", two(0));
    order(stall, "o1", "b-9", 1, 9_900);
    market.refused(
        stall.owner(), () -> place(stall, "o2", "b-9", 1, 9_900, 10), "membership.error.noMember");
    join(stall, "b-9");
    assertThat(status(stall, "b-9").usable()).isZero();
    assertThat(status(stall, "b-9").member().lastPaidAt()).isPresent();
    Stall without = market.stall("mm-without");
    market.sku(without, "A", 10);
    market.refused(
        without.owner(),
        () -> place(without, "o3", "b-9", 1, 9_900, 10),
        "marketing.error.noPoints");
  }

  @Test
  void points_pay_a_share_and_earn_nothing() {
    Stall stall = stall("mm-pay", two(6_000));
    join(stall, "b-1");
    market.refused(
        stall.owner(),
        () -> place(stall, "o1", "b-1", 1, 9_900, 4_951),
        "membership.error.mostPoints");
    market.refused(
        stall.owner(), () -> place(stall, "o1", "b-1", 1, 9_900, -1), "marketing.error.points");
    Orders.Placed placed = place(stall, "o1", "b-1", 1, 9_900, 4_000);
    assertThat(placed.orders().getFirst().money()).isEqualTo(5_900);
    assertThat(status(stall, "b-1").usable()).isEqualTo(2_000);
    market.as(stall.owner(), () -> orders.pay("o1/" + stall.code()));
    assertThat(status(stall, "b-1").usable()).isEqualTo(2_059);
    assertThat(place(stall, "o1", "b-1", 1, 9_900, 4_000).placed()).isTrue();
    assertThat(status(stall, "b-1").usable()).isEqualTo(2_059);
  }

  @Test
  void a_cancelled_order_gives_its_points_back_once() {
    Stall stall = stall("mm-cancel", two(3_000));
    join(stall, "b-1");
    place(stall, "o1", "b-1", 1, 9_900, 3_000);
    assertThat(status(stall, "b-1").usable()).isZero();
    market.as(stall.owner(), () -> orders.cancel("o1/" + stall.code()));
    market.as(stall.owner(), () -> orders.cancel("o1/" + stall.code()));
    assertThat(status(stall, "b-1").usable()).isEqualTo(3_000);
  }

  @Test
  void any_split_of_refunds_returns_points_and_money_exactly() {
    Stall stall = stall("mm-refund", two(10_000));
    join(stall, "b-1");
    String order = order(stall, "o1", "b-1", 3, 29_700, 10_000);
    assertThat(status(stall, "b-1").usable()).isEqualTo(197);
    long money = 0;
    long back = 0;
    for (int i = 0; i < 3; i++) {
      Orders.Refunded refunded = refund(stall, order, 1);
      assertThat(refunded.amount()).isEqualTo(9_900);
      assertThat(refunded.amount() - refunded.money()).isBetween(3_333L, 3_334L);
      money += refunded.money();
      back += refunded.amount() - refunded.money();
    }
    assertThat(money).isEqualTo(19_700);
    assertThat(back).isEqualTo(10_000);
    MemberStatuses.Status status = status(stall, "b-1");
    assertThat(status.usable()).isEqualTo(10_000);
    assertThat(status.growth()).isZero();
  }

  @Test
  void what_was_spent_before_a_refund_is_owed_down_to_the_policy() {
    Programme owing =
        programme(JoinGift.NONE, new PointRules(100, 1, 5_000, 365, -60), level("普通", 0, 10_000));
    Stall stall = stall("mm-owe", owing);
    join(stall, "b-1");
    String order = order(stall, "o1", "b-1", 1, 9_900);
    place(stall, "o2", "b-1", 1, 9_900, 99);
    refund(stall, order, 1);
    MemberStatuses.Status status = status(stall, "b-1");
    assertThat(status.member().points()).isEqualTo(-60);
    assertThat(status.usable()).isZero();
    market.as(stall.owner(), () -> orders.cancel("o2/" + stall.code()));
    assertThat(status(stall, "b-1").usable()).isEqualTo(39);
  }

  @Test
  void the_same_points_are_spent_once_however_many_try() throws Exception {
    Stall stall = stall("mm-race", two(4_000));
    join(stall, "b-1");
    List<Boolean> placed =
        rush(
            8,
            number ->
                market.done(
                    stall.owner(), () -> place(stall, "o" + number, "b-1", 1, 9_900, 4_000)));
    assertThat(placed).containsOnlyOnce(true);
    assertThat(status(stall, "b-1").usable()).isZero();
  }

  private long exchangeable(Stall stall, long total, int level, long points) {
    return market.live(
        stall,
        "membercoupon",
        plan(
            "会员券",
            new MemberCouponTerms(
                Reduction.once(5_000, new Amount(500)), total, 3, 7, level, points)));
  }

  @Test
  void points_become_a_coupon_or_both_stay_what_they_were() {
    Stall stall = stall("mm-exchange", two(250));
    long coupon = exchangeable(stall, 2, 1, 100);
    join(stall, "b-1");
    market.refused(
        stall.owner(), () -> coupons.claim(coupon, wish("b-1")), "marketing.error.forPoints");
    market.as(stall.owner(), () -> members.exchange(stall.code(), "b-1", coupon, ""));
    assertThat(status(stall, "b-1").usable()).isEqualTo(150);
    assertThat(payable(stall, "b-1", 1)).isEqualTo(9_400);
    market.as(stall.owner(), () -> members.exchange(stall.code(), "b-1", coupon, ""));
    market.refused(
        stall.owner(),
        () -> members.exchange(stall.code(), "b-1", coupon, ""),
        "marketing.error.pointsShort");
    join(stall, "b-2");
    market.refused(
        stall.owner(),
        () -> members.exchange(stall.code(), "b-2", coupon, ""),
        "marketing.error.noneLeft");
    assertThat(status(stall, "b-2").usable()).isEqualTo(250);
    assertThat(status(stall, "b-1").usable()).isEqualTo(50);
  }

  @Test
  void the_last_coupon_is_exchanged_once_and_only_its_points_are_gone() throws Exception {
    Stall stall = stall("mm-exchange-rush", two(100));
    long coupon = exchangeable(stall, 1, 1, 100);
    for (int i = 0; i < 8; i++) {
      join(stall, "b-" + i);
    }
    List<Boolean> done =
        rush(
            8,
            number ->
                market.done(
                    stall.owner(),
                    () -> members.exchange(stall.code(), "b-" + number, coupon, "")));
    assertThat(done).containsOnlyOnce(true);
    assertThat(
            market.number(
                "select sum(points) from marketing_member where shop_id = ?", stall.shop().id()))
        .isEqualTo(700);
  }

  @Test
  void a_member_price_is_for_members_of_its_level_and_nobody_else_hears_of_it() {
    Stall stall = stall("mm-price", two(0));
    market.live(stall, "memberprice", plan("银卡价", new MemberPriceTerms(9_000, 2, true)));
    join(stall, "b-1");
    assertThat(payable(stall, "b-1", 1)).isEqualTo(9_900);
    assertThat(decisions(stall, "b-1")).isEmpty();
    assertThat(decisions(stall, "b-9")).isEmpty();
    order(stall, "o1", "b-1", 2, 19_800);
    assertThat(status(stall, "b-1").member().level()).isEqualTo(2);
    assertThat(payable(stall, "b-1", 1)).isEqualTo(8_910);
    assertThat(decisions(stall, "b-1")).hasSize(1);
  }

  private List<?> decisions(Stall stall, String buyer) {
    return market.as(
        stall.owner(), () -> quotes.quote(ask(stall, buyer, "A", 1)).quote().decisions());
  }

  @Test
  void a_fall_of_level_leaves_what_was_claimed() {
    Stall stall = stall("mm-fall", two(0));
    long coupon = exchangeable(stall, 0, 2, 0);
    Member member = join(stall, "b-1");
    market.refused(
        stall.owner(), () -> coupons.claim(coupon, wish("b-1")), "marketing.error.notForBuyer");
    String order = order(stall, "o1", "b-1", 2, 19_800);
    market.as(stall.owner(), () -> coupons.claim(coupon, wish("b-1")));
    refund(stall, order, 2);
    assertThat(status(stall, "b-1").member().level()).isEqualTo(2);
    market.set("update marketing_member set kept_until = ? where id = ?", TODAY, member.id());
    assertThat(
            market.<List<Outreach.Reached>>as(
                stall.owner(), () -> outreach.list(stall.code(), Outreach.Cause.ABOUT_TO_FALL)))
        .extracting(Outreach.Reached::missing)
        .containsExactly(150L);
    upkeep.nightly();
    upkeep.nightly();
    MemberStatuses.Status fallen = status(stall, "b-1");
    assertThat(fallen.member().level()).isOne();
    assertThat(fallen.member().keptUntil()).isEqualTo(TODAY.plusDays(30));
    assertThat(payable(stall, "b-1", 1)).isEqualTo(9_400);
    market.refused(
        stall.owner(), () -> coupons.claim(coupon, wish("b-1")), "marketing.error.notForBuyer");
  }

  @Test
  void points_expire_in_the_night_and_are_not_to_be_used_before_it_either() {
    Stall stall = stall("mm-expire", two(80));
    Member member = join(stall, "b-1");
    market.set(
        "update marketing_points_lot set expires_at = ? where member_id = ?",
        java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).minusSeconds(1),
        member.id());
    assertThat(status(stall, "b-1").usable()).isZero();
    market.refused(
        stall.owner(),
        () -> place(stall, "o1", "b-1", 1, 9_900, 80),
        "marketing.error.pointsShort");
    upkeep.nightly();
    upkeep.nightly();
    MemberStatuses.Status status = status(stall, "b-1");
    assertThat(status.member().points()).isZero();
    assertThat(status.newest()).hasSize(2);
  }

  @Test
  void tasks_count_once_for_an_occasion_and_as_often_as_they_may() {
    Stall stall = stall("mm-task", two(0));
    join(stall, "b-1");
    assertThat(did(stall, "day-1")).isTrue();
    assertThat(did(stall, "day-1")).isFalse();
    market.refused(stall.owner(), () -> did(stall, "day-1b"), "membership.error.taskDone");
    assertThat(status(stall, "b-1").usable()).isEqualTo(5);
    assertThat(status(stall, "b-1").growth()).isEqualTo(1);
    market.set(
        "update marketing_member_once set happened_on = ? where occasion = 'day-1'",
        TODAY.minusDays(1));
    assertThat(did(stall, "day-2")).isTrue();
    market.refused(
        stall.owner(),
        () -> members.did(stall.code(), "b-1", "nothing", "day-1"),
        "membership.error.task");
  }

  private boolean did(Stall stall, String occasion) {
    return market.as(stall.owner(), () -> members.did(stall.code(), "b-1", "checkin", occasion));
  }

  @Test
  void a_birthday_and_a_sample_come_once_a_year() {
    Level gold = new Level("金卡", 0, 10_000, 88, "旅行装", Set.of(), SpendBack.NONE);
    Stall stall = stall("mm-birthday", programme(JoinGift.NONE, PointRules.DEFAULT, gold));
    market.as(
        stall.owner(), () -> members.join(stall.code(), "b-1", "paid", TODAY.getMonthValue()));
    join(stall, "b-2");
    assertThat(born(stall)).containsExactly("b-1");
    assertThat(market.<Long>as(stall.owner(), () -> members.birthday(stall.code(), "b-1")))
        .isEqualTo(88);
    assertThat(born(stall)).isEmpty();
    market.refused(
        stall.owner(),
        () -> members.birthday(stall.code(), "b-1"),
        "membership.error.birthdayGiven");
    market.refused(
        stall.owner(), () -> members.birthday(stall.code(), "b-2"), "membership.error.noBirthday");
    assertThat(market.as(stall.owner(), () -> members.sample(stall.code(), "b-2")))
        .isEqualTo("旅行装");
    market.refused(
        stall.owner(), () -> members.sample(stall.code(), "b-2"), "membership.error.sampleSent");
  }

  @Test
  void samples_to_send_are_listed_with_level_and_day_until_they_are_marked() {
    Level silver = new Level("银卡", 150, 10_000, 0, "旅行装", Set.of(), SpendBack.NONE);
    Stall stall =
        stall(
            "mm-samples",
            programme(JoinGift.NONE, PointRules.DEFAULT, level("普通", 0, 10_000), silver));
    assertThat(due(stall)).isEmpty();
    join(stall, "b-0");
    for (String buyer : List.of("b-1", "b-2")) {
      join(stall, buyer);
      order(stall, "o-" + buyer, buyer, 2, 19_800);
    }
    market.set(
        "update marketing_level_change set happened_at = timestamp with time zone"
            + " '2026-01-02 04:00:00+00' where to_level = 2 and member_id = (select id from"
            + " marketing_member where shop_id = ? and buyer = 'b-2')",
        stall.shop().id());

    assertThat(due(stall)).extracting(one -> one.member().buyer()).containsExactly("b-1", "b-2");
    assertThat(due(stall))
        .allSatisfy(
            one -> {
              assertThat(one.sample()).isEqualTo("旅行装");
              assertThat(one.member().level()).isEqualTo(2);
              assertThat(one.sent()).isEmpty();
            });
    assertThat(due(stall).getLast().since()).isEqualTo(Instant.parse("2026-01-02T04:00:00Z"));
    assertThat(market.as(stall.owner(), () -> samples.sent(stall.code(), "b-1"))).isEqualTo("旅行装");
    assertThat(due(stall)).extracting(one -> one.member().buyer()).containsExactly("b-2", "b-1");
    assertThat(due(stall).getLast().sent()).contains(TODAY);
    market.refused(
        stall.owner(), () -> samples.sent(stall.code(), "b-1"), "membership.error.sampleSent");
    market.refused(
        stall.owner(), () -> samples.sent(stall.code(), "b-0"), "membership.error.noSample");
    // last year's says nothing of this year's
    market.set(
        "update marketing_member_once set occasion = '2000' where what = 'sample' and member_id ="
            + " (select id from marketing_member where shop_id = ? and buyer = 'b-1')",
        stall.shop().id());
    assertThat(due(stall)).allMatch(one -> one.sent().isEmpty());
    market.refused(
        market.stall("mm-samples-other").owner(),
        () -> samples.list(stall.code()),
        "merchant.error.unknown");
  }

  private List<Samples.Due> due(Stall stall) {
    return market.as(stall.owner(), () -> samples.list(stall.code()));
  }

  private List<String> born(Stall stall) {
    return market.as(
        stall.owner(),
        () ->
            outreach.list(stall.code(), Outreach.Cause.BIRTHDAY).stream()
                .map(one -> one.member().buyer())
                .toList());
  }

  @Test
  void spending_enough_brings_a_coupon_back() {
    Stall stall = market.stall("mm-back");
    market.sku(stall, "A", 100);
    long coupon = market.live(stall, "coupon", plan("满返券", ToolMarket.coupon(1_000, 1, 1)));
    Level level = new Level("普通", 0, 10_000, 0, "", Set.of(), new SpendBack(15_000, coupon));
    market.as(
        stall.owner(),
        () ->
            memberships.save(
                stall.code(), 0, programme(JoinGift.NONE, PointRules.DEFAULT, level), true));
    join(stall, "b-1");
    join(stall, "b-2");
    order(stall, "o1", "b-1", 1, 9_900);
    assertThat(claims(coupon)).isZero();
    order(stall, "o2", "b-1", 2, 19_800);
    assertThat(claims(coupon)).isOne();
    order(stall, "o3", "b-2", 2, 19_800);
    assertThat(claims(coupon)).isOne();
  }

  private long claims(long coupon) {
    return market.number("select count(*) from marketing_claim where tool_id = ?", coupon);
  }

  @Test
  void goods_of_members_are_ordered_by_members_only() {
    Stall stall = market.stall("mm-goods");
    String product = market.sku(stall, "A", 100).productCode();
    Level gold = new Level("银卡", 150, 10_000, 0, "", Set.of(product), SpendBack.NONE);
    market.as(
        stall.owner(),
        () ->
            memberships.save(
                stall.code(),
                0,
                programme(JoinGift.NONE, PointRules.DEFAULT, level("普通", 0, 10_000), gold),
                true));
    join(stall, "b-1");
    market.refused(
        stall.owner(),
        () -> place(stall, "o1", "b-1", 1, 9_900, 0),
        "membership.error.membersOnly");
    market.set("update marketing_member set level = 2 where shop_id = ?", stall.shop().id());
    assertThat(place(stall, "o1", "b-1", 1, 9_900, 0).placed()).isTrue();
  }

  @Test
  void a_closed_programme_takes_nobody_in_and_leaves_points_good() {
    Stall stall = stall("mm-closed", two(500));
    join(stall, "b-1");
    market.as(stall.owner(), () -> memberships.save(stall.code(), 1, two(500), false));
    market.refused(stall.owner(), () -> join(stall, "b-2"), "membership.error.closed");
    order(stall, "o1", "b-1", 1, 9_900, 500);
    assertThat(status(stall, "b-1").usable()).isZero();
    market.refused(
        stall.owner(),
        () -> memberships.save(stall.code(), 1, two(1), true),
        "marketing.error.changed");
  }

  @Test
  void a_shop_s_page_shows_members_their_coupons_and_says_which_are_for_points() {
    Stall stall = stall("mm-offers", two(0));
    exchangeable(stall, 5, 1, 100);
    exchangeable(stall, 5, 2, 0);
    join(stall, "b-1");
    assertThat(offered(stall, "b-1")).containsExactly("FOR_POINTS");
    assertThat(offered(stall, "b-9")).isEmpty();
    market.set("update marketing_member set level = 2 where shop_id = ?", stall.shop().id());
    assertThat(offered(stall, "b-1")).containsExactly("FOR_POINTS", "");
  }

  private List<String> offered(Stall stall, String buyer) {
    return market.as(
        stall.owner(),
        () ->
            offers.of(new Offers.Look(stall.code(), buyer, Set.of("member"), "")).offers().stream()
                .map(one -> one.obstacle().map(Enum::name).orElse(""))
                .toList());
  }

  @Test
  void what_is_kept_about_a_member_is_handed_out_and_made_nameless() {
    Stall stall = stall("mm-erase", two(70));
    join(stall, "b-1");
    order(stall, "o1", "b-1", 1, 9_900);
    long shop = stall.shop().id();
    assertThat(records.stream().filter(one -> !one.of(shop, "b-1").isEmpty()))
        .extracting(BuyerRecords::name)
        .contains("member", "points", "growth");
    records.forEach(one -> one.rename(shop, "b-1", "nameless-mm"));
    assertThat(records).allSatisfy(one -> assertThat(one.of(shop, "b-1")).isEmpty());
    assertThat(status(stall, "nameless-mm").usable()).isEqualTo(169);
  }
}
