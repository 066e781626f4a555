package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.onboarding.OnboardingSetup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Newcomers at every point of the four steps: some confirm quickly, some slowly, some never. The
 * service provider looks after a few of them.
 */
class DemoOnboarding {
  private static final String CHAIN = "linyue";
  private static final String COACH = "zhouming";

  /** A newcomer of the coach that opened in the ten days after so many days ago asks for help. */
  private static final int ASKING = 30;

  /** Days after the opening on which an ordinary shop confirms. */
  private static final Map<String, Integer> DAYS =
      Map.ofEntries(
          Map.entry("licences", 1),
          Map.entry("rules", 2),
          Map.entry("material", 3),
          Map.entry("persona", 3),
          Map.entry("homepage", 4),
          Map.entry("rehearsal", 6),
          Map.entry("first-review", 9),
          Map.entry("scripts", 10),
          Map.entry("content-plan", 20),
          Map.entry("script", 23),
          Map.entry("weekly-review", 55));

  /** The chain's shops without the one that is at the third step. */
  private static final int OWN_SHOPS = 5;

  private final OnboardingSetup setup;
  private final BindingSetup bindings;
  private final AccountDirectory directory;
  private final ShopSetup shops;
  private final MyShops mine;
  private final DemoSignIn signIn;

  DemoOnboarding(
      OnboardingSetup setup,
      BindingSetup bindings,
      AccountDirectory directory,
      ShopSetup shops,
      MyShops mine,
      DemoSignIn signIn) {
    this.setup = setup;
    this.bindings = bindings;
    this.directory = directory;
    this.shops = shops;
    this.mine = mine;
    this.signIn = signIn;
  }

  /** Before the runs: what newcomers have confirmed up to this day. */
  void prepare(SortedMap<Long, ShopPlan> all, LocalDate lastDay) {
    Map<Long, Map<String, LocalDate>> confirmed = new HashMap<>();
    Set<Long> own = new HashSet<>();
    signIn.as(CHAIN, () -> own.addAll(mine.ids()));
    long coach = directory.findByUsername(COACH).orElseThrow().id();
    all.forEach(
        (shop, plan) -> {
          if (!plan.newcomer()) {
            return;
          }
          if (own.contains(shop) && plan.openedOn().equals(lastDay.minusDays(4))) {
            firstWeek(shop, coach, plan.openedOn());
            return;
          }
          if (Math.floorMod(plan.openedOn().toEpochDay(), 9) == 4) {
            bindings.bind(coach, shop, plan.openedOn());
            if (plan.openedOn().isAfter(lastDay.minusDays(ASKING))
                && plan.openedOn().isBefore(lastDay.minusDays(ASKING - 10))) {
              asks(shop, lastDay);
            }
          }
          confirmed.put(shop, days(plan, lastDay));
        });
    setup.confirmed(confirmed, "merchant");
  }

  /** One of the coach's newcomers waits for an answer since last night. */
  private void asks(long shop, LocalDate lastDay) {
    setup.help(
        shop,
        "content-plan",
        "投放花不出去，出价已经加到 18 块",
        "merchant",
        lastDay.atTime(21, 40).atOffset(java.time.ZoneOffset.ofHours(8)).toInstant());
  }

  private static Map<String, LocalDate> days(ShopPlan plan, LocalDate lastDay) {
    Map<String, LocalDate> days = new HashMap<>();
    int pace = Math.floorMod(plan.code().hashCode() * 31, 10);
    DAYS.forEach(
        (item, base) -> {
          double slow = pace < 4 ? 0.7 : pace < 7 ? 1.1 : 2;
          int jitter = Math.floorMod((plan.code() + item).hashCode(), 3);
          LocalDate day = plan.openedOn().plusDays((long) (base * slow) + jitter);
          boolean ever = pace < 9 || base < 3;
          if (ever && !day.isAfter(lastDay)) {
            days.put(item, day);
          }
        });
    return days;
  }

  /** The shop somebody looks at in its first week: most of step 1, one thing sent back. */
  private void firstWeek(long shop, long coach, LocalDate opened) {
    bindings.bind(coach, shop, opened);
    setup.confirmed(
        shop,
        "licences",
        opened.plusDays(1),
        "执照 2031 年到期，最早到期的是商标授权，2027 年 6 月",
        CHAIN,
        COACH,
        "");
    setup.confirmed(shop, "rules", opened.plusDays(2), "发货 48 小时、不说最高级、划线价留记录", CHAIN, "", "");
    setup.confirmed(
        shop,
        "persona",
        opened.plusDays(3),
        "我们家的货又好又便宜",
        CHAIN,
        COACH,
        "没有写卖给谁，按「谁在卖、卖给谁、凭什么」再写一遍");
    setup.help(
        shop,
        "homepage",
        "九格封面怎么统一，有没有样板",
        CHAIN,
        opened.plusDays(4).atTime(15, 5).atOffset(java.time.ZoneOffset.ofHours(8)).toInstant());
  }

  /** After the runs: whoever owns several shops gets one at the third step, once. */
  void finish() {
    boolean[] missing = {false};
    signIn.as(CHAIN, () -> missing[0] = mine.ids().size() == OWN_SHOPS);
    List<Long> ready = setup.workingOn("grow");
    if (missing[0] && !ready.isEmpty()) {
      long owner = directory.findByUsername(CHAIN).orElseThrow().id();
      shops.member(ready.getLast(), owner, MemberRole.OWNER);
    }
  }
}
