package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;

/**
 * A value over many days against the levels it is measured by: each a thin line with its name at
 * the end; what happened on a day is a flag below. The axis does not start at zero: levels lie
 * close together.
 */
public final class LevelsChart extends Composite<Div> implements HasStyle {
  /** A day's value; NaN = none, a gap. */
  public record Point(LocalDate day, double value) {}

  /** From here on the value is called so. */
  public record Level(String name, double from) {}

  /** Something that happened. */
  public record Mark(LocalDate day, String text) {}

  /**
   * @param points ascending, at least one; days may be missing
   * @param low the axis goes no lower
   * @param high and no higher
   * @param writes a value as it is shown
   */
  public record Way(
      List<Point> points,
      List<Level> levels,
      List<Mark> marks,
      double low,
      double high,
      DoubleFunction<String> writes) {}

  private final Way way;
  private final double from;
  private final double to;
  private final TableTwin twin;

  /**
   * @param sentence what the chart says, for screen readers
   */
  public LevelsChart(Way way, String sentence, String valueName) {
    this.way = way;
    double least = Double.NaN;
    double most = Double.NaN;
    for (Point point : way.points()) {
      if (Double.isFinite(point.value())) {
        least = Double.isNaN(least) ? point.value() : Math.min(least, point.value());
        most = Double.isNaN(most) ? point.value() : Math.max(most, point.value());
      }
    }
    double range = way.high() - way.low();
    double bottom = Double.isNaN(least) ? way.low() : least;
    double top = Double.isNaN(most) ? way.high() : most;
    // the nearest level above and below belong into the picture
    for (Level level : way.levels()) {
      if (level.from() >= top && level.from() - top < range * 0.2) {
        top = level.from();
      }
      if (level.from() <= bottom && bottom - level.from() < range * 0.2) {
        bottom = level.from();
      }
    }
    double pad = Math.max((top - bottom) * 0.12, range * 0.01);
    from = Math.max(way.low(), bottom - pad);
    to = Math.min(way.high(), top + pad);
    Formats formats = Formats.of(getLocale());
    twin = new TableTwin(table(sentence, valueName, formats));
    Div plot = new Div(new InlineSvg(lines(formats), "levels-lines").describedAs(sentence));
    plot.addClassName("levels-plot");
    labels().forEach(plot::add);
    addClassName("levels-chart");
    getContent().add(plot, axis(formats), twin);
  }

  /** The button that shows and hides the table. */
  public Component toggle() {
    return twin.toggle();
  }

  private double x(LocalDate day) {
    LocalDate first = way.points().getFirst().day();
    long all = ChronoUnit.DAYS.between(first, way.points().getLast().day());
    return all == 0 ? 100 : 100.0 * ChronoUnit.DAYS.between(first, day) / all;
  }

  private double y(double value) {
    return 100 - 100 * (value - from) / (to - from);
  }

  private String lines(Formats formats) {
    StringBuilder svg =
        new StringBuilder(
            "<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (Level level : way.levels()) {
      if (level.from() > from && level.from() <= to) {
        svg.append("<path class=\"levels-edge\" d=\"M0 %sH100\"/>".formatted(at(y(level.from()))));
      }
    }
    for (Mark mark : inside()) {
      svg.append("<path class=\"levels-mark\" d=\"M%s 0V100\"/>".formatted(at(x(mark.day()))));
    }
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (Point point : way.points()) {
      if (Double.isFinite(point.value())) {
        path.append(pen ? 'L' : 'M')
            .append(at(x(point.day())))
            .append(' ')
            .append(at(y(point.value())));
        // a day alone is a dot: a line of no length with round ends
        path.append("l0 0");
      }
      pen = Double.isFinite(point.value());
    }
    svg.append("<path class=\"levels-own\" d=\"").append(path).append("\"/>");
    double width = 100.0 / way.points().size();
    for (Point point : way.points()) {
      svg.append(
          "<rect class=\"levels-day\" x=\"%s\" y=\"0\" width=\"%s\" height=\"100\"><title>%s</title></rect>"
              .formatted(
                  at(x(point.day()) - width / 2),
                  at(width),
                  InlineSvg.escape(
                      formats.dayOfWeek(point.day()) + " " + way.writes().apply(point.value()))));
    }
    return svg.append("</svg>").toString();
  }

  private List<Mark> inside() {
    return way.marks().stream()
        .filter(mark -> !mark.day().isBefore(way.points().getFirst().day()))
        .filter(mark -> !mark.day().isAfter(way.points().getLast().day()))
        .toList();
  }

  private List<Span> labels() {
    List<Span> labels = new ArrayList<>();
    Point last = way.points().getLast();
    for (Level level : way.levels()) {
      if (level.from() > from && level.from() <= to) {
        Span name = new Span(level.name() + " " + way.writes().apply(level.from()));
        name.addClassName("levels-name");
        labels.add(placed(name, 100, y(level.from())));
      }
    }
    if (Double.isFinite(last.value())) {
      Span dot = new Span();
      dot.addClassName("levels-dot");
      labels.add(placed(dot, 100, y(last.value())));
      Span value = new Span(way.writes().apply(last.value()));
      value.addClassNames("levels-value", "strong");
      labels.add(placed(value, 100, y(last.value())));
    }
    int number = 1;
    for (Mark mark : inside()) {
      Span flag = new Span(String.valueOf(number++));
      flag.addClassName("levels-flag");
      flag.getElement().setAttribute("title", mark.text());
      labels.add(placed(flag, x(mark.day()), 100));
    }
    return labels;
  }

  private static Span placed(Span mark, double x, double y) {
    mark.getElement().setAttribute("aria-hidden", "true");
    mark.getStyle().set("left", at(x) + "%").set("top", at(y) + "%");
    return mark;
  }

  private Div axis(Formats formats) {
    Div axis =
        new Div(
            new Span(formats.day(way.points().getFirst().day())),
            new Span(formats.day(way.points().getLast().day())));
    axis.addClassName("levels-axis");
    axis.getElement().setAttribute("aria-hidden", "true");
    return axis;
  }

  private DataTable table(String sentence, String valueName, Formats formats) {
    List<List<String>> rows = new ArrayList<>();
    for (Point point : way.points().reversed()) {
      rows.add(List.of(formats.dayOfWeek(point.day()), way.writes().apply(point.value())));
    }
    return new DataTable(
        sentence, List.of(getTranslation("shared.chart.day"), valueName), rows, Set.of(1));
  }

  private static String at(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
