package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Span;

/**
 * A change: the arrow tells the direction, the colour whether that is good. A falling delivery time
 * is a green arrow that points down.
 */
public final class Delta extends Span {
  /** What the change means for the shop. */
  public enum Meaning {
    GOOD,
    BAD,
    NEUTRAL
  }

  /**
   * @param change only its sign counts; 0 and NaN draw no arrow
   * @param text the change in words without its sign, e.g. "1.6"
   */
  public Delta(double change, String text, Meaning meaning) {
    addClassNames("delta", change == 0 || Double.isNaN(change) ? "neutral" : css(meaning));
    if (change > 0) {
      add(AppIcon.ARROW_UP.create(), spoken("shared.delta.up"));
    } else if (change < 0) {
      add(AppIcon.ARROW_DOWN.create(), spoken("shared.delta.down"));
    }
    add(new Span(text));
  }

  /** A change where more is better. */
  public static Delta higherIsBetter(double change, String text) {
    return new Delta(change, text, change >= 0 ? Meaning.GOOD : Meaning.BAD);
  }

  /** A change where less is better. */
  public static Delta lowerIsBetter(double change, String text) {
    return new Delta(change, text, change <= 0 ? Meaning.GOOD : Meaning.BAD);
  }

  private Span spoken(String key) {
    Span words = new Span(getTranslation(key));
    words.addClassName("sr-only");
    return words;
  }

  private static String css(Meaning meaning) {
    return switch (meaning) {
      case GOOD -> "good";
      case BAD -> "bad";
      case NEUTRAL -> "neutral";
    };
  }
}
