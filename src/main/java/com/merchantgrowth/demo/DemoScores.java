package com.merchantgrowth.demo;

import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.experience.appeal.AppealDesk;
import com.merchantgrowth.experience.appeal.Appeals;
import com.merchantgrowth.experience.appeal.ForgivenEvents;
import com.merchantgrowth.experience.appeal.ForgivenEvents.Decision;
import com.merchantgrowth.experience.appeal.ForgivenReason;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.tier.LadderVersion;
import com.merchantgrowth.tier.TierLadders;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Appeals to look at, one of each kind, and a ladder that asks for the experience score from L1 on.
 * Whoever prepares the demo is signed in as its administrator ({@link DemoSignIn}).
 */
class DemoScores {
  private static final double LEAST_SCORE = 4.2;

  private final Appeals appeals;
  private final AppealDesk desk;
  private final ForgivenEvents events;
  private final TierLadders ladders;
  private final Shops shops;
  private final DemoSignIn signIn;
  private final BusinessCalendar calendar;

  DemoScores(
      Appeals appeals,
      AppealDesk desk,
      ForgivenEvents events,
      TierLadders ladders,
      Shops shops,
      DemoSignIn signIn,
      BusinessCalendar calendar) {
    this.appeals = appeals;
    this.desk = desk;
    this.events = events;
    this.ladders = ladders;
    this.shops = shops;
    this.signIn = signIn;
    this.calendar = calendar;
  }

  /** The appeals of the first start; later ones are the visitors'. */
  void appeals(Marketplace market, LocalDate lastDay) {
    if (!lastDay.equals(calendar.yesterday())) {
      return; // what happened long ago cannot be appealed against
    }
    long star = shops.require(market.story(Story.STAR).code()).id();
    long sujin = shops.require(market.story(Story.SUJIN).code()).id();
    signIn.as(
        DemoPeople.ADMINISTRATOR,
        () -> {
          if (appeals.ofShop(sujin).isEmpty() && events.ofShop(sujin).isEmpty()) {
            late(sujin, lastDay.minusDays(3));
            returned(sujin, lastDay.minusDays(2), "同一买家当天拍下多单后全部以品质为由退单，聊天记录显示并未拆封。")
                .ifPresent(_ -> {});
            returned(sujin, lastDay.minusDays(12), "怀疑是同行恶意下单。")
                .ifPresent(id -> desk.refuse(id, "退单买家各不相同，且有实物照片，不属于恶意买家。"));
            returned(star, lastDay.minusDays(4), "直播间有人组织退单，截图见附件。").ifPresent(_ -> {});
          }
        });
  }

  /** Parcels of a day that a carrier picked up late. */
  private void late(long shop, LocalDate last) {
    day(shop, last, amounts -> amounts.late() >= 1)
        .ifPresent(
            day ->
                events.forgive(
                    shops.require(shop).code(),
                    new Decision(
                        day,
                        ForgivenReason.CARRIER,
                        Map.of("pickup_due_orders", reported(shop, day).late()),
                        null,
                        "承运方分拨中心爆仓，平台公告已列明受影响网点。")));
  }

  private Optional<Long> returned(long shop, LocalDate last, String text) {
    return day(shop, last, amounts -> amounts.returns >= 1)
        .map(
            day ->
                appeals.ask(
                    shop,
                    new Appeal.Draft(
                        day,
                        ForgivenReason.BUYER,
                        Map.of("quality_returns", reported(shop, day).returns),
                        text,
                        List.of("https://example.com/evidence/" + day))));
  }

  /** The last day up to this one on which there is something to forgive. */
  private Optional<LocalDate> day(long shop, LocalDate last, Predicate<Reported> something) {
    for (int back = 0; back < 8; back++) {
      LocalDate day = last.minusDays(back);
      if (something.test(reported(shop, day))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private record Reported(double returns, double due, double onTime) {
    double late() {
      return due - onTime;
    }
  }

  private Reported reported(long shop, LocalDate day) {
    double[] found = {Double.NaN, Double.NaN, Double.NaN};
    List<String> codes = List.of("quality_returns", "pickup_due_orders", "picked_up_on_time");
    appeals
        .reported(shop, day)
        .forEach(
            (measure, value) -> {
              int at = codes.indexOf(measure.code());
              if (at >= 0) {
                found[at] = value;
              }
            });
    return new Reported(found[0], found[1], found[2]);
  }

  /** From the next evaluation on a tier also asks how well a shop serves. */
  void ladder() {
    signIn.as(
        DemoPeople.ADMINISTRATOR,
        () -> {
          LadderVersion inForce = ladders.inForce();
          if (inForce.shipped()) {
            ladders.save(withScore(inForce.ladder()), inForce.version(), "自 L1 起要求店铺体验分不低于 4.2");
          }
        });
  }

  private static TierLadder withScore(TierLadder ladder) {
    Condition score =
        new Condition.MetricIs(
            new Term.Metric("experience_score"), Comparison.AT_LEAST, LEAST_SCORE);
    List<TierStep> steps = new ArrayList<>();
    for (TierStep step : ladder.steps()) {
      boolean asks = steps.size() == 1;
      steps.add(
          asks
              ? new TierStep(
                  step.code(),
                  step.nameZh(),
                  step.nameEn(),
                  new Condition.All(List.of(step.entry(), score)))
              : step);
    }
    return new TierLadder(
        ladder.version(),
        steps,
        ladder.rhythm(),
        ladder.mostSteps(),
        ladder.grace(),
        ladder.freezeFlag());
  }
}
