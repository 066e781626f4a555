package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.plan.ActionState;
import com.merchantgrowth.coaching.plan.Contact;
import com.merchantgrowth.coaching.plan.ContactLog;
import com.merchantgrowth.coaching.plan.PlanAction;
import com.merchantgrowth.coaching.plan.PlanSetup;
import com.merchantgrowth.coaching.plan.PlansByData;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the service provider and its shops have agreed: plans that run, some of them late or held
 * up, one that has reached its goal and one that has not, and the calls and visits of the last
 * weeks. The numbers are those of the marketplace's own runs.
 */
class DemoPlans {
  private static final String COACH = "zhouming";
  private static final String CHAIN = "linyue";
  private static final String METRIC = "live_days_30";
  private static final int RUNNING = 9;
  private static final int WAVE = 40;

  /** Tried in this order until one has something to reach for the shop. */
  private static final List<String> FOR_OWN =
      List.of("short-video-better", "score-edge", "old-buyers", "goods-and-pace", "live-again");

  private static final List<String> FOR_OTHERS =
      List.of("live-again", "gmv-falling", "negative-rising", "score-edge", "goods-and-pace");

  /** Of the shops whose people do not sign in. */
  private static final AccountRef SOMEBODY = new AccountRef(0, "merchant", "店铺", Roles.MERCHANT);

  private final PlanSetup setup;
  private final PlansByData data;
  private final AccountDirectory accounts;
  private final MetricResults results;
  private final MyShops mine;
  private final DemoSignIn signIn;

  DemoPlans(
      PlanSetup setup,
      PlansByData data,
      AccountDirectory accounts,
      MetricResults results,
      MyShops mine,
      DemoSignIn signIn) {
    this.setup = setup;
    this.data = data;
    this.accounts = accounts;
    this.results = results;
    this.mine = mine;
    this.signIn = signIn;
  }

  /**
   * After the runs, once; later plans are the visitors' own.
   *
   * @return whether there are new ones, which the last day's run has not seen
   */
  boolean finish(SortedMap<Long, ShopPlan> all, LocalDate lastDay) {
    long own =
        all.entrySet().stream()
            .filter(one -> one.getValue().story() == Story.SUJIN)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    if (setup.planned(own)) {
      return false;
    }
    AccountRef coach = account(COACH);
    own(own, coach, lastDay);
    newcomer(all, coach, lastDay);
    List<Long> others =
        all.entrySet().stream()
            .filter(one -> one.getValue().belt().equals(Marketplace.COACHED_BELT))
            .filter(one -> one.getValue().story() == Story.NONE && !one.getValue().newcomer())
            .map(Map.Entry::getKey)
            .toList();
    Set<Long> taken = closed(others, coach, lastDay);
    List<Long> rest = others.stream().filter(shop -> !taken.contains(shop)).toList();
    running(rest, coach, lastDay);
    wave(rest.stream().skip(RUNNING).limit(WAVE).toList(), coach, lastDay);
    data.close(lastDay);
    return true;
  }

  private AccountRef account(String username) {
    return accounts.findByUsername(username).orElseThrow();
  }

  /** The shop most visitors look at: on its way, one thing late, one held up. */
  private void own(long shop, AccountRef coach, LocalDate lastDay) {
    LocalDate start = lastDay.minusDays(13);
    OptionalLong plan = first(FOR_OWN, shop, coach, start);
    if (plan.isEmpty()) {
      return;
    }
    long id = plan.getAsLong();
    walk(id, coach, account("shenyu"), lastDay, Mood.LATE);
    setup.note(id, account("shenyu"), "周末两天都能拍，样品周五到", lastDay.minusDays(5));
    contact(shop, id, coach, Contact.Kind.VISIT, start, 90, "看了拍摄间和选品，定了两周的节奏", null);
    contact(
        shop, id, coach, Contact.Kind.ONLINE, lastDay.minusDays(6), 40, "一起看了前三条数据，开头换成痛点", null);
    contact(
        shop,
        id,
        coach,
        Contact.Kind.CALL,
        lastDay.minusDays(1),
        18,
        "脚本卡在样品，先用库存款拍",
        lastDay.plusDays(3));
  }

  /** The newcomer in its first week is helped with its steps. */
  private void newcomer(SortedMap<Long, ShopPlan> all, AccountRef coach, LocalDate lastDay) {
    Set<Long> own = new HashSet<>();
    signIn.as(CHAIN, () -> own.addAll(mine.ids()));
    for (Map.Entry<Long, ShopPlan> one : all.entrySet()) {
      LocalDate opened = one.getValue().openedOn();
      if (own.contains(one.getKey()) && lastDay.minusDays(4).equals(opened)) {
        OptionalLong plan =
            first(
                List.of("step-stuck", "rules-too-many"), one.getKey(), coach, lastDay.minusDays(3));
        if (plan.isPresent()) {
          walk(plan.getAsLong(), coach, account(CHAIN), lastDay, Mood.FINE);
          contact(
              one.getKey(),
              plan.getAsLong(),
              coach,
              Contact.Kind.CALL,
              lastDay.minusDays(2),
              25,
              "过了一遍四部曲，先把主页和保证金做完",
              lastDay.plusDays(2));
        }
      }
    }
  }

  /** One plan that has reached its goal, one that has not; the shops they are of. */
  private Set<Long> closed(List<Long> shops, AccountRef coach, LocalDate lastDay) {
    LocalDate start = lastDay.minusDays(34);
    LocalDate end = lastDay.minusDays(6);
    double[] before = column(shops, start.minusDays(1));
    double[] after = column(shops, end);
    Set<Long> taken = new HashSet<>();
    boolean reached = false;
    boolean missed = false;
    for (int i = 0; i < shops.size() && !(reached && missed); i++) {
      if (!reached && after[i] >= before[i] + 2) {
        reached = close(shops.get(i), coach, start, end, after[i], 5, "每周都来看，脚本改了三版，播起来了");
        taken.add(shops.get(i));
      } else if (!missed && after[i] < before[i] + 1) {
        missed =
            close(
                shops.get(i),
                coach,
                start,
                end,
                Math.max(before[i], after[i]) + 4,
                3,
                "方法是对的，但主播中途走了，没人顶上");
        taken.add(shops.get(i));
      }
    }
    return taken;
  }

  private boolean close(
      long shop,
      AccountRef coach,
      LocalDate start,
      LocalDate end,
      double goal,
      int stars,
      String words) {
    OptionalLong plan = setup.begin(shop, coach, "live-again", start, goal);
    if (plan.isEmpty()) {
      return false;
    }
    walk(plan.getAsLong(), coach, SOMEBODY, end, Mood.FINE);
    setup.close(plan.getAsLong(), end);
    setup.rate(plan.getAsLong(), stars, words, SOMEBODY, end.plusDays(2));
    contact(
        shop, plan.getAsLong(), coach, Contact.Kind.VISIT, start.plusDays(2), 60, "到店看了一场直播", null);
    contact(shop, plan.getAsLong(), coach, Contact.Kind.CALL, end, 15, "一起看了结果，说好下月再看", null);
    return true;
  }

  /** A round of coaching that is over long enough to be looked at: with an effect, or with none. */
  private void wave(List<Long> shops, AccountRef coach, LocalDate lastDay) {
    LocalDate start = lastDay.minusDays(50);
    LocalDate end = lastDay.minusDays(22);
    double[] after = column(shops, end);
    for (int i = 0; i < shops.size(); i++) {
      if (!Double.isNaN(after[i])) {
        boolean missed = i % 3 == 0;
        close(
            shops.get(i),
            coach,
            start,
            end,
            missed ? after[i] + 3 : after[i],
            missed ? 3 : 4 + i % 2,
            missed ? "主播排班没排满，下个月再来一轮" : "每周一次复盘有用，知道先改哪里");
      }
    }
  }

  private void running(List<Long> shops, AccountRef coach, LocalDate lastDay) {
    int made = 0;
    for (int i = 0; i < shops.size() && made < RUNNING; i++) {
      LocalDate start = lastDay.minusDays(4L + 3L * made);
      List<String> turned =
          List.of(
              FOR_OTHERS.get(made % FOR_OTHERS.size()),
              FOR_OTHERS.get((made + 1) % FOR_OTHERS.size()));
      OptionalLong plan = first(turned, shops.get(i), coach, start);
      if (plan.isPresent()) {
        walk(
            plan.getAsLong(), coach, SOMEBODY, lastDay, Mood.values()[made % Mood.values().length]);
        contact(
            shops.get(i),
            plan.getAsLong(),
            coach,
            made % 2 == 0 ? Contact.Kind.CALL : Contact.Kind.MESSAGE,
            lastDay.minusDays(made),
            made % 2 == 0 ? 12 + made : 0,
            "问了进度，下一步照计划走",
            made % 3 == 0 ? lastDay.plusDays(4) : null);
        made++;
      }
    }
  }

  private enum Mood {
    FINE,
    LATE,
    HELD_UP
  }

  /** Ticks what people tick as time went by; data close the rest. */
  private void walk(long plan, AccountRef coach, AccountRef shop, LocalDate lastDay, Mood mood) {
    boolean left = false;
    boolean begun = false;
    for (PlanAction action : setup.actions(plan)) {
      if (action.measure() != null) {
        continue;
      }
      AccountRef by = action.side() == Side.COACH ? coach : shop;
      boolean past = !action.dueOn().isAfter(lastDay);
      boolean merchants = action.side() == Side.MERCHANT;
      if (past && mood == Mood.LATE && merchants && !left) {
        left = true;
      } else if (past) {
        setup.move(action, ActionState.DONE, "", by, action.dueOn());
      } else if (!begun) {
        begun = true;
        setup.move(
            action,
            mood == Mood.HELD_UP ? ActionState.BLOCKED : ActionState.DOING,
            mood == Mood.HELD_UP ? "样品还没到，周五再看" : "",
            by,
            lastDay);
      }
    }
  }

  private OptionalLong first(List<String> playbooks, long shop, AccountRef coach, LocalDate start) {
    for (String playbook : playbooks) {
      OptionalLong plan = setup.begin(shop, coach, playbook, start, Double.NaN);
      if (plan.isPresent()) {
        return plan;
      }
    }
    return OptionalLong.empty();
  }

  private void contact(
      long shop,
      long plan,
      AccountRef coach,
      Contact.Kind kind,
      LocalDate day,
      int minutes,
      String outcome,
      @Nullable LocalDate next) {
    setup.contact(
        shop,
        coach,
        new ContactLog.Entry(plan, kind, day, minutes, outcome, next, "demo-" + plan + "-" + day));
  }

  /** NaN where nothing is known. */
  private double[] column(List<Long> shops, LocalDate day) {
    long[] ids = shops.stream().mapToLong(Long::longValue).toArray(); // ascending, as the map is
    return results
        .run(SubjectKind.SHOP, day)
        .map(run -> results.values(run, ids, METRIC))
        .orElseGet(
            () -> {
              double[] unknown = new double[ids.length];
              Arrays.fill(unknown, Double.NaN);
              return unknown;
            });
  }
}
