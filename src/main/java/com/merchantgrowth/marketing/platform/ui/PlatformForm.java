package com.merchantgrowth.marketing.platform.ui;

import com.merchantgrowth.marketing.platform.PlatformTerms;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ReductionFields;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;

/** Fields of a coupon of the platform: what it takes off, and who bears it. */
final class PlatformForm implements ToolForm {
  private final ReductionFields reduction;
  private final IntegerField share = new IntegerField();
  private final CountField total;
  private final CountField perBuyer;
  private final CountField days;

  PlatformForm(PlanFields fields) {
    reduction = new ReductionFields(fields);
    share.setLabel(text("platform.share"));
    share.setHelperText(text("platform.shareHint"));
    share.setMin(0);
    share.setMax(100);
    share.setStepButtonsVisible(true);
    fields.fixed("terms.shopShare", share);
    total =
        fields.growing("terms.total", new CountField(text("coupon.total"), text("coupon.pieces")));
    total.setHelperText(text("coupon.totalHint"));
    perBuyer =
        fields.fixed(
            "terms.perBuyer", new CountField(text("coupon.perBuyer"), text("coupon.pieces")));
    days = fields.fixed("terms.days", new CountField(text("coupon.days"), text("coupon.daysUnit")));
    days.setHelperText(text("coupon.daysHint"));
  }

  private String text(String key) {
    return share.getTranslation("marketing." + key);
  }

  @Override
  public List<Component> benefit() {
    List<Component> all = new ArrayList<>(reduction.fields());
    all.add(share);
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
    PlatformTerms terms = (PlatformTerms) plan.terms();
    reduction.show(terms.reduction());
    share.setValue(terms.shopShare());
    total.count(terms.total());
    perBuyer.count(terms.perBuyer());
    days.count(terms.days());
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    Reduction off = reduction.read(reading);
    long many = total.read("terms.total", reading);
    long each = perBuyer.read("terms.perBuyer", reading);
    long good = days.read("terms.days", reading);
    Integer part = share.getValue();
    if (part == null) {
      reading.problem("marketing.error.range", "terms.shopShare", 0, 100);
    }
    if (off == null || part == null || reading.failed()) {
      return plan;
    }
    return plan.withTerms(
        new PlatformTerms(
            off,
            many,
            (int) Math.min(each, Integer.MAX_VALUE),
            (int) Math.min(good, Integer.MAX_VALUE),
            part));
  }
}
