package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.tier.ladder.TierStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** One tier being edited: its code, its names, and what it asks. */
final class StepFields extends Div {
  private static final int LONGEST_CODE = 16;
  private static final int LONGEST_NAME = 40;

  private final TextField code = new TextField();
  private final TextField nameZh = new TextField();
  private final TextField nameEn = new TextField();
  private final @Nullable ConditionEditor entry;

  /**
   * @param lowest asks nothing, and cannot be removed
   * @param changed told after each change
   * @param removed told when the tier shall go
   */
  StepFields(
      TierStep step,
      boolean lowest,
      Choices choices,
      TierWords words,
      Runnable changed,
      java.util.function.Consumer<StepFields> removed) {
    addClassName("tier-step");
    field(code, words.t("edit.code"), LONGEST_CODE, step.code(), changed);
    field(nameZh, words.t("edit.nameZh"), LONGEST_NAME, step.nameZh(), changed);
    field(nameEn, words.t("edit.nameEn"), LONGEST_NAME, step.nameEn(), changed);
    Div names = new Div(code, nameZh, nameEn);
    names.addClassName("toolbar");
    add(names);
    if (lowest) {
      entry = null;
      Span open = new Span(words.t("edit.lowest"));
      open.addClassNames("quiet", "small");
      add(open);
    } else {
      ConditionEditor editor = new ConditionEditor(choices);
      editor.setLabel(words.t("edit.entry"));
      editor.setRequired(true);
      editor.setValue(step.entry());
      editor.addValueChangeListener(change -> changed.run());
      entry = editor;
      names.add(
          Buttons.icon(
              AppIcon.CLOSE, words.t("edit.remove", step.code()), () -> removed.accept(this)));
      add(editor);
    }
  }

  private static void field(
      TextField field, String label, int longest, String value, Runnable changed) {
    field.setLabel(label);
    field.setMaxLength(longest);
    field.setRequiredIndicatorVisible(true);
    field.setValue(value);
    field.addValueChangeListener(change -> changed.run());
  }

  /** Marks what is missing; true when nothing is. */
  boolean check() {
    boolean complete = true;
    for (TextField field : new TextField[] {code, nameZh, nameEn}) {
      boolean blank = field.getValue().isBlank();
      field.setInvalid(blank);
      field.setErrorMessage(blank ? getTranslation("tier.edit.required") : "");
      complete &= !blank;
    }
    return (entry == null || entry.check()) && complete;
  }

  /**
   * What was entered.
   *
   * @throws com.merchantgrowth.shared.DomainException invalid, naming what breaks its rule
   */
  TierStep step() {
    Condition asked = entry == null ? Condition.EVERYBODY : entry.getValue();
    return new TierStep(
        code.getValue().strip(),
        nameZh.getValue().strip(),
        nameEn.getValue().strip(),
        asked == null ? Condition.EVERYBODY : asked);
  }
}
