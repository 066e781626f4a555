package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.eligibility.Audiences;
import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.eligibility.ui.MeasureEditor;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;

/** Makes the editors of conditions and numbers, with what they may name. */
@org.springframework.stereotype.Component
class ConditionInputs {
  private final ConditionTexts texts;
  private final ConditionTerms terms;
  private final Audiences audiences;

  ConditionInputs(ConditionTexts texts, ConditionTerms terms, Audiences audiences) {
    this.texts = texts;
    this.terms = terms;
    this.audiences = audiences;
  }

  /** The tiers a task can lead to. */
  List<String> tiers() {
    return terms.values(ShopAttribute.TIER);
  }

  /** What the editors of one page share. */
  Choices choices() {
    return texts.choices(UI.getCurrent().getLocale());
  }

  /** Who sees a task; says on demand how many shops that are. */
  ConditionEditor audience(Choices choices) {
    ConditionEditor editor = new ConditionEditor(choices);
    editor.setReach(condition -> Optional.of(audiences.reach(condition)));
    return editor;
  }

  /** One goal, usually over the task's own days. */
  static ConditionEditor goal(Choices choices) {
    ConditionEditor editor = new ConditionEditor(choices);
    editor.setOwnWindow(true);
    editor.setRequired(true);
    return editor;
  }

  /** What a ladder measures. */
  static MeasureEditor measured(Choices choices) {
    MeasureEditor editor = new MeasureEditor(choices);
    editor.setOwnWindow(true);
    return editor;
  }
}
