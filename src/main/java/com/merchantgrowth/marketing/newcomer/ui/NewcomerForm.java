package com.merchantgrowth.marketing.newcomer.ui;

import com.merchantgrowth.marketing.newcomer.NewcomerTerms;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.DayCouponFields;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of a coupon for buyers new to the shop, and of the one that follows the first order. */
final class NewcomerForm implements ToolForm {
  private static final long NONE = 0;

  private final DayCouponFields coupon;
  private final Select<Long> afterFirst = new Select<>();
  private final Map<Long, String> coupons;

  NewcomerForm(ToolScreen.Offer offer, PlanFields fields) {
    coupon = new DayCouponFields(fields, false);
    coupons =
        offer.tools().stream()
            .filter(tool -> tool.kind().equals("coupon"))
            .collect(Collectors.toMap(Tool::id, Tool::name));
    afterFirst.setLabel(afterFirst.getTranslation("marketing.newcomer.after"));
    afterFirst.setHelperText(afterFirst.getTranslation("marketing.newcomer.afterHint"));
    List<Long> ids = new ArrayList<>(List.of(NONE));
    coupons.keySet().stream().sorted().forEach(ids::add);
    afterFirst.setItems(ids);
    afterFirst.setItemLabelGenerator(
        id -> coupons.getOrDefault(id, afterFirst.getTranslation("marketing.newcomer.after.none")));
    fields.fixed("terms.afterFirst", afterFirst);
  }

  @Override
  public List<Component> benefit() {
    return coupon.benefit(afterFirst);
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
    NewcomerTerms terms = (NewcomerTerms) plan.terms();
    coupon.show(terms);
    afterFirst.setValue(coupons.containsKey(terms.afterFirst()) ? terms.afterFirst() : NONE);
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    return coupon
        .read(reading)
        .map(
            read ->
                plan.withTerms(
                    new NewcomerTerms(
                        read.reduction(), read.total(), read.days(), afterFirst.getValue())))
        .orElse(plan);
  }
}
