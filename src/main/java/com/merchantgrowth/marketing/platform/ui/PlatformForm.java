package com.merchantgrowth.marketing.platform.ui;

import com.merchantgrowth.marketing.platform.PlatformTerms;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.DayCouponFields;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;

/** Fields of a coupon of the platform: what it takes off, and who bears it. */
final class PlatformForm implements ToolForm {
  private static final int WHOLE = 100;

  private final DayCouponFields coupon;
  private final IntegerField share = new IntegerField();

  PlatformForm(PlanFields fields) {
    coupon = new DayCouponFields(fields, true);
    share.setLabel(share.getTranslation("marketing.platform.share"));
    share.setHelperText(share.getTranslation("marketing.platform.shareHint"));
    share.setMin(0);
    share.setMax(WHOLE);
    share.setStepButtonsVisible(true);
    fields.fixed("terms.shopShare", share);
  }

  @Override
  public List<Component> benefit() {
    return coupon.benefit(share);
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
    PlatformTerms terms = (PlatformTerms) plan.terms();
    coupon.show(terms);
    share.setValue(terms.shopShare());
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    Integer part = share.getValue();
    if (part == null) {
      reading.problem("marketing.error.range", "terms.shopShare", 0, WHOLE);
    }
    int ofShops = part == null ? 0 : part;
    return coupon
        .read(reading)
        .map(
            read ->
                plan.withTerms(
                    new PlatformTerms(
                        read.reduction(), read.total(), read.perBuyer(), read.days(), ofShops)))
        .orElse(plan);
  }
}
