package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.BusinessCalendar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Gives the words of tasks for one page. */
@org.springframework.stereotype.Component
class TaskTexts {
  private final ConditionTexts conditions;
  private final RewardKinds kinds;
  private final BusinessCalendar calendar;

  TaskTexts(ConditionTexts conditions, RewardKinds kinds, BusinessCalendar calendar) {
    this.conditions = conditions;
    this.kinds = kinds;
    this.calendar = calendar;
  }

  /** In the language of the page the component is on; one statement now, two more when needed. */
  TaskWords of(Component component) {
    Locale locale = UI.getCurrent().getLocale();
    return new TaskWords(
        (key, args) -> component.getTranslation(locale, key, args),
        locale,
        conditions.in(locale),
        kinds.all(),
        calendar.today());
  }
}
