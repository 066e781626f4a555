package com.merchantgrowth.programme.ui;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.reward.RewardKinds;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Words of programmes in the language of a page. */
@org.springframework.stereotype.Component
class ProgrammeTexts {
  private final ConditionTexts conditions;
  private final RewardKinds kinds;

  ProgrammeTexts(ConditionTexts conditions, RewardKinds kinds) {
    this.conditions = conditions;
    this.kinds = kinds;
  }

  ProgrammeWords of(Component page) {
    Locale locale = UI.getCurrent().getLocale();
    return new ProgrammeWords(page, locale, conditions.in(locale), kinds.byCode());
  }
}
