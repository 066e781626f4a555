package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.coaching.playbook.PlaybookSamples;
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

/** Shops with coaches and plans for tests; days are counted back from yesterday. */
@Component
public class PlanMarket {
  /** Reach 6 live days in 14; coach: script (3), merchant: stream (7, by data), review (10). */
  public static final String LIVE = "sample-live";

  /** Only actions count: coach lecture (2), merchant check (5). */
  public static final String RULES = "sample-rules";

  /** Complete the first step of the checklist in 5 days; coach: call (1). */
  public static final String STEP = "sample-step";

  private final TaskMarket market;
  private final BindingSetup bindings;
  private final People people;
  private final PlaybookSamples samples;
  private final PlanSetup setup;
  private final BusinessCalendar calendar;
  private final JdbcClient jdbc;

  PlanMarket(
      TaskMarket market,
      BindingSetup bindings,
      People people,
      PlaybookSamples samples,
      PlanSetup setup,
      BusinessCalendar calendar,
      JdbcClient jdbc) {
    this.market = market;
    this.bindings = bindings;
    this.people = people;
    this.samples = samples;
    this.setup = setup;
    this.calendar = calendar;
    this.jdbc = jdbc;
  }

  /** A shop with its owner and whoever coaches it. */
  public record Pair(ShopRef shop, AccountRef owner, AccountRef coach) {}

  public void rewind() {
    market.rewind();
    jdbc.sql("update coaching_plan_progress set last_day = null").update();
  }

  public void restore() {
    market.restore();
  }

  public LocalDate day(int back) {
    return market.day(back);
  }

  public LocalDate today() {
    return calendar.today();
  }

  public void run(int back, int to) {
    market.run(back, to);
  }

  /** Reported minutes on each of the days from {@code back} to {@code to}. */
  public void live(ShopRef shop, int back, int to, double minutes) {
    for (int day = back; day >= to; day--) {
      market.fact(shop, market.day(day), "live_minutes", minutes);
    }
  }

  /** In a category of its own. */
  public Pair pair(String category) {
    samples.ship();
    ShopRef shop = market.shops("计划 " + category, 1).getFirst();
    AccountRef coach = people.serviceProvider();
    bind(coach, List.of(shop));
    return new Pair(shop, market.member(shop, MemberRole.OWNER), coach);
  }

  public List<ShopRef> shops(String category, int count) {
    samples.ship();
    return market.shops("计划 " + category, count);
  }

  public void bind(AccountRef coach, List<ShopRef> shops) {
    for (ShopRef shop : shops) {
      bindings.bind(coach.id(), shop.id(), calendar.today().minusDays(60));
    }
  }

  public AccountRef member(ShopRef shop, MemberRole role) {
    return market.member(shop, role);
  }

  /** A running plan that has begun on that day. */
  public long plan(Pair pair, String playbook, LocalDate startsOn) {
    return setup
        .begin(pair.shop().id(), pair.coach(), playbook, startsOn, Double.NaN)
        .orElseThrow();
  }

  /** The action of a plan by its Chinese title. */
  public PlanAction action(long plan, String title) {
    return setup.actions(plan).stream()
        .filter(action -> action.title().zh().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
