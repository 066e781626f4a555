package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.InlineSvg;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;

/** How a value becomes points: the rule as a line or as steps, with the own place on it. */
public final class MappingChart extends Composite<Div> implements HasStyle {
  /** Where the rule changes. */
  public record Anchor(double value, double points) {}

  /**
   * @param anchors ascending by value; points 0 … 1
   * @param steps whether the points stay until the next anchor
   * @param own NaN = no value
   * @param ownPoints NaN = none
   * @param writes a value with its unit
   */
  public record Rule(
      List<Anchor> anchors,
      boolean steps,
      double own,
      double ownPoints,
      DoubleFunction<String> writes) {}

  private final TableTwin twin;

  /**
   * @param sentence what the chart says, for screen readers
   * @param valueName the heading of the values
   * @param pointsName the heading of the points
   * @param ownName what the own value is called
   */
  public MappingChart(
      Rule rule, String sentence, String valueName, String pointsName, String ownName) {
    double from = rule.anchors().getFirst().value();
    double to = rule.anchors().getLast().value();
    if (Double.isFinite(rule.own())) {
      from = Math.min(from, rule.own());
      to = Math.max(to, rule.own());
    }
    double low = from;
    double width = to > from ? to - from : 1;
    twin = new TableTwin(table(rule, sentence, valueName, pointsName, ownName));
    Div plot =
        new Div(new InlineSvg(lines(rule, low, width), "mapping-lines").describedAs(sentence));
    plot.addClassName("mapping-plot");
    for (double level : new double[] {0, 0.5, 1}) {
      Span label = new Span(String.valueOf(Math.round(level * 100)));
      label.addClassName("mapping-level");
      label.getStyle().set("top", at(100 - 100 * level) + "%");
      label.getElement().setAttribute("aria-hidden", "true");
      plot.add(label);
    }
    if (Double.isFinite(rule.ownPoints()) && Double.isFinite(rule.own())) {
      plot.add(own(rule, low, width));
    }
    Div axis = new Div(new Span(rule.writes().apply(from)), new Span(rule.writes().apply(to)));
    axis.addClassName("mapping-axis");
    axis.getElement().setAttribute("aria-hidden", "true");
    addClassName("mapping-chart");
    getContent().add(plot, axis, twin);
  }

  /** The button that shows and hides the table. */
  public Component toggle() {
    return twin.toggle();
  }

  private static Span own(Rule rule, double low, double width) {
    double x = (rule.own() - low) / width * 100;
    Span own = new Span(points(rule.ownPoints()));
    own.addClassNames("mapping-own", x > 60 ? "left" : "right");
    own.getStyle().set("left", at(x) + "%").set("top", at(100 - 100 * rule.ownPoints()) + "%");
    own.getElement().setAttribute("aria-hidden", "true");
    return own;
  }

  private static String lines(Rule rule, double low, double width) {
    StringBuilder svg =
        new StringBuilder(
            "<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (int y : new int[] {0, 50, 100}) {
      svg.append("<path class=\"mapping-grid\" d=\"M0 %dH100\"/>".formatted(y));
    }
    StringBuilder path = new StringBuilder("M0 ").append(y(rule.anchors().getFirst().points()));
    double before = rule.anchors().getFirst().points();
    for (Anchor anchor : rule.anchors()) {
      String x = at((anchor.value() - low) / width * 100);
      if (rule.steps()) {
        path.append('L').append(x).append(' ').append(y(before));
      }
      path.append('L').append(x).append(' ').append(y(anchor.points()));
      before = anchor.points();
    }
    path.append("L100 ").append(y(before));
    svg.append("<path class=\"mapping-rule\" d=\"").append(path).append("\"/>");
    if (Double.isFinite(rule.own()) && Double.isFinite(rule.ownPoints())) {
      svg.append(
          "<path class=\"mapping-drop\" d=\"M%s 100V%s\"/>"
              .formatted(at((rule.own() - low) / width * 100), y(rule.ownPoints())));
    }
    return svg.append("</svg>").toString();
  }

  private static DataTable table(
      Rule rule, String sentence, String valueName, String pointsName, String ownName) {
    DataTable table = new DataTable(sentence, List.of(valueName, pointsName), Set.of(1));
    boolean told = !Double.isFinite(rule.own()) || !Double.isFinite(rule.ownPoints());
    for (Anchor anchor : rule.anchors()) {
      if (!told && rule.own() < anchor.value()) {
        own(table, rule, ownName);
        told = true;
      }
      table.row(List.of(rule.writes().apply(anchor.value()), points(anchor.points())));
    }
    if (!told) {
      own(table, rule, ownName);
    }
    return table;
  }

  private static void own(DataTable table, Rule rule, String ownName) {
    List<String> texts = new ArrayList<>();
    texts.add(ownName + " " + rule.writes().apply(rule.own()));
    texts.add(points(rule.ownPoints()));
    table.row(texts).addClassName("selected");
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%.1f", points * 100);
  }

  private static String y(double points) {
    return at(100 - 100 * points);
  }

  private static String at(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
