package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.checkbox.Checkbox;

/** 给谁: the audience as a condition, and what happens to shops that are there already. */
final class AudienceSection extends FormSection {
  private final ConditionEditor audience;
  private final Checkbox hidden = new Checkbox();

  AudienceSection(ConditionEditor audience, AdminWords words, Runnable changed) {
    super(words.t("editor.audience"), words.t("editor.audience.note"));
    this.audience = audience;
    hidden.setLabel(words.t("editor.field.hidden"));
    hidden.setHelperText(words.t("editor.hidden.hint"));
    hidden.addValueChangeListener(change -> changed.run());
    audience.addValueChangeListener(change -> changed.run());
    audience.setWidthFull();
    add(audience, problemLine("audience"), hidden);
  }

  void read(TaskDefinition task) {
    audience.setValue(task.audience());
    hidden.setValue(task.hiddenWhenMet());
  }

  /**
   * @throws DomainException invalid at {@code audience}, while a row is incomplete
   */
  Condition audience() {
    Condition built = audience.check() ? audience.getValue() : null;
    if (built == null) {
      throw DomainException.invalid("task.editor.error.condition").at("audience");
    }
    return built;
  }

  boolean hiddenWhenMet() {
    return hidden.getValue();
  }
}
