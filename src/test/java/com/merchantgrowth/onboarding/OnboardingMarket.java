package com.merchantgrowth.onboarding;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.People;
import com.merchantgrowth.task.TaskMarket;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Newcomers for tests, in categories of their own; days are counted back from yesterday. */
@Component
public class OnboardingMarket {
  private final TaskMarket market;
  private final BindingSetup bindings;
  private final People people;
  private final BusinessCalendar calendar;
  private final ChecklistRows checklists;
  private final JdbcClient jdbc;

  OnboardingMarket(
      TaskMarket market,
      BindingSetup bindings,
      People people,
      BusinessCalendar calendar,
      ChecklistRows checklists,
      JdbcClient jdbc) {
    this.market = market;
    this.bindings = bindings;
    this.people = people;
    this.calendar = calendar;
    this.checklists = checklists;
    this.jdbc = jdbc;
  }

  /** Begins with days nobody has run yet; {@link #restore} brings others' results back. */
  public void rewind() {
    market.rewind();
    jdbc.sql("update onboarding_progress set last_day = null").update();
  }

  public void restore() {
    market.restore();
    int newest = checklists.newest();
    if (!checklists.inForce().definition().equals(ShippedChecklist.definition().as(newest))) {
      checklists.insert(
          new ChecklistVersion(
              ShippedChecklist.definition().as(newest + 1), calendar.now(), "test", ""));
    }
  }

  public LocalDate day(int back) {
    return market.day(back);
  }

  /** A shop that opened {@code age - 1} days before today. */
  public ShopRef newcomer(String category, int age) {
    return market.shops(category, 1, calendar.today().minusDays(age - 1L)).getFirst();
  }

  public List<ShopRef> newcomers(String category, int count, int age) {
    return market.shops(category, count, calendar.today().minusDays(age - 1L));
  }

  public AccountRef member(ShopRef shop, MemberRole role) {
    return market.member(shop, role);
  }

  /** A service provider that looks after the shop. */
  public AccountRef coach(ShopRef shop) {
    AccountRef coach = people.serviceProvider();
    bindings.bind(coach.id(), shop.id(), calendar.today().minusDays(30));
    return coach;
  }

  public void flag(ShopRef shop, String flag, LocalDate since) {
    market.flag(shop, flag, since);
  }

  public void fact(ShopRef shop, int back, String measure, double value) {
    market.fact(shop, day(back), measure, value);
  }

  /** Runs the days from {@code back} days before yesterday to {@code to} days before it. */
  public void run(int back, int to) {
    market.run(back, to);
  }
}
