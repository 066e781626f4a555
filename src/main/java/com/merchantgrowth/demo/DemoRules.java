package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.bulletin.BulletinAuthoring;
import com.merchantgrowth.coaching.bulletin.BulletinDesk;
import com.merchantgrowth.coaching.bulletin.BulletinFilter;
import com.merchantgrowth.coaching.bulletin.BulletinSending;
import com.merchantgrowth.coaching.bulletin.BulletinSetup;
import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.coaching.bulletin.ShopBulletins;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;

/**
 * Rule bulletins before the first start: most shops have read the older ones, fewer the newer, one
 * has a second version, one is the coach's own, and one is still being written. Reports and salons
 * follow.
 */
class DemoRules {
  private static final String ADMIN = "admin";
  private static final String COACH = "zhouming";
  private static final String OWNER = "shenyu";
  private static final String READER = "店主";

  private final BulletinSetup setup;
  private final BulletinAuthoring authoring;
  private final BulletinSending sending;
  private final BulletinDesk desk;
  private final ShopBulletins bulletins;
  private final DemoReports reports;
  private final DemoSalons salons;
  private final DemoSignIn signIn;
  private final DemoClock clock;
  private final BusinessCalendar calendar;

  DemoRules(
      BulletinSetup setup,
      BulletinAuthoring authoring,
      BulletinSending sending,
      BulletinDesk desk,
      ShopBulletins bulletins,
      DemoReports reports,
      DemoSalons salons,
      DemoSignIn signIn,
      DemoClock clock,
      BusinessCalendar calendar) {
    this.setup = setup;
    this.authoring = authoring;
    this.sending = sending;
    this.desk = desk;
    this.bulletins = bulletins;
    this.reports = reports;
    this.salons = salons;
    this.signIn = signIn;
    this.clock = clock;
    this.calendar = calendar;
  }

  /** Once, after the runs: audiences ask for their results. */
  void prepare(SortedMap<Long, ShopPlan> all, LocalDate lastDay) {
    LocalDate today = lastDay.plusDays(1);
    if (!setup.begun()) {
      bulletins(all, today);
    }
    reports.prepare(today);
    salons.prepare(today);
  }

  private void bulletins(SortedMap<Long, ShopPlan> all, LocalDate today) {
    List<Long> shops = List.copyOf(all.keySet());
    long own =
        all.entrySet().stream()
            .filter(entry -> entry.getValue().story() == Story.SUJIN)
            .mapToLong(entry -> entry.getKey())
            .findFirst()
            .orElseThrow();
    long reply = publish(ADMIN, DemoBulletinList.reply(today), today.minusDays(16));
    long protection = publish(ADMIN, DemoBulletinList.protection(today), today.minusDays(9));
    long pickup = publish(ADMIN, DemoBulletinList.pickup(today), today.minusDays(6));
    read(pickup, 1, shops, 2);
    long quality = publish(ADMIN, DemoBulletinList.quality(today), today.minusDays(4));
    again(pickup, DemoBulletinList.pickupAgain(today), today.minusDays(2));
    long registration = publish(COACH, DemoBulletinList.registration(today), today.minusDays(2));
    long wording = publish(ADMIN, DemoBulletinList.wording(today), today.minusDays(1));
    signIn.as(ADMIN, () -> authoring.create(DemoBulletinList.licence(today)));
    read(reply, 1, shops, 7);
    read(protection, 1, shops, 6);
    read(quality, 1, shops, 4);
    read(pickup, 2, shops, 3);
    read(registration, 1, shops, 4);
    read(wording, 1, shops, 1);
    clock.at(at(today.minusDays(8)), () -> signIn.as(OWNER, () -> open(own, protection)));
  }

  private long publish(String author, BulletinText text, LocalDate day) {
    long[] id = {0};
    clock.at(
        at(day),
        () ->
            signIn.as(
                author,
                () -> {
                  id[0] = authoring.create(text).bulletin();
                  send(id[0]);
                }));
    return id[0];
  }

  private void again(long id, BulletinText text, LocalDate day) {
    clock.at(
        at(day),
        () ->
            signIn.as(
                ADMIN,
                () -> {
                  BulletinVersion before = desk.detail(id).row().shown();
                  authoring.save(id, before.version(), before.lock(), text);
                  send(id);
                }));
  }

  /** In a very small marketplace a bulletin may touch nobody; then it stays a draft. */
  private void send(long id) {
    try {
      sending.publish(id);
    } catch (DomainException nobody) {
      if (nobody.kind() != DomainException.Kind.CONFLICT) {
        throw nobody;
      }
    }
  }

  /** So many of ten shops; always the same ones first, as it is with reading. */
  private void read(long bulletin, int version, List<Long> shops, int ofTen) {
    setup.opened(
        bulletin,
        version,
        shops.stream().filter(shop -> Math.floorMod(shop * 7 + 3, 10) < ofTen).toList(),
        READER);
  }

  private void open(long shop, long bulletin) {
    if (bulletins.page(shop, BulletinFilter.ALL, 0, 50).stream()
        .anyMatch(one -> one.id() == bulletin)) {
      bulletins.open(shop, bulletin);
    }
  }

  private Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 40)).atZone(calendar.zone()).toInstant();
  }
}
