package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A running total on its way to a threshold: the days so far as a line, the rest of the way dashed
 * with a hollow end, the threshold dotted. Labels are texts beside the drawing, so that they stay
 * readable at any width; the same numbers are there as a table.
 */
public final class PaceChart extends Composite<Div> implements HasStyle {
  /** The least distance of two labels, in per cent of the height. */
  private static final double APART = 15;

  private final Div twin = new Div();
  private final Button toggle;

  /**
   * @param days the whole way, e.g. all days of a month
   * @param totals running totals of the first days; NaN = nothing reported yet
   * @param expected the total at the end if everything goes on as it has; NaN = cannot be said
   * @param threshold NaN = none
   * @param reached whether the expected total reaches the threshold
   * @param unit of all of them, see {@link Formats}
   */
  public record Way(
      List<LocalDate> days,
      double[] totals,
      double expected,
      double threshold,
      boolean reached,
      String unit) {
    private double last() {
      return totals.length == 0 ? Double.NaN : totals[totals.length - 1];
    }

    private double top() {
      double top = 0;
      for (double value : new double[] {last(), expected, threshold}) {
        top = Double.isFinite(value) ? Math.max(top, value) : top;
      }
      return top > 0 ? top * 1.06 : 1;
    }

    private double x(int day) {
      return days.size() < 2 ? 100 : 100.0 * day / (days.size() - 1);
    }

    private double y(double value) {
      return 100 - 100 * value / top();
    }
  }

  /**
   * @param sentence what the chart says, for screen readers
   */
  public PaceChart(Way way, String sentence) {
    Formats formats = Formats.of(getLocale());
    addClassName("pace-chart");
    Div plot = new Div(new InlineSvg(lines(way), "pace-lines").describedAs(sentence));
    plot.addClassName("pace-plot");
    labels(way, formats).forEach(plot::add);
    toggle = Buttons.text(getTranslation("shared.chart.table"), this::turn);
    toggle.addClassName("chart-toggle");
    toggle.getElement().setAttribute("aria-expanded", "false");
    twin.addClassNames("chart-twin", "sr-only");
    twin.add(table(way, sentence, formats));
    getContent().add(plot, axis(way, formats), toggle, twin);
  }

  private void turn() {
    boolean show = twin.hasClassName("sr-only");
    twin.setClassName("sr-only", !show);
    toggle.getElement().setAttribute("aria-expanded", Boolean.toString(show));
    toggle.setText(getTranslation(show ? "shared.chart.hideTable" : "shared.chart.table"));
  }

  private static String lines(Way way) {
    StringBuilder svg =
        new StringBuilder(
            "<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    if (Double.isFinite(way.threshold())) {
      svg.append(
          "<path class=\"pace-threshold\" d=\"M0 %sH100\"/>".formatted(at(way.y(way.threshold()))));
    }
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (int day = 0; day < way.totals().length; day++) {
      if (Double.isFinite(way.totals()[day])) {
        path.append(pen ? 'L' : 'M')
            .append(at(way.x(day)))
            .append(' ')
            .append(at(way.y(way.totals()[day])));
        pen = true;
      }
    }
    if (!path.isEmpty()) {
      svg.append("<path class=\"pace-own\" d=\"").append(path).append("\"/>");
    }
    if (Double.isFinite(way.last()) && Double.isFinite(way.expected())) {
      svg.append(
          "<path class=\"pace-rest\" d=\"M%s %sL100 %s\"/>"
              .formatted(
                  at(way.x(way.totals().length - 1)),
                  at(way.y(way.last())),
                  at(way.y(way.expected()))));
    }
    return svg.append("</svg>").toString();
  }

  private List<Span> labels(Way way, Formats formats) {
    List<Span> labels = new ArrayList<>();
    double expected = way.y(way.expected());
    double threshold = way.y(way.threshold());
    if (Double.isFinite(expected) && Double.isFinite(threshold)) {
      double lack = APART - Math.abs(expected - threshold);
      if (lack > 0) {
        double shift = expected < threshold ? -lack / 2 : lack / 2;
        expected += shift;
        threshold -= shift;
      }
    }
    if (Double.isFinite(threshold)) {
      labels.add(
          label(
              getTranslation("shared.chart.threshold", formats.value(way.threshold(), way.unit())),
              100,
              threshold,
              "pace-end"));
    }
    int now = way.totals().length - 1;
    if (Double.isFinite(way.last())) {
      labels.add(dot(way.x(now), way.y(way.last()), "own"));
      if (now < way.days().size() - 1) {
        labels.add(
            label(
                formats.value(way.last(), way.unit()),
                way.x(now),
                way.y(way.last()),
                now < way.days().size() / 4 ? "pace-right" : "pace-left"));
      }
    }
    if (Double.isFinite(expected)) {
      labels.add(dot(100, way.y(way.expected()), "expected"));
      Span text = label(formats.value(way.expected(), way.unit()), 100, expected, "pace-end");
      text.addClassNames("strong", way.reached() ? "good-text" : "warn-text");
      labels.add(text);
    }
    return labels;
  }

  private static Span label(String text, double x, double y, String place) {
    Span label = new Span(text);
    label.addClassNames("pace-label", place);
    label.getElement().setAttribute("aria-hidden", "true");
    return at(label, x, y);
  }

  private static Span dot(double x, double y, String what) {
    Span dot = new Span();
    dot.addClassNames("pace-dot", what);
    dot.getElement().setAttribute("aria-hidden", "true");
    return at(dot, x, y);
  }

  private static Span at(Span mark, double x, double y) {
    mark.getStyle().set("left", at(x) + "%");
    mark.getStyle().set("top", at(y) + "%");
    return mark;
  }

  private static Component axis(Way way, Formats formats) {
    Span first = new Span(formats.day(way.days().getFirst()));
    Div axis = new Div(first);
    int now = way.totals().length - 1;
    if (now > way.days().size() / 4 && now < way.days().size() * 4 / 5) {
      Span middle = new Span(formats.day(way.days().get(now)));
      middle.addClassName("pace-now");
      middle.getStyle().set("left", at(way.x(now)) + "%");
      axis.add(middle);
    }
    axis.add(new Span(formats.day(way.days().getLast())));
    axis.addClassName("pace-axis");
    axis.getElement().setAttribute("aria-hidden", "true");
    return axis;
  }

  private DataTable table(Way way, String sentence, Formats formats) {
    List<List<String>> rows = new ArrayList<>();
    for (int day = 0; day < way.totals().length; day++) {
      rows.add(
          List.of(
              formats.dayOfWeek(way.days().get(day)),
              formats.value(way.totals()[day], way.unit())));
    }
    if (Double.isFinite(way.expected())) {
      rows.add(
          List.of(
              getTranslation("shared.chart.expected", formats.dayOfWeek(way.days().getLast())),
              formats.value(way.expected(), way.unit())));
    }
    return new DataTable(
        sentence,
        List.of(getTranslation("shared.chart.day"), getTranslation("shared.chart.total")),
        rows,
        Set.of(1));
  }

  private static String at(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
