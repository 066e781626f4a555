package com.merchantgrowth.tier;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shops, sales and runs for tests of tiers. */
@Component
public class TierMarket {
  private final ShopSetup setup;
  private final Shops shops;
  private final ShopSettings settings;
  private final FactWriter facts;
  private final DailyRunEngine engine;
  private final JdbcClient jdbc;
  private final People people;

  TierMarket(
      ShopSetup setup,
      Shops shops,
      ShopSettings settings,
      FactWriter facts,
      DailyRunEngine engine,
      JdbcClient jdbc,
      People people) {
    this.setup = setup;
    this.shops = shops;
    this.settings = settings;
    this.facts = facts;
    this.engine = engine;
    this.jdbc = jdbc;
    this.people = people;
  }

  /** From here on the portal works tiers out, and has evaluated nobody yet. */
  public void begin() {
    jdbc.sql("delete from tier_evaluation").update();
    jdbc.sql("delete from tier_round").update();
    jdbc.sql("delete from tier_step where version > 1").update();
    jdbc.sql("delete from tier_ladder where version > 1").update();
    mode(AttributeMode.COMPUTED);
  }

  /** Leaves the shared portal as other tests expect it. */
  public void end() {
    mode(AttributeMode.IMPORTED);
  }

  public void mode(AttributeMode tiers) {
    people.run(people.admin(), () -> settings.change(tiers, AttributeMode.IMPORTED));
  }

  /**
   * @param tier empty = none yet
   */
  public ShopRef shop(String code, String tier) {
    setup.shops(
        Map.of(code, new ShopAttributes("层级店 " + code, "层级类目", tier, null, "", null, null)));
    return shops.require(code);
  }

  public ShopRef of(String code) {
    return shops.require(code);
  }

  public AccountRef member(ShopRef shop, MemberRole role) {
    AccountRef account = people.merchant();
    setup.member(shop.id(), account.id(), role);
    return account;
  }

  public void violation(ShopRef shop, LocalDate since) {
    setup.flag(shop.id(), "violation", since, null, "测试违规");
  }

  /** Sells so much in a month, the same on every day up to the last one. */
  public void sells(ShopRef shop, LocalDate last, double fen) {
    LocalDate first = last.withDayOfMonth(1);
    try (FactDraft draft = draft()) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        draft.row(shop.id(), day, new double[] {fen / last.getDayOfMonth()});
      }
      draft.publish();
    }
  }

  /** Sells so much in a whole month. */
  public void sells(ShopRef shop, YearMonth month, double fen) {
    sells(shop, month.atEndOfMonth(), fen);
  }

  private FactDraft draft() {
    return facts.begin(SubjectKind.SHOP, "tier-test", List.of("gmv"), WriteMode.MERGE);
  }

  public List<RunStatus> run(LocalDate... days) {
    return engine.run(Arrays.asList(days), RunVersions.OWN, "test", (run, done, total) -> {});
  }

  public String tier(ShopRef shop, LocalDate day) {
    return shops.profile(shop.id(), day).tier();
  }
}
