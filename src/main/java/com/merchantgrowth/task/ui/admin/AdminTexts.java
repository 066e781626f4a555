package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.BusinessCalendar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Gives words for tasks to the administrators' pages. */
@Service
class AdminTexts {
  private final ConditionTexts conditions;
  private final RewardKinds kinds;
  private final BusinessCalendar calendar;

  AdminTexts(ConditionTexts conditions, RewardKinds kinds, BusinessCalendar calendar) {
    this.conditions = conditions;
    this.kinds = kinds;
    this.calendar = calendar;
  }

  /** For one page, in the language of the interface. */
  AdminWords of(Component in) {
    Locale locale = UI.getCurrent().getLocale();
    Map<String, RewardKind> byCode = new LinkedHashMap<>();
    kinds.all().forEach(kind -> byCode.put(kind.code(), kind));
    return new AdminWords(in, locale, conditions.in(locale), byCode, calendar);
  }
}
