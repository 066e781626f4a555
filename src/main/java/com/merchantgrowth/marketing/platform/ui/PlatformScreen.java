package com.merchantgrowth.marketing.platform.ui;

import com.merchantgrowth.marketing.platform.PlatformTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.ReductionWords;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class PlatformScreen implements ToolScreen {
  private static final int USUAL_DAYS = 7;
  private static final int USUAL_SHARE = 50;

  @Override
  public String kind() {
    return "platform";
  }

  @Override
  public Set<Part> owns() {
    return Set.of(Part.SCOPE, Part.AUDIENCE);
  }

  @Override
  public ToolPlan blank(BusinessCalendar calendar, Locale locale) {
    LocalDate today = calendar.today();
    return ToolPlan.open(
        "",
        today.plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
        today.plusDays(1 + USUAL_DAYS).atStartOfDay(calendar.zone()).toInstant(),
        new PlatformTerms(
            Reduction.once(30_000, new Amount(4_000)), 10_000, 1, USUAL_DAYS, USUAL_SHARE));
  }

  @Override
  public ToolForm form(Offer offer, PlanFields fields) {
    return new PlatformForm(fields);
  }

  @Override
  public Face face(ToolPlan plan, BusinessCalendar calendar, Formats formats, Locale locale) {
    PlatformTerms terms = (PlatformTerms) plan.terms();
    return new Face(
        ReductionWords.lead(terms.reduction()),
        ReductionWords.figure(terms.reduction()),
        ReductionWords.condition(terms.reduction()),
        text(locale, "coupon.face.days", terms.days()),
        text(locale, "coupon.face.claim"));
  }

  private static String text(Locale locale, String key, Object... args) {
    return UI.getCurrent().getTranslation(locale, "marketing." + key, args);
  }
}
