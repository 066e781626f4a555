package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.onboarding.OnboardingMarket;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.People;
import com.merchantgrowth.task.TaskMarket;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coached shops for tests, in categories of their own; days are counted back from yesterday. */
@Component
public class SignalMarket {
  private final TaskMarket market;
  private final OnboardingMarket newcomers;
  private final BindingSetup bindings;
  private final ShopSettings settings;
  private final People people;
  private final BusinessCalendar calendar;
  private final JdbcClient jdbc;

  SignalMarket(
      TaskMarket market,
      OnboardingMarket newcomers,
      BindingSetup bindings,
      ShopSettings settings,
      People people,
      BusinessCalendar calendar,
      JdbcClient jdbc) {
    this.market = market;
    this.newcomers = newcomers;
    this.bindings = bindings;
    this.settings = settings;
    this.people = people;
    this.calendar = calendar;
    this.jdbc = jdbc;
  }

  /** Begins with days nobody has run yet, stages being the portal's to work out. */
  public SignalMarket open() {
    newcomers.rewind();
    jdbc.sql("update signal_run set published = false").update();
    stages(AttributeMode.COMPUTED);
    return this;
  }

  /** Brings others' results back. */
  public void close() {
    stages(AttributeMode.IMPORTED);
    newcomers.restore();
  }

  public void stages(AttributeMode mode) {
    people.run(people.admin(), () -> settings.change(AttributeMode.IMPORTED, mode));
  }

  public LocalDate day(int back) {
    return market.day(back);
  }

  public List<ShopRef> shops(String category, int count) {
    return market.shops(category, count);
  }

  public List<ShopRef> shops(String category, int count, int openedBack) {
    return market.shops(category, count, day(openedBack));
  }

  /** A provider that looks after these shops. */
  public AccountRef coach(List<ShopRef> shops) {
    AccountRef coach = people.serviceProvider();
    shops.forEach(shop -> bindings.bind(coach.id(), shop.id(), calendar.today().minusDays(60)));
    return coach;
  }

  /** The same number on each of the days from {@code back} to {@code to} days before yesterday. */
  public void facts(ShopRef shop, int back, int to, String measure, double value) {
    for (int day = back; day >= to; day--) {
      market.fact(shop, day(day), measure, value);
    }
  }

  /** Streamed until six days before yesterday, which is the sixth day without. */
  public void silent(ShopRef shop) {
    facts(shop, 12, 6, "live_minutes", 90);
    facts(shop, 5, 0, "live_minutes", 0);
  }

  public void run(int back, int to) {
    market.run(back, to);
  }
}
