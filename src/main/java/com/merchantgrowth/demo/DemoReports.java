package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.feedback.KnownProblems;
import com.merchantgrowth.coaching.feedback.Likeness.Trait;
import com.merchantgrowth.coaching.feedback.ProblemForm;
import com.merchantgrowth.coaching.feedback.ReportDesk;
import com.merchantgrowth.coaching.feedback.ReportFilter;
import com.merchantgrowth.coaching.feedback.ReportForm;
import com.merchantgrowth.coaching.feedback.RuleReports;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * How rules worked out before the first start: reports of the demo's shops and of the coach, one
 * answered, two gathered under a known problem that similar shops were told of, one waiting.
 */
class DemoReports {
  private static final String ADMIN = "admin";
  private static final String OWNER = "shenyu";
  private static final String CHAIN = "linyue";
  private static final String COACH = "zhouming";

  private final RuleReports reports;
  private final ReportDesk desk;
  private final KnownProblems problems;
  private final MyShops mine;
  private final DemoSignIn signIn;
  private final DemoClock clock;
  private final BusinessCalendar calendar;

  DemoReports(
      RuleReports reports,
      ReportDesk desk,
      KnownProblems problems,
      MyShops mine,
      DemoSignIn signIn,
      DemoClock clock,
      BusinessCalendar calendar) {
    this.reports = reports;
    this.desk = desk;
    this.problems = problems;
    this.mine = mine;
    this.signIn = signIn;
    this.clock = clock;
    this.calendar = calendar;
  }

  /** Once, after the bulletins. */
  void prepare(LocalDate today) {
    boolean[] begun = {false};
    signIn.as(ADMIN, () -> begun[0] = desk.count(ReportFilter.ALL) > 0);
    if (begun[0]) {
      return;
    }
    long weekend =
        report(
            OWNER,
            0,
            RuleTopic.SHIPPING,
            "24 小时揽收",
            "上周六晚上付款的 6 单，快递周日不上门，周一 9 点揽收，全部判了超时，赔了 18 元。",
            today.minusDays(3),
            10);
    long belt =
        report(
            COACH,
            3,
            RuleTopic.SHIPPING,
            "24 小时揽收",
            "濮院这边几家都一样：周末网点只收件不扫描，系统看不到揽收记录。",
            today.minusDays(2),
            15);
    report(
        CHAIN,
        0,
        RuleTopic.LIVE,
        "直播话术",
        "说「比上月直播便宜 20 元」也被断流了，当时口播里带了「最低」两个字，能不能先弹窗提醒一次？",
        today.minusDays(1),
        20);
    long price =
        report(
            OWNER,
            0,
            RuleTopic.PRICE,
            "价保 15 天",
            "会员价和满减券叠加后，补差按标价算了，买家多拿了 12 元。",
            today.minusDays(5),
            11);
    act(
        ADMIN,
        today.minusDays(4),
        14,
        () -> {
          desk.answer(price, "补差应按券后实付算，这一单已冲回 12 元；计算规则今天起已改，之前 3 天的单会重算。");
          return true;
        });
    long known =
        act(
            ADMIN,
            today.minusDays(1),
            9,
            () ->
                problems.create(
                    weekend,
                    new ProblemForm(
                        RuleTopic.SHIPPING,
                        new Wording(
                            "周末网点不扫描，揽收被判超时", "Weekend pickups are not scanned and judged late"),
                        new Wording(
                            "部分产业带的快递网点周末只收件不扫描，周一才有揽收记录，订单被误判超时。\n\n"
                                + "- **在处理**：和快递对接补传周末揽收时间，已判的单会自动重算\n"
                                + "- **先这样做**：周末收件让网点给交接单，拍照留底；被判的单先不用申诉",
                            "In some belts couriers collect at weekends without scanning; orders are"
                                + " judged late on Monday.\n\n- **Being done**: couriers send the"
                                + " weekend times, judged orders are recomputed\n- **Meanwhile**: keep"
                                + " a photo of the hand-over slip, no appeal is needed"))));
    act(
        ADMIN,
        today.minusDays(1),
        10,
        () -> {
          desk.gather(weekend, known);
          desk.gather(belt, known);
          return problems.similar(known, EnumSet.of(Trait.BELT)) > 0
              ? problems.tell(known, EnumSet.of(Trait.BELT))
              : 0;
        });
  }

  private long report(
      String who,
      int shop,
      RuleTopic topic,
      String rule,
      String happened,
      LocalDate day,
      int hour) {
    return act(
        who,
        day,
        hour,
        () -> {
          List<ShopRef> shops = mine.list();
          ShopRef about = shops.get(Math.min(shop, shops.size() - 1));
          return reports.report(about.id(), new ReportForm(topic, null, rule, happened));
        });
  }

  private <T> T act(String who, LocalDate day, int hour, Supplier<T> work) {
    AtomicReference<T> result = new AtomicReference<>();
    clock.at(
        day.atTime(LocalTime.of(hour, 20)).atZone(calendar.zone()).toInstant(),
        () -> signIn.as(who, () -> result.set(work.get())));
    return Objects.requireNonNull(result.get());
  }
}
