package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.ui.form.Reading;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;

/** A number with up to some decimals, kept as basis points: 1.5 times, 50 percent. */
final class TimesField extends TextField {
  private final int decimals;

  private TimesField(String label, String unit, int decimals) {
    super(label);
    this.decimals = decimals;
    getElement().setAttribute("inputmode", "decimal");
    setSuffixComponent(new Span(unit));
    setValueChangeMode(ValueChangeMode.LAZY);
  }

  static TimesField times(String label, String unit) {
    return new TimesField(label, unit, 4);
  }

  static TimesField percent(String label) {
    return new TimesField(label, "%", 2);
  }

  void points(int basisPoints) {
    setValue(BigDecimal.valueOf(basisPoints, decimals).stripTrailingZeros().toPlainString());
  }

  /**
   * @return basis points; 0 for what cannot be read, which is reported
   */
  int read(String place, Reading reading) {
    try {
      return new BigDecimal(getValue().strip()).movePointRight(decimals).intValueExact();
    } catch (NumberFormatException | ArithmeticException unreadable) {
      reading.problem("membership.field.error.number", place);
      return 0;
    }
  }
}
