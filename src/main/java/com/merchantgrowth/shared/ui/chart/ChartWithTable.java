package com.merchantgrowth.shared.ui.chart;

import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A chart and the same data as a table. The table is always there for screen readers and in print
 * of the data; the toggle 看数据表 shows it to everybody.
 */
@Tag("figure")
public abstract sealed class ChartWithTable extends Component implements HasStyle, HasSize
    permits RadarChart, DaysChart, HistoryChart, DistributionChart {
  private final ChartElement chart;
  private final Div twin = new Div();
  private final Button toggle;
  private String sentence = "";

  ChartWithTable(String kind, String height) {
    chart = new ChartElement(kind);
    chart.setHeight(height);
    toggle = Buttons.text(getTranslation("shared.chart.table"), () -> showTable(!tableShown()));
    toggle.addClassName("chart-toggle");
    twin.addClassName("chart-twin");
    addClassNames("chart-with-table", kind);
    getElement().appendChild(toggle.getElement(), chart.getElement(), twin.getElement());
    showTable(false);
  }

  /** What the chart says, as one sentence: trend, extremes, where the shop stands. */
  public void setAccessibleText(String sentence) {
    this.sentence = sentence;
    chart.accessibleText(sentence);
  }

  public String getAccessibleText() {
    return sentence;
  }

  /** The height of the drawing, e.g. {@code 214px}. */
  public void setChartHeight(String height) {
    chart.setHeight(height);
  }

  /** The button that shows and hides the table, e.g. to put it into a card's header. */
  public Component toggle() {
    return toggle;
  }

  public final boolean tableShown() {
    return !twin.hasClassName("sr-only");
  }

  public final void showTable(boolean shown) {
    twin.setClassName("sr-only", !shown);
    toggle.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
    toggle.setText(getTranslation(shown ? "shared.chart.hideTable" : "shared.chart.table"));
  }

  /** Draws; the first column of the table is text, the others are numbers. */
  final void show(Map<String, ?> data, List<String> headers, List<List<String>> rows) {
    chart.data(data);
    Set<Integer> numeric =
        IntStream.range(1, headers.size()).boxed().collect(Collectors.toUnmodifiableSet());
    twin.removeAll();
    twin.add(
        new DataTable(
            sentence.isEmpty() ? getTranslation("shared.chart.data") : sentence,
            headers,
            rows,
            numeric));
  }
}
