package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.MemberCouponTerms;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ReductionFields;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;

/** Fields of a coupon for members, claimed for nothing or exchanged for points. */
final class MemberCouponForm implements ToolForm {
  private final ReductionFields reduction;
  private final LevelField level = new LevelField();
  private final CountField points;
  private final CountField total;
  private final CountField perBuyer;
  private final CountField days;

  MemberCouponForm(PlanFields fields) {
    reduction = new ReductionFields(fields);
    fields.fixed("terms.level", level);
    points =
        fields.fixed(
            "terms.points",
            new CountField(
                level.getTranslation("membership.coupon.points"),
                level.getTranslation("membership.unit.points")));
    points.setHelperText(level.getTranslation("membership.coupon.pointsHint"));
    String pieces = level.getTranslation("marketing.coupon.pieces");
    total =
        fields.growing(
            "terms.total", new CountField(level.getTranslation("marketing.coupon.total"), pieces));
    total.setHelperText(level.getTranslation("marketing.coupon.totalHint"));
    perBuyer =
        fields.fixed(
            "terms.perBuyer",
            new CountField(level.getTranslation("marketing.coupon.perBuyer"), pieces));
    days =
        fields.fixed(
            "terms.days",
            new CountField(
                level.getTranslation("marketing.newcomer.days"),
                level.getTranslation("marketing.coupon.daysUnit")));
    days.setHelperText(level.getTranslation("marketing.coupon.daysHint"));
  }

  @Override
  public List<Component> benefit() {
    List<Component> all = new ArrayList<>(reduction.fields());
    all.add(level);
    all.add(points);
    return all;
  }

  @Override
  public List<Component> limits() {
    return List.of(PlanFields.tagged(total), perBuyer);
  }

  @Override
  public List<Component> times() {
    return List.of(days);
  }

  @Override
  public void show(ToolPlan plan) {
    MemberCouponTerms terms = (MemberCouponTerms) plan.terms();
    reduction.show(terms.reduction());
    level.show(terms.level());
    points.count(terms.points());
    total.count(terms.total());
    perBuyer.count(terms.perBuyer());
    days.count(terms.days());
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    Reduction off = reduction.read(reading);
    long cost = points.read("terms.points", reading);
    long many = total.read("terms.total", reading);
    long each = perBuyer.read("terms.perBuyer", reading);
    long good = days.read("terms.days", reading);
    if (off == null || reading.failed()) {
      return plan;
    }
    return plan.withTerms(
        new MemberCouponTerms(off, many, whole(each), whole(good), level.getValue(), cost));
  }

  private static int whole(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }
}
