package com.merchantgrowth.marketing.ui.form;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A whole number with its unit. */
public final class CountField extends TextField {
  /**
   * @param unit empty = none
   */
  public CountField(String label, String unit) {
    super(label);
    getElement().setAttribute("inputmode", "numeric");
    setValueChangeMode(ValueChangeMode.LAZY);
    if (!unit.isEmpty()) {
      setSuffixComponent(new Span(unit));
    }
  }

  /** Zero is shown as an empty field: no limit. */
  public void count(long number) {
    setValue(number == 0 ? "" : Long.toString(number));
  }

  /**
   * @return 0 for an empty field, and for one that cannot be read, which is reported
   */
  public long read(String place, Reading reading) {
    String text = getValue().strip().replace(",", "");
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,12}")) {
      reading.problem("marketing.field.error.count", place);
      return 0;
    }
    return Long.parseLong(text);
  }
}
