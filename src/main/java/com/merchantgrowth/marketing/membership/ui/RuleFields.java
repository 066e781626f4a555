package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.LevelLadder.Fall;
import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.membership.Programme.GrowthRules;
import com.merchantgrowth.marketing.membership.Programme.JoinGift;
import com.merchantgrowth.marketing.membership.Programme.MemberDay;
import com.merchantgrowth.marketing.membership.Programme.PointRules;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.MoneyField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** How points and levels work, what joining gives, and the day of members. */
final class RuleFields {
  private final MoneyField earnPer = new MoneyField(text("earnPer"));
  private final CountField worth = new CountField(text("worth"), text("fen"));
  private final TimesField maxShare = TimesField.percent(text("maxShare"));
  private final CountField days = new CountField(text("days"), text("daysUnit"));
  private final CountField owing =
      new CountField(text("owing"), UI.getCurrent().getTranslation("membership.unit.points"));
  private final MoneyField growPer = new MoneyField(text("growPer"));
  private final CountField window = new CountField(text("window"), text("daysUnit"));
  private final CountField keepDays = new CountField(text("keepDays"), text("daysUnit"));
  private final Select<Fall> fall = new Select<>();
  private final CountField giftPoints =
      new CountField(text("giftPoints"), UI.getCurrent().getTranslation("membership.unit.points"));
  private final CouponField giftCoupon;
  private final CountField memberDay = new CountField(text("memberDay"), text("ofMonth"));
  private final TimesField memberDayEarns =
      TimesField.times(
          text("memberDayEarns"), UI.getCurrent().getTranslation("membership.level.times"));

  RuleFields(ProgrammeOffer offer, PlanFields fields) {
    giftCoupon = new CouponField(text("giftCoupon"), offer.coupons());
    earnPer.setHelperText(text("earnPerHint"));
    worth.setHelperText(text("worthHint"));
    maxShare.setHelperText(text("maxShareHint"));
    owing.setHelperText(text("owingHint"));
    window.setHelperText(text("windowHint"));
    keepDays.setHelperText(text("keepDaysHint"));
    memberDay.setHelperText(text("memberDayHint"));
    fall.setLabel(text("fall"));
    fall.setItems(Fall.values());
    fall.setItemLabelGenerator(one -> text("fall." + one.name()));
    fields.fixed("points.earnPer", earnPer);
    fields.fixed("points.worth", worth);
    fields.fixed("points.maxShare", maxShare);
    fields.fixed("points.days", days);
    fields.fixed("points.lowestBalance", owing);
    fields.fixed("growth.growPer", growPer);
    fields.fixed("growth.window", window);
    fields.fixed("growth.keepDays", keepDays);
    fields.fixed("growth.fall", fall);
    fields.fixed("gift.points", giftPoints);
    fields.fixed("gift.coupon", giftCoupon);
    fields.fixed("memberDay.day", memberDay);
    fields.fixed("memberDay.earnPoints", memberDayEarns);
  }

  private static String text(String key) {
    return UI.getCurrent().getTranslation("membership.rule." + key);
  }

  List<Component> points() {
    return List.of(earnPer, worth, maxShare, days, owing);
  }

  List<Component> growth() {
    return List.of(growPer, window, keepDays, fall);
  }

  List<Component> gifts() {
    return List.of(giftPoints, giftCoupon, memberDay, memberDayEarns);
  }

  void show(Programme programme) {
    PointRules points = programme.points();
    earnPer.fen(points.earnPer());
    worth.count(points.worth());
    maxShare.points(points.maxShare());
    days.count(points.days());
    owing.count(-points.lowestBalance());
    growPer.fen(programme.growth().growPer());
    window.count(programme.growth().window());
    keepDays.count(programme.growth().keepDays());
    fall.setValue(programme.growth().fall());
    giftPoints.count(programme.gift().points());
    giftCoupon.coupon(programme.gift().coupon());
    memberDay.count(programme.memberDay().day());
    memberDayEarns.points(programme.memberDay().earnPoints());
  }

  PointRules readPoints(Reading reading) {
    return new PointRules(
        earnPer.read("points.earnPer", reading),
        worth.read("points.worth", reading),
        maxShare.read("points.maxShare", reading),
        whole(days.read("points.days", reading)),
        -owing.read("points.lowestBalance", reading));
  }

  GrowthRules readGrowth(Reading reading) {
    return new GrowthRules(
        growPer.read("growth.growPer", reading),
        whole(window.read("growth.window", reading)),
        whole(keepDays.read("growth.keepDays", reading)),
        fall.getValue());
  }

  JoinGift readGift(Reading reading) {
    return new JoinGift(giftPoints.read("gift.points", reading), giftCoupon.getValue());
  }

  MemberDay readDay(Reading reading) {
    return new MemberDay(
        whole(memberDay.read("memberDay.day", reading)),
        memberDayEarns.read("memberDay.earnPoints", reading));
  }

  private static int whole(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }
}
