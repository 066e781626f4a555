package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A word with its meaning as colour and shape: never colour alone (visual design §2). */
public final class Badge extends Span {
  private Badge(String tone, @Nullable AppIcon shape, String text) {
    addClassNames("badge", tone);
    if (shape != null) {
      add(shape.create());
    }
    add(new Span(text));
  }

  /** A fact without a judgement, e.g. the cohort or "4 orders, at least 5". */
  public static Badge neutral(String text) {
    return new Badge("neutral", null, text);
  }

  /** Met, or rising the good way. */
  public static Badge good(String text) {
    return new Badge("good", AppIcon.CIRCLE_TICK, text);
  }

  /** Below the median, or close to a deadline or an edge. */
  public static Badge warn(String text) {
    return new Badge("warn", AppIcon.TRIANGLE, text);
  }

  /** Not met, blocked, overdue. */
  public static Badge bad(String text) {
    return new Badge("bad", AppIcon.OCTAGON, text);
  }

  /** Belongs to what is selected or to the own shop, e.g. its tier. */
  public static Badge accent(String text) {
    return new Badge("accent", null, text);
  }

  /** Not enough data: grey with a small i, never a warning (visual design §1.4). */
  public static Badge unknown(String text) {
    return new Badge("neutral", AppIcon.INFO, text);
  }
}
