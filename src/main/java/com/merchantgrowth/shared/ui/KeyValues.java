package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names at the left, values at the right: a description list. */
public final class KeyValues extends DescriptionList {
  public KeyValues() {
    addClassName("key-values");
  }

  public KeyValues row(String name, String value) {
    return row(name, new Span(value));
  }

  public KeyValues row(String name, Component value) {
    add(new Term(name), new Description(value));
    return this;
  }
}
