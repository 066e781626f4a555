package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One key figure: its name, the value large, and below it the change or the base. */
public final class Figure extends Div {
  public Figure(String label, String value, Component... detail) {
    addClassName("figure");
    Span name = new Span(label);
    name.addClassName("figure-label");
    Span number = new Span(value);
    number.addClassName("figure-value");
    add(name, number);
    if (detail.length > 0) {
      Div below = new Div(detail);
      below.addClassName("figure-detail");
      add(below);
    }
  }

  /** The size of a page's one leading figure. */
  public Figure hero() {
    addClassName("hero");
    return this;
  }
}
