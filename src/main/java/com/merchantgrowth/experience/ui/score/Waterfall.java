package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/** The bars of a waterfall on one scale; the scale is that of the movement, not from zero. */
final class Waterfall {
  private final double low;
  private final double range;

  Waterfall(double low, double high) {
    double pad = high > low ? (high - low) * 0.04 : 1;
    this.low = low - pad;
    this.range = high - low + 2 * pad;
  }

  /** A thin mark where the score is. */
  Component total(double at) {
    return draw("<path class=\"fall-total\" d=\"M%s 0V20\"/>".formatted(x(at)));
  }

  /** From where the line before ended. */
  Component step(double from, double to) {
    String tone = to >= from ? "up" : "down";
    double width = Math.max(Math.abs(to - from) / range * 100, 0.4);
    return draw(
        "<path class=\"fall-grid\" d=\"M%s 0V20\"/><rect class=\"fall-%s\" x=\"%s\" y=\"5\" width=\"%s\" height=\"10\"/>"
            .formatted(
                x(from), tone, x(Math.min(from, to)), String.format(Locale.ROOT, "%.2f", width)));
  }

  private static InlineSvg draw(String shapes) {
    return new InlineSvg(
        "<svg viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            + shapes
            + "</svg>",
        "score-fall");
  }

  private String x(double value) {
    return String.format(Locale.ROOT, "%.2f", (value - low) / range * 100);
  }
}
