package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.MemberCouponTerms;
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
class MemberCouponScreen implements ToolScreen {
  private static final int USUAL_DAYS = 30;

  @Override
  public String kind() {
    return "membercoupon";
  }

  @Override
  public Set<Part> owns() {
    return Set.of(Part.AUDIENCE);
  }

  @Override
  public ToolPlan blank(BusinessCalendar calendar, Locale locale) {
    LocalDate today = calendar.today();
    return ToolPlan.open(
        "",
        today.plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
        today.plusDays(1 + USUAL_DAYS).atStartOfDay(calendar.zone()).toInstant(),
        new MemberCouponTerms(Reduction.once(9_900, new Amount(1_000)), 1_000, 1, 7, 1, 0));
  }

  @Override
  public ToolForm form(Offer offer, PlanFields fields) {
    return new MemberCouponForm(fields);
  }

  @Override
  public Face face(ToolPlan plan, BusinessCalendar calendar, Formats formats, Locale locale) {
    MemberCouponTerms terms = (MemberCouponTerms) plan.terms();
    UI ui = UI.getCurrent();
    return new Face(
        ui.getTranslation(
            locale,
            terms.level() == 1 ? "membership.field.level.all" : "membership.field.level.from",
            terms.level()),
        ReductionWords.figure(terms.reduction()),
        ReductionWords.condition(terms.reduction()),
        ui.getTranslation(locale, "marketing.newcomer.face.days", terms.days()),
        terms.points() > 0
            ? ui.getTranslation(locale, "membership.coupon.face.exchange", terms.points())
            : ui.getTranslation(locale, "marketing.coupon.face.claim"));
  }
}
