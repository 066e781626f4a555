package com.merchantgrowth.eligibility.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value typed in the unit people think in, kept in the unit of the facts: yuan for fen, per cent
 * for ratios, hours or minutes for minutes. Null while it is empty or no number.
 */
public final class AmountField extends CustomField<@Nullable Double> {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final int LEAST_HOURS = 120;

  private final BigDecimalField number = new BigDecimalField();
  private final Span suffix = new Span();
  private final Select<TimeUnit> time = new Select<>();
  private String unit = "count";
  private boolean writing;

  private enum TimeUnit {
    HOURS,
    MINUTES
  }

  public AmountField() {
    addClassName("amount-field");
    number.setSuffixComponent(suffix);
    number.addValueChangeListener(this::typed);
    number.addClassName("amount-number");
    time.setItems(TimeUnit.values());
    time.setItemLabelGenerator(
        each ->
            each == TimeUnit.HOURS
                ? getTranslation("eligibility.editor.unit.hours")
                : getTranslation("eligibility.editor.unit.min"));
    time.setValue(TimeUnit.HOURS);
    time.setAriaLabel(getTranslation("eligibility.editor.unit"));
    time.addValueChangeListener(this::typed);
    time.addClassName("amount-time");
    Div parts = new Div(number, time);
    parts.addClassName("amount-parts");
    add(parts);
    show();
  }

  /** Names the number inside too, for screen readers. */
  @Override
  public void setLabel(String label) {
    super.setLabel(label);
    number.setAriaLabel(label);
  }

  /**
   * @param newUnit as of measures and metrics: {@code fen, ratio, min, hours, count …}; a value of
   *     another unit is dropped, as it would mean something else
   */
  public void setUnit(String newUnit) {
    if (!newUnit.equals(unit)) {
      unit = newUnit;
      clear();
    }
    show();
  }

  /** The unit of the value. */
  public String getUnit() {
    return unit;
  }

  /**
   * Shows what is wrong at the field.
   *
   * @return whether there is a value
   */
  public boolean check() {
    String problem = problem();
    setInvalid(!problem.isEmpty());
    setErrorMessage(problem);
    number.setInvalid(!problem.isEmpty());
    return problem.isEmpty();
  }

  private String problem() {
    BigDecimal typed = number.getValue();
    if (typed == null) {
      return getTranslation("eligibility.editor.error.number");
    }
    return unit.equals("fen") && typed.stripTrailingZeros().scale() > 2
        ? getTranslation("eligibility.editor.error.fen")
        : "";
  }

  @Override
  protected @Nullable Double generateModelValue() {
    BigDecimal typed = number.getValue();
    if (typed == null || !problem().isEmpty()) {
      return null;
    }
    return switch (unit) {
      case "fen" -> typed.movePointRight(2).doubleValue();
      case "ratio" -> typed.movePointLeft(2).doubleValue();
      case "min" ->
          time.getValue() == TimeUnit.HOURS
              ? typed.multiply(SIXTY).doubleValue()
              : typed.doubleValue();
      default -> typed.doubleValue();
    };
  }

  @Override
  protected void setPresentationValue(@Nullable Double value) {
    writing = true;
    try {
      if (value == null) {
        number.clear();
        return;
      }
      BigDecimal exact = BigDecimal.valueOf(value);
      boolean hours = unit.equals("min") && value >= LEAST_HOURS && value % 30 == 0;
      if (unit.equals("min")) {
        time.setValue(hours || value == 0 ? TimeUnit.HOURS : TimeUnit.MINUTES);
      }
      number.setValue(
          plain(
              switch (unit) {
                case "fen" -> exact.movePointLeft(2);
                case "ratio" -> exact.movePointRight(2);
                case "min" -> hours ? exact.divide(SIXTY, MathContext.DECIMAL64) : exact;
                default -> exact;
              }));
    } finally {
      writing = false;
      setInvalid(false);
      number.setInvalid(false);
    }
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private void typed(ComponentValueChangeEvent<?, ?> change) {
    if (!writing) {
      if (change.isFromClient() || isInvalid()) {
        check();
      }
      updateValue();
    }
  }

  private void show() {
    boolean minutes = unit.equals("min");
    time.setVisible(minutes);
    suffix.setText(minutes ? "" : suffix());
  }

  private String suffix() {
    return List.of("fen", "ratio", "hours", "h", "days", "seconds", "s").contains(unit)
        ? getTranslation("eligibility.editor.unit." + unit)
        : "";
  }
}
