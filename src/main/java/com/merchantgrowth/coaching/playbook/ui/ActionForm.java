package com.merchantgrowth.coaching.playbook.ui;

import com.merchantgrowth.coaching.playbook.PlaybookAction;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Objects;

/** One action of a playbook being written. */
final class ActionForm extends Div {
  private final TextField code = new TextField();
  private final Select<Side> side = new Select<>();
  private final IntegerField days = new IntegerField();
  private final WordingFields title;
  private final WordingFields how;
  private final TextField materials = new TextField();
  private final ConditionEditor measure;

  ActionForm(PlaybookAction value, PlaybookWords words, Choices choices) {
    addClassName("stack");
    code.setLabel(words.t("field.code"));
    code.setValue(value.code());
    side.setLabel(words.t("field.side"));
    side.setItems(Side.values());
    side.setItemLabelGenerator(words::side);
    side.setValue(value.side());
    days.setLabel(words.t("field.due"));
    days.setStepButtonsVisible(true);
    days.setMin(0);
    days.setValue(value.days());
    title = WordingFields.line(words.t("field.title"), 120, value.title());
    how = WordingFields.area(words.t("field.how"), 4_000, value.how());
    materials.setLabel(words.t("field.uses"));
    materials.setHelperText(words.t("field.uses.hint"));
    materials.setValue(String.join(", ", value.materials()));
    materials.setWidthFull();
    measure = new ConditionEditor(choices);
    measure.setLabel(words.t("field.measure"));
    measure.setHelperText(words.t("field.measure.hint"));
    measure.setValue(value.measure() == null ? Condition.EVERYBODY : value.measure());
    Div row = new Div(code, side, days);
    row.addClassName("toolbar");
    add(row, title, how, materials, measure);
  }

  /** Under which it folds away. */
  String title(PlaybookWords words, int at) {
    String written = words.in(title.value());
    return words.t("row", at + 1, written.isEmpty() ? words.t("row.new") : written);
  }

  /**
   * @throws DomainException invalid, when the condition is not complete
   */
  PlaybookAction value() {
    Condition condition = measure.check() ? measure.getValue() : null;
    if (condition == null || days.getValue() == null) {
      throw DomainException.invalid("coaching.playbook.error.place", code.getValue(), "");
    }
    return new PlaybookAction(
        code.getValue().strip(),
        side.getValue(),
        days.getValue(),
        title.value(),
        how.value(),
        Arrays.stream(materials.getValue().split("[\\s,，、]+"))
            .filter(one -> !one.isEmpty())
            .toList(),
        Objects.equals(condition, Condition.EVERYBODY) ? null : condition);
  }
}
