package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.Locale;

/** A number as people type it: money in yuan, rates in percent, anything else as it is. */
final class QuantityField extends TextField {
  private final Span suffix = new Span();
  private int shift;

  QuantityField(String label) {
    super(label);
    suffix.addClassNames("quiet", "small");
    setSuffixComponent(suffix);
    addThemeVariants(TextFieldVariant.AURA_ALIGN_END);
    addClassName("task-quantity");
    getElement().setAttribute("inputmode", "decimal");
  }

  /**
   * What is counted from here on; what is typed stays.
   *
   * @param unit of the value: {@code fen}, {@code ratio} or any other
   * @param words the unit as it stands behind the number
   */
  void unit(String unit, String words) {
    shift =
        switch (unit) {
          case "fen" -> 2;
          case "ratio" -> -2;
          default -> 0;
        };
    suffix.setText(words);
  }

  void set(double value) {
    BigDecimal typed = BigDecimal.valueOf(value).movePointLeft(shift).stripTrailingZeros();
    setValue(String.format(Locale.ROOT, "%,." + Math.max(0, typed.scale()) + "f", typed));
  }

  /** An amount; 0 leaves the field empty. */
  void setAmount(long amount) {
    if (amount == 0) {
      clear();
    } else {
      set(amount);
    }
  }

  /**
   * @throws DomainException invalid, if it is no number
   */
  double quantity() {
    return typed().doubleValue();
  }

  /**
   * A whole amount, not negative; an empty field is 0.
   *
   * @throws DomainException invalid, if it is none, or has a part that cannot be given
   */
  long amount() {
    if (getValue().isBlank()) {
      return 0;
    }
    BigDecimal typed = typed();
    try {
      if (typed.signum() >= 0) {
        return typed.longValueExact();
      }
    } catch (ArithmeticException e) {
      throw DomainException.invalid("task.editor.error.whole", getValue());
    }
    throw DomainException.invalid("task.editor.error.whole", getValue());
  }

  private BigDecimal typed() {
    try {
      String plain = getValue().strip().replace(",", "").replace("\uff0c", "");
      return new BigDecimal(plain).movePointRight(shift);
    } catch (NumberFormatException e) {
      throw DomainException.invalid("task.editor.error.number", getValue());
    }
  }
}
