package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.signal.Need;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How much a shop needs somebody, as a number and a bar. */
final class NeedBar extends Composite<Div> {
  /** From here on it is marked as bad. */
  private static final int HIGH = 75;

  NeedBar(int need) {
    Span number = new Span(Integer.toString(need));
    number.addClassName("need-number");
    Div fill = new Div();
    fill.addClassName("need-fill");
    fill.getStyle().set("width", need * 100 / Need.MOST + "%");
    Div bar = new Div(fill);
    bar.addClassName("need-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    getContent()
        .addClassNames("need", need >= HIGH ? "high" : need >= Need.TODAY ? "today" : "low");
    getContent().add(number, bar);
  }
}
