package com.merchantgrowth.marketing.coupon.ui;

import com.merchantgrowth.marketing.coupon.CouponTerms;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class CouponScreen implements ToolScreen {
  private static final int USUAL_DAYS = 7;

  @Override
  public String kind() {
    return "coupon";
  }

  @Override
  public ToolPlan blank(BusinessCalendar calendar, Locale locale) {
    LocalDate today = calendar.today();
    return ToolPlan.open(
        "",
        today.plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
        today.plusDays(1 + USUAL_DAYS).atStartOfDay(calendar.zone()).toInstant(),
        new CouponTerms(
            Reduction.once(29_900, new Amount(2_000)), true, 1_000, 1, USUAL_DAYS, null, null, ""));
  }

  @Override
  public ToolForm form(Offer offer, PlanFields fields) {
    return new CouponForm(offer, fields);
  }

  @Override
  public Face face(ToolPlan plan, BusinessCalendar calendar, Formats formats, Locale locale) {
    CouponTerms terms = (CouponTerms) plan.terms();
    Instant end = terms.validTo() == null ? plan.end() : terms.validTo();
    String until = formats.day(calendar.dayOf(end.minusMillis(1)));
    return new Face(
        ReductionWords.lead(terms.reduction()),
        ReductionWords.figure(terms.reduction()),
        ReductionWords.condition(terms.reduction()),
        terms.claim() && terms.days() > 0
            ? text(locale, "face.days", terms.days())
            : text(locale, "face.until", until),
        text(locale, terms.claim() ? "face.claim" : "face.use"));
  }

  private static String text(Locale locale, String key, Object... args) {
    return UI.getCurrent().getTranslation(locale, "marketing.coupon." + key, args);
  }
}
