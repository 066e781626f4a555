package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A sentence that belongs to what is beside it, tinted by its meaning and marked by a shape. */
public final class Note extends Div {
  private final Span words;

  private Note(String tone, AppIcon shape, String text) {
    addClassNames("note", tone);
    words = new Span(text);
    add(shape.create(), words);
  }

  public static Note info(String text) {
    return new Note("info", AppIcon.INFO, text);
  }

  public static Note good(String text) {
    return new Note("good", AppIcon.CIRCLE_TICK, text);
  }

  public static Note warn(String text) {
    return new Note("warn", AppIcon.TRIANGLE, text);
  }

  public static Note bad(String text) {
    return new Note("bad", AppIcon.OCTAGON, text);
  }

  /** Adds a link or a button after the sentence. */
  public Note with(Component action) {
    add(action);
    return this;
  }

  public void setText(String text) {
    words.setText(text);
  }
}
