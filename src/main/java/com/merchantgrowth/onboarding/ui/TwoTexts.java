package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.shared.Wording;
import com.vaadin.flow.component.textfield.TextField;

/** One text in both languages, side by side. */
record TwoTexts(TextField zh, TextField en) {
  TwoTexts(OnboardingWords words, String label, Wording value) {
    this(
        field(words.t("admin.zh", label), value.zh()),
        field(words.t("admin.en", label), value.en()));
  }

  private static TextField field(String label, String value) {
    TextField field = new TextField(label);
    field.setValue(value);
    field.setMaxLength(ChecklistDefinition.LONGEST_TEXT);
    return field;
  }

  Wording value() {
    return new Wording(zh.getValue().strip(), en.getValue().strip());
  }

  void setVisible(boolean visible) {
    zh.setVisible(visible);
    en.setVisible(visible);
  }
}
