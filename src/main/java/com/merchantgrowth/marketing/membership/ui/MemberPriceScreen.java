package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.MemberPriceTerms;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class MemberPriceScreen implements ToolScreen {
  private static final int USUAL_DAYS = 90;

  @Override
  public String kind() {
    return "memberprice";
  }

  @Override
  public Set<Part> owns() {
    return Set.of(Part.AUDIENCE, Part.EXCLUSIVE);
  }

  @Override
  public ToolPlan blank(BusinessCalendar calendar, Locale locale) {
    LocalDate today = calendar.today();
    return ToolPlan.open(
        "",
        today.plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
        today.plusDays(1 + USUAL_DAYS).atStartOfDay(calendar.zone()).toInstant(),
        new MemberPriceTerms(9_500, 1, false));
  }

  @Override
  public ToolForm form(Offer offer, PlanFields fields) {
    return new MemberPriceForm(fields);
  }

  @Override
  public Face face(ToolPlan plan, BusinessCalendar calendar, Formats formats, Locale locale) {
    MemberPriceTerms terms = (MemberPriceTerms) plan.terms();
    UI ui = UI.getCurrent();
    String who =
        terms.level() == 1
            ? ui.getTranslation(locale, "membership.field.level.all")
            : ui.getTranslation(locale, "membership.field.level.from", terms.level());
    return new Face(
        ui.getTranslation(locale, "marketing.kind.memberprice"),
        ui.getTranslation(
            locale,
            "membership.price.figure",
            // 9.5折 in Chinese is 5 % off elsewhere
            locale.getLanguage().equals("zh")
                ? BigDecimal.valueOf(terms.payPoints(), 3).stripTrailingZeros().toPlainString()
                : MemberPriceForm.percent(10_000 - terms.payPoints())),
        who,
        ui.getTranslation(
            locale,
            terms.hidden() ? "membership.price.face.hidden" : "membership.price.face.shown"),
        ui.getTranslation(locale, "membership.price.face.act"));
  }
}
