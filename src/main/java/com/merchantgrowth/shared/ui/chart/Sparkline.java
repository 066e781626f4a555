package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A trend as small as a word: no axis, the last point marked, the peers' median dashed. Days
 * without a value are gaps.
 */
public final class Sparkline extends Composite<Span> implements HasStyle {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 26;

  /**
   * @param values oldest first; NaN = none
   * @param median of the peers in the same unit, or null
   * @param sentence what a screen reader says, e.g. "from 68% to 71.2% in 30 days"
   */
  public Sparkline(double[] values, @Nullable Double median, String sentence) {
    addClassName("sparkline");
    getContent()
        .add(
            new InlineSvg(draw(values, median == null ? Double.NaN : median))
                .describedAs(sentence));
  }

  private static String draw(double[] values, double median) {
    double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    boolean withMedian = Double.isFinite(median);
    if (withMedian) {
      low = Math.min(low, median);
      high = Math.max(high, median);
    }
    StringBuilder svg =
        new StringBuilder(
            "<svg width=\"96\" height=\"26\" viewBox=\"0 0 96 26\" aria-hidden=\"true\">");
    if (withMedian) {
      svg.append("<path class=\"spark-median\" d=\"M2 ")
          .append(y(median, low, high))
          .append('H')
          .append(WIDTH - 5)
          .append("\"/>");
    }
    StringBuilder path = new StringBuilder();
    String end = "";
    boolean pen = false;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        String x =
            fixed(2 + (WIDTH - 7) * (values.length == 1 ? 1.0 : (double) i / (values.length - 1)));
        String y = y(values[i], low, high);
        path.append(pen ? 'L' : 'M').append(x).append(' ').append(y);
        end = "<circle class=\"spark-end\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"2.4\"/>";
        pen = true;
      } else {
        pen = false;
      }
    }
    if (!path.isEmpty()) {
      svg.append("<path class=\"spark-line\" d=\"").append(path).append("\"/>").append(end);
    }
    return svg.append("</svg>").toString();
  }

  private static String y(double value, double low, double high) {
    double share = high > low ? (value - low) / (high - low) : 0.5;
    return fixed(3 + (HEIGHT - 6) * (1 - share));
  }

  private static String fixed(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
