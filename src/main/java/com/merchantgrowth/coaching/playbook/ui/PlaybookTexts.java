package com.merchantgrowth.coaching.playbook.ui;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.onboarding.CompletedSteps;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Gives {@link PlaybookWords} to pages. */
@org.springframework.stereotype.Component
public class PlaybookTexts {
  private final ConditionTexts conditions;
  private final CompletedSteps steps;

  PlaybookTexts(ConditionTexts conditions, CompletedSteps steps) {
    this.conditions = conditions;
    this.steps = steps;
  }

  /** In the language of the page the component is on. */
  public PlaybookWords of(com.vaadin.flow.component.Component component) {
    Locale locale = UI.getCurrent().getLocale();
    return new PlaybookWords(
        (key, args) -> component.getTranslation(locale, key, args),
        locale,
        conditions.in(locale),
        steps.known());
  }
}
