package com.merchantgrowth.demo;

import com.merchantgrowth.course.CourseSetup;
import com.merchantgrowth.course.CourseSetup.Past;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Who has learned what before the first start: some shops of every course over the last three
 * months, on days of which two a week are training days, and the demo's own people. Which shops
 * learn has nothing to do with how they do afterwards, so the effects found are those of chance.
 */
class DemoCourses {
  /** Of so many shops one begins a course; the popular ones first. */
  private static final Map<String, Integer> ONE_OF =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("im_reply", 6),
              Map.entry("live_script", 8),
              Map.entry("goods_quality", 12),
              Map.entry("on_time", 12),
              Map.entry("short_video", 14),
              Map.entry("repeat_buyers", 16),
              Map.entry("creator_plan", 18),
              Map.entry("ads_roi", 20),
              Map.entry("sell_through", 25),
              Map.entry("first_live", 30),
              Map.entry("coupon_basics", 35),
              Map.entry("chat_from_zero", 40),
              Map.entry("first_goods", 40),
              Map.entry("goods_mix", 40),
              Map.entry("delivery_speed", 40),
              Map.entry("flash_sale", 45),
              Map.entry("refund_desk", 45),
              Map.entry("fan_start", 50),
              Map.entry("shelf_traffic", 50),
              Map.entry("account_positioning", 60),
              Map.entry("new_buyer_cost", 60)));

  /** Nobody of the demo signs in for these shops; a negative id names no account. */
  private static final int NOBODY = -1;

  private static final int DAYS = 91;

  private final CourseSetup setup;
  private final AccountDirectory accounts;
  private final BusinessCalendar calendar;

  DemoCourses(CourseSetup setup, AccountDirectory accounts, BusinessCalendar calendar) {
    this.setup = setup;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  /** Once; later learning is the visitors' own. */
  void prepare(Map<Long, ShopPlan> shops, LocalDate lastDay) {
    if (setup.begun()) {
      return;
    }
    List<Past> past = new ArrayList<>();
    shops.forEach((id, plan) -> past.addAll(of(id, plan, lastDay)));
    setup.learned(past);
  }

  private List<Past> of(long shop, ShopPlan plan, LocalDate lastDay) {
    if (plan.story() == Story.SUJIN) {
      long owner = account("shenyu");
      return List.of(
          new Past("on_time", shop, owner, at(lastDay.minusDays(35), 1), 2, List.of(2, 0)),
          new Past("short_video", shop, owner, at(lastDay.minusDays(3), 2), 1, List.of()),
          new Past(
              "live_script", shop, account("hemiao"), at(lastDay.minusDays(9), 3), 3, List.of(3)));
    }
    if (plan.story() == Story.STAR) {
      long owner = account("linyue");
      return List.of(
          new Past("live_script", shop, owner, at(lastDay.minusDays(60), 1), 3, List.of(0)),
          new Past("repeat_buyers", shop, owner, at(lastDay.minusDays(20), 2), 2, List.of(1)));
    }
    List<Past> past = new ArrayList<>();
    ONE_OF.forEach(
        (course, oneOf) -> {
          SplittableRandom chance =
              new SplittableRandom(31L * plan.code().hashCode() + course.hashCode());
          if (chance.nextInt(oneOf) == 0 && plan.story() == Story.NONE) {
            past.add(one(course, shop, chance, lastDay));
          }
        });
    return past;
  }

  /** About seven of ten who begin pass, one in three of them not at the first attempt. */
  private Past one(String course, long shop, SplittableRandom chance, LocalDate lastDay) {
    LocalDate day = training(lastDay.minusDays(chance.nextInt(1, DAYS)));
    Instant at = at(day, chance.nextInt(8));
    int luck = chance.nextInt(100);
    long who = NOBODY * shop;
    if (luck < 48) {
      return new Past(course, shop, who, at, 9, List.of(chance.nextInt(2)));
    }
    if (luck < 70) {
      return new Past(course, shop, who, at, 9, List.of(2 + chance.nextInt(2), 0));
    }
    return luck < 82
        ? new Past(course, shop, who, at, 9, List.of(3))
        : new Past(course, shop, who, at, 1, List.of());
  }

  /** Service providers train on Wednesdays and Saturdays. */
  private static LocalDate training(LocalDate day) {
    int weekday = day.getDayOfWeek().getValue();
    return day.minusDays(weekday >= 3 && weekday < 6 ? weekday - 3 : (weekday + 1) % 7);
  }

  private Instant at(LocalDate day, int hours) {
    return day.atTime(LocalTime.of(10, 20).plusHours(hours)).atZone(calendar.zone()).toInstant();
  }

  private long account(String username) {
    return accounts.findByUsername(username).orElseThrow().id();
  }
}
