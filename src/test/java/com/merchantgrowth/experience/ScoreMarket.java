package com.merchantgrowth.experience;

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
import com.merchantgrowth.metric.run.RunStatus;
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
 * Shops whose days are all alike, so that every rate can be said by heart: shop 0 is good, shop 1
 * sells too little for a score, shop 2 has no chats, shop 6 is just above an edge, the others are
 * of all sorts.
 */
@Component
public class ScoreMarket {
  /** How many shops there are. */
  public static final int SHOPS = 8;

  /** Days with facts. */
  public static final int DAYS = 100;

  static final List<String> MEASURES =
      List.of(
          "paid_orders",
          "quality_returns",
          "product_negative",
          "pickup_due_orders",
          "picked_up_on_time",
          "delivery_hours",
          "delivered_orders",
          "logistics_negative",
          "refund_only_hours",
          "refund_only_orders",
          "return_refund_hours",
          "return_refund_orders",
          "im_sessions",
          "im_replied_3min",
          "im_unsatisfied",
          "im_rated",
          "live_minutes");

  private final ShopSetup setup;
  private final Shops shops;
  private final FactWriter facts;
  private final DailyRunEngine engine;
  private final BusinessCalendar calendar;
  private final People people;
  private boolean ready;

  ScoreMarket(
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
  public synchronized ScoreMarket open() {
    if (!ready) {
      Map<String, ShopAttributes> attributes = new LinkedHashMap<>();
      for (int n = 0; n < SHOPS; n++) {
        attributes.put(code(n), new ShopAttributes("体验店 " + n, "体验类目", "L2", null, "", null, null));
      }
      setup.shops(attributes);
      try (FactDraft draft = draft()) {
        for (int n = 0; n < SHOPS; n++) {
          for (int back = 0; back < DAYS; back++) {
            draft.row(shop(n).id(), day().minusDays(back), values(n, back));
          }
        }
        draft.publish();
      }
      run(day().minusDays(7), day().minusDays(1), day());
      ready = true;
    }
    return this;
  }

  /** The newest day with a result. */
  public LocalDate day() {
    return calendar.yesterday();
  }

  public String code(int number) {
    return "exp-%02d".formatted(number);
  }

  public ShopRef shop(int number) {
    return shops.require(code(number));
  }

  /** A new merchant with this role in the shop. */
  public AccountRef member(int number, MemberRole role) {
    AccountRef account = people.merchant();
    setup.member(shop(number).id(), account.id(), role);
    return account;
  }

  public List<RunStatus> run(LocalDate... days) {
    return engine.run(List.of(days), RunVersions.OWN, "test", (run, done, total) -> {});
  }

  public List<RunStatus> runWithToday(LocalDate day) {
    return engine.run(List.of(day), RunVersions.TODAY, "test", (run, done, total) -> {});
  }

  private FactDraft draft() {
    return facts.begin(SubjectKind.SHOP, "experience-test", MEASURES, WriteMode.MERGE);
  }

  /** One shop's day. Shop 0 has 10 orders a day, a return every other day, and so on. */
  static double[] values(int n, int back) {
    double orders = n == 1 ? (back == 0 ? 12 : 0) : 10;
    double sessions = n == 2 ? 0 : 20;
    boolean recently = back < 7;
    return new double[] {
      orders,
      n == 0 ? back % 2 : n == 3 && recently ? 2 : n % 3 * 0.5,
      n == 0 || n == 6 ? 0 : back % 3 == 0 ? 1 : 0,
      orders,
      orders - (n == 0 ? 0 : n % 4 == 0 ? 2 : 1),
      orders * (40 + 10 * n),
      orders,
      n == 0 || n == 6 ? 0 : back % 5 == 0 ? 1 : 0,
      1 * (6.0 + 8 * n),
      1,
      1 * (30.0 + 20 * n),
      1,
      sessions,
      sessions * (n == 0 ? 0.9 : 0.5 + 0.05 * n),
      n == 0 ? 0 : 1,
      5,
      n == 0 ? 60 : n % 2 == 0 ? 30 : 0
    };
  }
}
