package com.merchantgrowth.tier.ui;

import com.merchantgrowth.shared.ui.AppIcon;
import com.vaadin.flow.component.html.Span;

/** A word with its shape, as small as the number it stands under. */
final class Status extends Span {
  private Status(String tone, AppIcon shape, String word) {
    addClassNames("tier-status", tone);
    add(shape.create(), new Span(word));
  }

  static Status good(String word) {
    return new Status("good", AppIcon.CIRCLE_TICK, word);
  }

  static Status warn(String word) {
    return new Status("warn", AppIcon.TRIANGLE, word);
  }

  static Status bad(String word) {
    return new Status("bad", AppIcon.OCTAGON, word);
  }

  static Status unknown(String word) {
    return new Status("unknown", AppIcon.INFO, word);
  }
}
