package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.MemberCouponTerms;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.DayCouponFields;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.vaadin.flow.component.Component;
import java.util.List;

/** Fields of a coupon for members, claimed for nothing or exchanged for points. */
final class MemberCouponForm implements ToolForm {
  private final DayCouponFields coupon;
  private final LevelField level = new LevelField();
  private final CountField points;

  MemberCouponForm(PlanFields fields) {
    coupon = new DayCouponFields(fields, true);
    fields.fixed("terms.level", level);
    points =
        fields.fixed(
            "terms.points",
            new CountField(
                level.getTranslation("membership.coupon.points"),
                level.getTranslation("membership.unit.points")));
    points.setHelperText(level.getTranslation("membership.coupon.pointsHint"));
  }

  @Override
  public List<Component> benefit() {
    return coupon.benefit(level, points);
  }

  @Override
  public List<Component> limits() {
    return coupon.limits();
  }

  @Override
  public List<Component> times() {
    return coupon.times();
  }

  @Override
  public void show(ToolPlan plan) {
    MemberCouponTerms terms = (MemberCouponTerms) plan.terms();
    coupon.show(terms);
    level.show(terms.level());
    points.count(terms.points());
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    long cost = points.read("terms.points", reading);
    return coupon
        .read(reading)
        .map(
            read ->
                plan.withTerms(
                    new MemberCouponTerms(
                        read.reduction(),
                        read.total(),
                        read.perBuyer(),
                        read.days(),
                        level.getValue(),
                        cost)))
        .orElse(plan);
  }
}
