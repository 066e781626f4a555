package com.merchantgrowth.marketing.newcomer.ui;

import com.merchantgrowth.marketing.newcomer.NewcomerTerms;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ReductionFields;
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

  private final ReductionFields reduction;
  private final CountField total;
  private final CountField days;
  private final Select<Long> afterFirst = new Select<>();
  private final Map<Long, String> coupons;

  NewcomerForm(ToolScreen.Offer offer, PlanFields fields) {
    reduction = new ReductionFields(fields);
    coupons =
        offer.tools().stream()
            .filter(tool -> tool.kind().equals("coupon"))
            .collect(Collectors.toMap(Tool::id, Tool::name));
    total =
        fields.growing(
            "terms.total",
            new CountField(
                afterFirst.getTranslation("marketing.coupon.total"),
                afterFirst.getTranslation("marketing.coupon.pieces")));
    total.setHelperText(afterFirst.getTranslation("marketing.coupon.totalHint"));
    days =
        fields.fixed(
            "terms.days",
            new CountField(
                afterFirst.getTranslation("marketing.newcomer.days"),
                afterFirst.getTranslation("marketing.coupon.daysUnit")));
    days.setHelperText(afterFirst.getTranslation("marketing.coupon.daysHint"));
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
    List<Component> all = new ArrayList<>(reduction.fields());
    all.add(afterFirst);
    return all;
  }

  @Override
  public List<Component> limits() {
    return List.of(PlanFields.tagged(total));
  }

  @Override
  public List<Component> times() {
    return List.of(days);
  }

  @Override
  public void show(ToolPlan plan) {
    NewcomerTerms terms = (NewcomerTerms) plan.terms();
    reduction.show(terms.reduction());
    total.count(terms.total());
    days.count(terms.days());
    afterFirst.setValue(coupons.containsKey(terms.afterFirst()) ? terms.afterFirst() : NONE);
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    Reduction off = reduction.read(reading);
    long many = total.read("terms.total", reading);
    long good = days.read("terms.days", reading);
    if (off == null || reading.failed()) {
      return plan;
    }
    return plan.withTerms(
        new NewcomerTerms(
            off, many, (int) Math.min(good, Integer.MAX_VALUE), afterFirst.getValue()));
  }
}
