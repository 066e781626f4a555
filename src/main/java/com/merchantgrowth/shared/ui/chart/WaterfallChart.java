package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a price comes down, step by step: the first bar is where it starts, each following one what
 * is taken off, the last what is left. Lines across say what that is compared with. The axis may
 * begin above zero and says so; the same numbers are there as a table.
 */
public final class WaterfallChart extends Composite<Div> implements HasStyle {
  /** The least distance of two labels of lines, in per cent of the height. */
  private static final double APART = 11;

  private final List<Step> steps;
  private final long end;
  private final long top;
  private final long floor;
  private final Formats formats;

  /**
   * @param below a second, quieter line of the label
   * @param amount fen: of the first step the price it starts at, of the others what is taken off
   * @param marked whether it is the one in question
   */
  public record Step(String label, String below, long amount, boolean marked) {}

  /**
   * @param value fen
   * @param tone {@code plain}, {@code warn} or {@code bad}
   */
  public record Level(String label, long value, String tone) {}

  /**
   * @param steps at least the first
   * @param endLabel of the last bar
   * @param tone of the last bar: {@code good}, {@code warn} or {@code bad}
   * @param sentence what the chart says, for screen readers
   */
  public WaterfallChart(
      List<Step> steps, List<Level> levels, String endLabel, String tone, String sentence) {
    this.steps = List.copyOf(steps);
    formats = Formats.of(getLocale());
    top = steps.getFirst().amount();
    end = top - steps.stream().skip(1).mapToLong(Step::amount).sum();
    long lowest = levels.stream().mapToLong(Level::value).reduce(end, Math::min);
    floor = floor(Math.max(0, lowest), top);
    addClassName("waterfall");
    Div plot = new Div();
    plot.addClassName("waterfall-plot");
    plot.getElement().setAttribute("role", "img");
    plot.getElement().setAttribute("aria-label", sentence);
    bars(plot, endLabel, tone);
    lines(plot, levels);
    TableTwin twin = new TableTwin(table(levels, endLabel, sentence));
    getContent().add(plot);
    Div foot = new Div();
    foot.addClassName("waterfall-foot");
    if (floor > 0) {
      Span cut = new Span(getTranslation("shared.chart.axisFrom", formats.money(floor)));
      cut.addClassNames("quiet", "small");
      foot.add(cut);
    }
    foot.add(twin.toggle());
    getContent().add(foot, twin);
  }

  /** Above zero where the steps would be lost in tall bars; a round number. */
  private static long floor(long lowest, long top) {
    if (lowest * 2 < top || lowest >= top) {
      return 0;
    }
    long room = Math.max(1, top - lowest);
    long below = Math.max(0, lowest - room / 2);
    long round = 1;
    while (round * 10 <= room) {
      round *= 10;
    }
    return below / round * round;
  }

  private void bars(Div plot, String endLabel, String tone) {
    int columns = steps.size() + 1;
    long at = top;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      long from = i == 0 ? floor : at - step.amount();
      String look = i == 0 ? "start" : step.marked() ? "marked" : "off";
      String value = formats.money(i == 0 ? step.amount() : -step.amount());
      plot.add(column(i, columns, from, at, look, value, step.label(), step.below()));
      at = i == 0 ? at : from;
    }
    plot.add(
        column(columns - 1, columns, floor, end, "end " + tone, formats.money(end), endLabel, ""));
  }

  private Component column(
      int place,
      int columns,
      long from,
      long to,
      String look,
      String value,
      String label,
      String below) {
    Span number = new Span(value);
    number.addClassName("waterfall-value");
    number.getStyle().set("bottom", percent(share(to)));
    Span bar = new Span();
    bar.addClassName("waterfall-bar");
    for (String name : look.split(" ")) {
      bar.addClassName(name);
    }
    bar.getStyle().set("bottom", percent(share(from)));
    bar.getStyle().set("height", percent(Math.max(0.6, share(to) - share(from))));
    Div area = new Div(bar, number);
    area.addClassName("waterfall-area");
    Span name = new Span(label);
    Span second = new Span(below);
    second.addClassNames("quiet", "small");
    Div words = new Div(name, second);
    words.addClassName("waterfall-label");
    Div column = new Div(area, words);
    column.addClassName("waterfall-column");
    column.getStyle().set("left", percent(100.0 * place / columns));
    column.getStyle().set("width", percent(100.0 / columns));
    column.getElement().setAttribute("aria-hidden", "true");
    return column;
  }

  private void lines(Div plot, List<Level> levels) {
    List<Level> sorted = levels.stream().sorted(Comparator.comparingLong(Level::value)).toList();
    double lowest = -APART;
    Div area = new Div();
    area.addClassName("waterfall-lines");
    area.getElement().setAttribute("aria-hidden", "true");
    for (Level level : sorted) {
      Span line = new Span();
      line.addClassNames("waterfall-line", level.tone());
      line.getStyle().set("bottom", percent(share(level.value())));
      lowest = Math.max(lowest + APART, share(level.value()));
      Span label = new Span(level.label() + " " + formats.money(level.value()));
      label.addClassNames("waterfall-line-label", level.tone());
      label.getStyle().set("bottom", percent(lowest));
      area.add(line, label);
    }
    plot.add(area);
  }

  private double share(long fen) {
    return top <= floor ? 0 : Math.clamp(100.0 * (fen - floor) / (top - floor), 0, 100);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }

  private DataTable table(List<Level> levels, String endLabel, String sentence) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      rows.add(List.of(step.label(), formats.money(i == 0 ? step.amount() : -step.amount())));
    }
    rows.add(List.of(endLabel, formats.money(end)));
    levels.forEach(level -> rows.add(List.of(level.label(), formats.money(level.value()))));
    return new DataTable(
        sentence,
        List.of(getTranslation("shared.chart.step"), getTranslation("shared.chart.price")),
        rows,
        Set.of(1));
  }
}
