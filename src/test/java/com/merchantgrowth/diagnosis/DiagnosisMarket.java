package com.merchantgrowth.diagnosis;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A small generated marketplace with published runs: 22 shops in 诊断女装 × L2, three in × L4 (too few,
 * so they are widened to the category), one without any facts. Shop 0 answers slowest of all.
 */
@Component
public class DiagnosisMarket {
  public static final String CATEGORY = "诊断女装";
  public static final int TIER_SHOPS = 22;
  public static final int SMALL_TIER_SHOPS = 3;
  public static final int INACTIVE = TIER_SHOPS + SMALL_TIER_SHOPS;

  private static final List<String> MEASURES =
      List.of(
          "gmv",
          "paid_orders",
          "buyers",
          "visitors",
          "live_minutes",
          "self_live_gmv",
          "self_live_views",
          "new_buyers",
          "repeat_buyers",
          "ad_gmv",
          "ad_spend",
          "coupon_uses",
          "coupon_claims",
          "pickup_due_orders",
          "picked_up_on_time",
          "delivery_hours",
          "delivered_orders",
          "im_sessions",
          "im_replied_3min",
          "return_refund_hours",
          "return_refund_orders");

  private final ShopSetup setup;
  private final Shops shops;
  private final FactWriter facts;
  private final DailyRunEngine engine;
  private final BusinessCalendar calendar;
  private final People people;
  private boolean ready;

  DiagnosisMarket(
      ShopSetup setup,
      Shops shops,
      FactWriter facts,
      DailyRunEngine engine,
      BusinessCalendar calendar,
      People people) {
    this.setup = setup;
    this.shops = shops;
    this.facts = facts;
    this.engine = engine;
    this.calendar = calendar;
    this.people = people;
  }

  /** Makes the shops, facts and runs on first use. */
  public synchronized DiagnosisMarket open() {
    if (!ready) {
      create();
      ready = true;
    }
    return this;
  }

  /** The newest day with a result. */
  public LocalDate day() {
    return calendar.yesterday();
  }

  public String code(int number) {
    return "dia-%02d".formatted(number);
  }

  public ShopRef shop(int number) {
    return shops.require(code(number));
  }

  /** A new merchant who owns the shop. */
  public AccountRef owner(int number) {
    AccountRef owner = people.merchant();
    setup.member(shop(number).id(), owner.id(), MemberRole.OWNER);
    return owner;
  }

  private void create() {
    Map<String, ShopAttributes> attributes = new LinkedHashMap<>();
    for (int n = 0; n <= INACTIVE; n++) {
      String tier = n < TIER_SHOPS || n == INACTIVE ? "L2" : "L4";
      attributes.put(code(n), new ShopAttributes("诊断店 " + n, CATEGORY, tier, null, "", null, null));
    }
    setup.shops(attributes);
    try (FactDraft draft =
        facts.begin(SubjectKind.SHOP, "diagnosis-test", MEASURES, WriteMode.MERGE)) {
      for (int n = 0; n < INACTIVE; n++) {
        long id = shop(n).id();
        for (int back = 0; back < 40; back++) {
          draft.row(id, day().minusDays(back), values(n, back));
        }
      }
      draft.publish();
    }
    engine.run(
        List.of(day().minusDays(7), day().minusDays(1), day()),
        RunVersions.OWN,
        "test",
        (run, done, total) -> {});
  }

  /** One shop's day; better shops have higher numbers, except for answering and delivering. */
  private static double[] values(int n, int back) {
    double size = 100 + 10 * n;
    double weekly = back % 7 == 0 ? 1.2 : 1;
    double sessions = 50;
    return new double[] {
      size * 10_000 * weekly,
      Math.round(size / 2 * weekly),
      Math.round(size / 2.5 * weekly),
      Math.round(size * 20),
      60 + 5.0 * n,
      size * 4_000,
      size * 100 + (n * 37 % 11) * 50,
      10 + n * 7 % 13,
      5 + n * 5 % 11,
      3_000 * (20 + n * 3 % 17),
      20_000,
      10 + n * 11 % 19,
      60,
      40,
      30 + n * 7 % 10,
      40 * (30 + n * 13 % 23),
      40,
      sessions,
      n == 0 ? 10 : 25 + n * 3 % 24,
      n == 0 ? 0 : 80,
      n == 0 ? 0 : 2
    };
  }
}
