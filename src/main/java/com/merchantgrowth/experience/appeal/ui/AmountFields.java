package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.metric.fact.Measure;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of each measure is to be left out, beside what the day has. */
final class AmountFields extends Div {
  private final Map<String, NumberField> fields = new LinkedHashMap<>();

  /**
   * @param reported what the day has; measures without a report cannot be left out
   * @param asked what the fields begin with
   */
  AmountFields(
      Map<Measure, Double> reported,
      Map<String, Double> asked,
      AppealWords words,
      Runnable changed) {
    addClassName("reward-form");
    reported.forEach(
        (measure, most) -> {
          NumberField field = new NumberField(words.measure(measure.code()));
          boolean known = most > 0;
          field.setEnabled(known);
          field.setMin(0);
          field.setMax(known ? most : 0);
          field.setHelperText(
              known
                  ? words.t("form.dayHas", words.amount(measure.code(), most))
                  : words.t("form.dayHasNone"));
          field.setValue(asked.get(measure.code()));
          field.setClearButtonVisible(true);
          field.setValueChangeMode(ValueChangeMode.LAZY);
          field.addValueChangeListener(_ -> changed.run());
          fields.put(measure.code(), field);
          add(field);
        });
  }

  /** What is filled in and can be left out, by measure. */
  Map<String, Double> amounts() {
    Map<String, Double> amounts = new LinkedHashMap<>();
    fields.forEach(
        (measure, field) -> {
          Double value = field.getValue();
          if (value != null && value != 0) {
            amounts.put(measure, value);
          }
        });
    return amounts;
  }
}
