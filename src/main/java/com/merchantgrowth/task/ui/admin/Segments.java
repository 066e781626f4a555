package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of a few ways, side by side; the chosen one is pressed. */
final class Segments<T> extends Div {
  private final transient Map<T, Button> buttons = new LinkedHashMap<>();
  private transient T value;

  /**
   * @param chosen hears what the user chooses, not what is set from outside
   */
  Segments(String label, List<T> values, Function<T, String> names, Consumer<T> chosen) {
    addClassName("segmented");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
    value = values.getFirst();
    for (T one : values) {
      Button button =
          Buttons.text(
              names.apply(one),
              () -> {
                if (!one.equals(value)) {
                  choose(one);
                  chosen.accept(one);
                }
              });
      buttons.put(one, button);
      add(button);
    }
    choose(value);
  }

  T value() {
    return value;
  }

  void choose(T chosen) {
    value = chosen;
    buttons.forEach(
        (one, button) -> {
          button.setClassName("chosen", one.equals(chosen));
          button.getElement().setAttribute("aria-pressed", Boolean.toString(one.equals(chosen)));
        });
  }
}
