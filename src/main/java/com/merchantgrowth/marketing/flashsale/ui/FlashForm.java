package com.merchantgrowth.marketing.flashsale.ui;

import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;

/** Fields of a flash sale: goods with their prices and stock, sessions, holds. */
final class FlashForm implements ToolForm {
  private static final int MINUTE = 60;

  private final FlashItems items;
  private final FlashSessions sessions;
  private final Checkbox withCoupons = new Checkbox();
  private final CountField hold;
  private final CountField preheat;

  FlashForm(ToolScreen.Offer offer, PlanFields fields) {
    items = new FlashItems(offer.skus(), fields);
    sessions = new FlashSessions(offer.calendar().zone(), fields);
    withCoupons.setLabel(text("withCoupons"));
    withCoupons.setHelperText(text("withCouponsHint"));
    fields.fixed("terms.withCoupons", withCoupons);
    hold = fields.fixed("terms.holdSeconds", new CountField(text("hold"), text("minutes")));
    hold.setHelperText(text("holdHint"));
    preheat = fields.fixed("terms.preheatHours", new CountField(text("preheat"), text("hours")));
    preheat.setHelperText(text("preheatHint"));
  }

  private String text(String key) {
    return withCoupons.getTranslation("marketing.flash." + key);
  }

  @Override
  public List<Component> benefit() {
    return List.of(items, withCoupons);
  }

  @Override
  public List<Component> limits() {
    return List.of(hold);
  }

  @Override
  public List<Component> times() {
    return List.of(sessions, preheat);
  }

  @Override
  public void show(ToolPlan plan) {
    FlashTerms terms = (FlashTerms) plan.terms();
    // A fix leaves goods out by the scope: here they leave the list.
    items.show(
        terms.items().stream()
            .filter(item -> !plan.scope().withoutSkus().contains(item.sku()))
            .toList());
    sessions.show(terms.sessions());
    withCoupons.setValue(terms.withCoupons());
    hold.count(terms.holdSeconds() / MINUTE);
    preheat.count(terms.preheatHours());
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    List<FlashTerms.Item> goods = items.read(reading);
    List<Period> when = sessions.read(reading);
    long minutes = hold.read("terms.holdSeconds", reading);
    long hours = preheat.read("terms.preheatHours", reading);
    if (minutes < 1 || minutes > 60) {
      reading.problem("marketing.error.range", "terms.holdSeconds", 1, 60);
    }
    if (reading.failed()) {
      return plan;
    }
    return plan.withScope(Scope.all())
        .withTimes(when.getFirst().start(), when.getLast().end())
        .withTerms(
            new FlashTerms(
                when,
                goods,
                withCoupons.getValue(),
                (int) minutes * MINUTE,
                (int) Math.min(hours, Integer.MAX_VALUE)));
  }
}
