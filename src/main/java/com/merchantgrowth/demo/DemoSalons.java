package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.salon.SalonDesk;
import com.merchantgrowth.coaching.salon.SalonForm;
import com.merchantgrowth.coaching.salon.SalonKind;
import com.merchantgrowth.coaching.salon.SalonPlanning;
import com.merchantgrowth.coaching.salon.ShopSalon;
import com.merchantgrowth.coaching.salon.ShopSalons;
import com.merchantgrowth.coaching.salon.Venue;
import com.merchantgrowth.coaching.salon.Venues;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Two rooms, a salon the coach has held, with who came, and two to come that take sign-ups. */
class DemoSalons {
  private static final String ADMIN = "admin";
  private static final String COACH = "zhouming";
  private static final String OWNER = "shenyu";

  private final Venues venues;
  private final SalonPlanning planning;
  private final SalonDesk desk;
  private final ShopSalons salons;
  private final MyShops mine;
  private final DemoSignIn signIn;
  private final DemoClock clock;
  private final BusinessCalendar calendar;

  DemoSalons(
      Venues venues,
      SalonPlanning planning,
      SalonDesk desk,
      ShopSalons salons,
      MyShops mine,
      DemoSignIn signIn,
      DemoClock clock,
      BusinessCalendar calendar) {
    this.venues = venues;
    this.planning = planning;
    this.desk = desk;
    this.salons = salons;
    this.mine = mine;
    this.signIn = signIn;
    this.clock = clock;
    this.calendar = calendar;
  }

  /** Once, with the bulletins. */
  void prepare(LocalDate today) {
    boolean[] begun = {false};
    signIn.as(ADMIN, () -> begun[0] = !venues.list().isEmpty());
    if (!begun[0]) {
      signIn.as(ADMIN, this::rooms);
      held(today);
      toCome(today);
    }
  }

  private void rooms() {
    venues.save(
        new Venue(
            0,
            new Wording("濮院毛衫创新园路演厅", "Puyuan knitwear park, hall"),
            Marketplace.COACHED_BELT,
            "嘉兴桐乡濮院镇永乐路 1 号 3 楼",
            60,
            9 * 60,
            21 * 60,
            true));
    venues.save(
        new Venue(
            0,
            new Wording("平湖服装城直播基地会议室", "Pinghu garment city, meeting room"),
            "平湖羽绒服",
            "嘉兴平湖新华南路 888 号 5 楼",
            24,
            9 * 60,
            18 * 60,
            true));
  }

  private long room(String belt) {
    return venues.list().stream()
        .filter(one -> one.belt().equals(belt))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void held(LocalDate today) {
    LocalDate day = today.minusDays(9);
    long[] id = {0};
    at(
        day.minusDays(7),
        9,
        COACH,
        () -> {
          id[0] =
              planning.create(
                  form(
                      SalonKind.SALON,
                      new Wording("毛衫直播间：前 5 分钟怎么留人", "Knitwear streams: the first five minutes"),
                      new Wording(
                          "三家店带自己的直播间来拆：开场话术、场控节奏、第一个福袋放在哪。",
                          "Three shops bring their streams: opening words, pace, the first lucky bag."),
                      room(Marketplace.COACHED_BELT),
                      at(day, 14),
                      20));
          planning.invite(id[0]);
        });
    at(day.minusDays(5), 10, OWNER, () -> signUp(id[0]));
    at(
        day,
        17,
        COACH,
        () -> {
          desk.signUps(id[0]).forEach(one -> desk.tick(id[0], one.shop().id(), true));
          planning.handOut(
              id[0],
              "## 前 5 分钟流程表\n\n| 时间 | 做什么 |\n|---|---|\n| 0:00 | 报今天的 3 个款和价 |\n"
                  + "| 1:30 | 第一个福袋 |\n| 3:00 | 上身试穿，讲尺码 |",
              "");
        });
  }

  private void toCome(LocalDate today) {
    long[] id = {0};
    at(
        today.minusDays(2),
        11,
        COACH,
        () -> {
          id[0] =
              planning.create(
                  form(
                      SalonKind.LECTURE,
                      new Wording(
                          "24 小时揽收怎么做到：仓和快递一起排班", "Pickup in 24 hours: planning with your courier"),
                      new Wording(
                          "讲新规则怎么判、两次上门怎么谈、周末怎么留证据。带上近 7 天的揽收数据。",
                          "How the new rule is judged, how to get two pickups a day, what to keep at"
                              + " weekends. Bring your pickups of seven days."),
                      room(Marketplace.COACHED_BELT),
                      at(today.plusDays(4), 14),
                      12));
          planning.invite(id[0]);
        });
    at(today.minusDays(1), 9, OWNER, () -> signUp(id[0]));
    at(
        today.minusDays(1),
        16,
        ADMIN,
        () -> {
          long open =
              planning.create(
                  new SalonForm(
                      SalonKind.LECTURE,
                      new Wording(
                          "价保 15 天怎么定价（线上）", "Pricing under 15 days of protection (online)"),
                      new Wording(
                          "用价格模拟器现场算三家店的双旦价，讲清补差怎么算。",
                          "Three shops' year-end prices in the simulator, and how refunds are counted."),
                      null,
                      "",
                      "https://live.example.com/price-15",
                      at(today.plusDays(6), 19),
                      at(today.plusDays(6), 20),
                      300,
                      Condition.EVERYBODY));
          planning.invite(open);
        });
  }

  private static SalonForm form(
      SalonKind kind, Wording title, Wording about, long room, Instant start, int seats) {
    return new SalonForm(
        kind,
        title,
        about,
        room,
        "",
        "",
        start,
        start.plus(Duration.ofHours(2)),
        seats,
        Condition.AttributeIn.of(ShopAttribute.BELT, Marketplace.COACHED_BELT));
  }

  /** For the owner's shop, if it was invited. */
  private void signUp(long id) {
    for (ShopRef shop : mine.list()) {
      if (salons.page(shop.id(), false, 0, 50).stream()
          .map(ShopSalon::salon)
          .anyMatch(salon -> salon.id() == id)) {
        salons.signUp(shop.id(), id);
      }
    }
  }

  private Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(calendar.zone()).toInstant();
  }

  private void at(LocalDate day, int hour, String who, Runnable work) {
    clock.at(at(day, hour), () -> signIn.as(who, work));
  }
}
