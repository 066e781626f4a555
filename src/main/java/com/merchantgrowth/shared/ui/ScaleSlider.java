package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.RangeInput;
import java.util.function.DoubleConsumer;

/** A slider over an {@link EditScale}. */
public final class ScaleSlider extends RangeInput {
  private final EditScale scale;

  /**
   * @param moved by hand, to a value as it is stored
   */
  public ScaleSlider(EditScale scale, String label, DoubleConsumer moved) {
    this.scale = scale;
    setMin(scale.low());
    setMax(scale.high());
    setStep(scale.step());
    setAriaLabel(label);
    addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            moved.accept(scale.stored(change.getValue()));
          }
        });
  }

  /** Moves to a value as it is shown, or as far towards it as the scale goes. */
  public void show(double shown) {
    double at = Math.clamp(shown, scale.low(), scale.high());
    setValue(at);
    // the value it begins with counts as unchanged and is not sent: then a browser shows the middle
    getElement().setProperty("value", at);
  }
}
