package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.shared.BusinessCalendar;
import com.vaadin.flow.component.Component;

/** Gives the words of bulletins for one page. */
@org.springframework.stereotype.Component
class BulletinTexts {
  private final ConditionTexts conditions;
  private final BusinessCalendar calendar;

  BulletinTexts(ConditionTexts conditions, BusinessCalendar calendar) {
    this.conditions = conditions;
    this.calendar = calendar;
  }

  /** In the language of the page the component is on; statements only when conditions are said. */
  BulletinWords of(Component page) {
    return new BulletinWords(page, conditions, calendar);
  }
}
