package com.merchantgrowth.marketing.flashsale.ui;

import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.merchantgrowth.product.sku.Yuan;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class FlashScreen implements ToolScreen {
  private static final int OPENS = 20;
  private static final int HOURS = 2;

  @Override
  public String kind() {
    return "flash";
  }

  @Override
  public Set<Part> owns() {
    return Set.of(Part.SCOPE, Part.TIMES, Part.EXCLUSIVE, Part.BUDGET);
  }

  @Override
  public ToolPlan blank(BusinessCalendar calendar, Locale locale) {
    Instant start =
        calendar.today().plusDays(1).atTime(OPENS, 0).atZone(calendar.zone()).toInstant();
    Instant end = start.plusSeconds(HOURS * 3_600L);
    return ToolPlan.open(
        "", start, end, new FlashTerms(List.of(new Period(start, end)), List.of(), true, 900, 24));
  }

  @Override
  public ToolForm form(Offer offer, PlanFields fields) {
    return new FlashForm(offer, fields);
  }

  @Override
  public Face face(ToolPlan plan, BusinessCalendar calendar, Formats formats, Locale locale) {
    FlashTerms terms = (FlashTerms) plan.terms();
    String lowest =
        terms.items().stream()
            .map(FlashTerms.Item::price)
            .min(Long::compare)
            .map(price -> "¥" + Yuan.text(price))
            .orElse("…");
    return new Face(
        text(locale, "lead"),
        lowest,
        text(locale, "goods", terms.items().size()),
        text(locale, "from", formats.shortDateTime(plan.start(), calendar.zone())),
        text(locale, "action"));
  }

  private static String text(Locale locale, String key, Object... args) {
    return UI.getCurrent().getTranslation(locale, "marketing.flash.face." + key, args);
  }
}
