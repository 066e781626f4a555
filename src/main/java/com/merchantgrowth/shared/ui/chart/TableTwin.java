package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** The table of a drawing: always there for screen readers, shown to everybody by its button. */
final class TableTwin extends Div {
  private final Button toggle;

  TableTwin(DataTable table) {
    addClassNames("chart-twin", "sr-only");
    toggle = Buttons.text(getTranslation("shared.chart.table"), this::turn);
    toggle.addClassName("chart-toggle");
    toggle.getElement().setAttribute("aria-expanded", "false");
    add(table);
  }

  Button toggle() {
    return toggle;
  }

  private void turn() {
    boolean show = hasClassName("sr-only");
    setClassName("sr-only", !show);
    toggle.getElement().setAttribute("aria-expanded", Boolean.toString(show));
    toggle.setText(getTranslation(show ? "shared.chart.hideTable" : "shared.chart.table"));
  }
}
