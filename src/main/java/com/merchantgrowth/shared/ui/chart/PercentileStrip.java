package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * Where a shop stands among its peers in one metric. The axis always runs from worse (left) to
 * better (right) in percentiles; pale band P25–P75, bar = median, triangle = top 20 %, dot = own
 * with its percentile. The shape behind shows how crowded the peers are there.
 */
public final class PercentileStrip extends Composite<Span> implements HasStyle {
  private static final int WIDTH = 190;
  private static final int HEIGHT = 38;
  private static final int BASE = HEIGHT - 14;
  private static final int LEFT = 6;
  private static final int RIGHT = WIDTH - 6;

  private PercentileStrip(String svg, String sentence) {
    addClassName("percentile-strip");
    getContent().add(new InlineSvg(svg).describedAs(sentence));
  }

  /**
   * @param percentile 0 (worst) … 100 (best); NaN draws the peers without an own dot
   * @param quantiles the peers' P5 … P95 ascending; may be empty
   * @param lowerIsBetter turns the crowd round, so that worse stays at the left
   * @param sentence what a screen reader says, e.g. "P17, lowest 17% of 134 shops"
   */
  public static PercentileStrip of(
      double percentile, double[] quantiles, boolean lowerIsBetter, String sentence) {
    StringBuilder svg = open();
    double[] crowd = Density.crowd(quantiles, lowerIsBetter);
    if (crowd.length > 0) {
      svg.append("<path class=\"strip-crowd\" d=\"M").append(x(0)).append(' ').append(BASE);
      for (int i = 0; i < crowd.length; i++) {
        double at = 5 + 90 * (i + 0.5) / crowd.length;
        svg.append('L').append(x(at)).append(' ').append(fixed(BASE - 1 - crowd[i] * 12));
      }
      svg.append('L').append(x(100)).append(' ').append(BASE).append("Z\"/>");
    }
    svg.append(
            "<rect class=\"strip-middle\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"5\" rx=\"2\"/>"
                .formatted(x(25), BASE - 1, fixed((RIGHT - LEFT) * 0.5)))
        .append(
            "<path class=\"strip-axis\" d=\"M%d %sH%d\"/>"
                .formatted(LEFT, fixed(BASE + 1.5), RIGHT))
        .append("<path class=\"strip-median\" d=\"M%s %dv10\"/>".formatted(x(50), BASE - 4))
        .append("<path class=\"strip-top\" d=\"M%s %dl4 6h-8z\"/>".formatted(x(80), BASE + 1));
    if (Double.isFinite(percentile)) {
      double at = Math.clamp(percentile, 0, 100);
      String tone = at < 25 ? "low" : at < 50 ? "below" : "fine";
      double label = Math.clamp(LEFT + (RIGHT - LEFT) * at / 100, 16, WIDTH - 16);
      svg.append(
              "<g class=\"strip-own %s\"><circle cx=\"%s\" cy=\"%s\" r=\"5\"/>"
                  .formatted(tone, x(at), fixed(BASE + 1.5)))
          .append(
              "<text x=\"%s\" y=\"%d\">P%d</text></g>"
                  .formatted(fixed(label), BASE - 8, Math.round(percentile)));
    }
    return new PercentileStrip(svg.append("</svg>").toString(), sentence);
  }

  /** Nothing to place: a dotted axis with the reason in words. */
  public static PercentileStrip none(String reason) {
    StringBuilder svg = open();
    svg.append("<path class=\"strip-none\" d=\"M%d %dH%d\"/>".formatted(LEFT, BASE, RIGHT))
        .append(
            "<text class=\"strip-reason\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(WIDTH / 2, BASE + 12, InlineSvg.escape(reason)));
    return new PercentileStrip(svg.append("</svg>").toString(), reason);
  }

  /** The sentence most strips need: "P17, 后 17%". */
  public static String sentence(double percentile, Formats formats) {
    return formats.percentile(percentile) + " " + formats.standing(percentile);
  }

  private static StringBuilder open() {
    return new StringBuilder(900)
        .append(
            "<svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">"
                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
  }

  private static String x(double percentile) {
    return fixed(LEFT + (RIGHT - LEFT) * percentile / 100);
  }

  private static String fixed(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
