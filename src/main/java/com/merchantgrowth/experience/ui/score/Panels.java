package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.shared.ui.AppIcon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** What the panels of an opened metric have in common. */
final class Panels {
  private Panels() {}

  /** A panel's title row: icon, words, and small controls at the right. */
  static Div title(AppIcon icon, String text, Component... controls) {
    Div title = new Div(new H3(icon.create(), new Span(text)));
    title.addClassName("diag-panel-title");
    title.add(controls);
    return title;
  }
}
