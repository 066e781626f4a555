package com.merchantgrowth.marketing.coupon.ui;

import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.MomentField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ReductionFields;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of a threshold coupon: what it takes off, whether it is claimed, how long it is good. */
final class CouponForm implements ToolForm {
  private final ReductionFields reduction;
  private final Select<Boolean> claim = new Select<>();
  private final CountField total;
  private final CountField perBuyer;
  private final Select<Boolean> window = new Select<>();
  private final CountField days;
  private final MomentField validFrom;
  private final MomentField validTo;
  private final TextField code;

  CouponForm(ToolScreen.Offer offer, PlanFields fields) {
    reduction = new ReductionFields(fields);
    claim.setLabel(text("claim"));
    claim.setItems(true, false);
    claim.setItemLabelGenerator(claimed -> text(claimed ? "claim.yes" : "claim.no"));
    claim.setValue(true);
    claim.addValueChangeListener(change -> arrange());
    fields.fixed("terms.claim", claim);
    total = fields.growing("terms.total", new CountField(text("total"), text("pieces")));
    total.setHelperText(text("totalHint"));
    perBuyer = fields.fixed("terms.perBuyer", new CountField(text("perBuyer"), text("pieces")));
    window.setLabel(text("validity"));
    window.setItems(false, true);
    window.setItemLabelGenerator(fixed -> text(fixed ? "validity.window" : "validity.days"));
    window.setValue(false);
    window.addValueChangeListener(change -> arrange());
    fields.fixed("terms.window", window);
    days = fields.fixed("terms.days", new CountField(text("days"), text("daysUnit")));
    days.setHelperText(text("daysHint"));
    validFrom =
        fields.fixed(
            "terms.validFrom", new MomentField(text("from"), offer.calendar().zone(), false));
    validTo =
        fields.fixed("terms.validTo", new MomentField(text("to"), offer.calendar().zone(), true));
    code = fields.fixed("terms.code", new TextField(text("code")));
    code.setHelperText(text("codeHint"));
    code.setValueChangeMode(ValueChangeMode.LAZY);
  }

  private String text(String key, Object... args) {
    return claim.getTranslation("marketing.coupon." + key, args);
  }

  private void arrange() {
    boolean claimed = claim.getValue();
    total.setVisible(claimed);
    perBuyer.setVisible(claimed);
    window.setVisible(claimed);
    code.setVisible(claimed);
    days.setVisible(claimed && !window.getValue());
    validFrom.setVisible(claimed && window.getValue());
    validTo.setVisible(claimed && window.getValue());
  }

  @Override
  public List<Component> benefit() {
    List<Component> all = new ArrayList<>(reduction.fields());
    all.add(claim);
    return all;
  }

  @Override
  public List<Component> limits() {
    return List.of(PlanFields.tagged(total), perBuyer, code);
  }

  @Override
  public List<Component> times() {
    return List.of(window, days, validFrom, validTo);
  }

  @Override
  public void show(ToolPlan plan) {
    CouponTerms terms = (CouponTerms) plan.terms();
    reduction.show(terms.reduction());
    claim.setValue(terms.claim());
    window.setValue(terms.days() == 0);
    total.count(terms.total());
    perBuyer.count(terms.perBuyer());
    days.count(terms.days());
    validFrom.show(terms.validFrom());
    validTo.show(terms.validTo());
    code.setValue(terms.code() == null ? "" : terms.code());
    arrange();
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    Reduction off = reduction.read(reading);
    boolean claimed = claim.getValue();
    boolean byDays = claimed && !window.getValue();
    long good = byDays ? days.read("terms.days", reading) : 0;
    if (byDays && (good < 1 || good > CouponTerms.MOST_DAYS)) {
      reading.problem("marketing.error.range", "terms.days", 1, CouponTerms.MOST_DAYS);
    }
    long many = claimed ? total.read("terms.total", reading) : 0;
    long each = claimed ? perBuyer.read("terms.perBuyer", reading) : 1;
    Instant from = claimed && !byDays ? moment(validFrom, "terms.validFrom", reading) : null;
    Instant to = claimed && !byDays ? moment(validTo, "terms.validTo", reading) : null;
    if (off == null || reading.failed()) {
      return plan;
    }
    return plan.withTerms(
        new CouponTerms(
            off,
            claimed,
            many,
            (int) Math.min(each, Integer.MAX_VALUE),
            (int) good,
            from,
            to,
            claimed ? code.getValue().strip() : ""));
  }

  private static @Nullable Instant moment(MomentField field, String place, Reading reading) {
    return field.given() ? field.read(place, reading) : null;
  }
}
