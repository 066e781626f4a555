package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.BusinessCalendar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Gives the words of the checklist for one page. */
@org.springframework.stereotype.Component
class OnboardingTexts {
  private final ConditionTexts conditions;
  private final RewardKinds kinds;
  private final BusinessCalendar calendar;

  OnboardingTexts(ConditionTexts conditions, RewardKinds kinds, BusinessCalendar calendar) {
    this.conditions = conditions;
    this.kinds = kinds;
    this.calendar = calendar;
  }

  /** In the language of the page the component is on; one statement now, two more when needed. */
  OnboardingWords of(Component component) {
    Locale locale = UI.getCurrent().getLocale();
    return new OnboardingWords(
        (key, args) -> component.getTranslation(locale, key, args),
        locale,
        conditions.in(locale),
        kinds.byCode(),
        calendar);
  }
}
