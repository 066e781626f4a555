package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.OwnNumbers.DayValue;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.chart.DaysChart;
import com.merchantgrowth.shared.ui.chart.Series;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The days of a metric as reported: a share of a whole is stacked, two units are two charts. */
final class MetricDaysCharts {
  /** A smaller part of a stack would be a line of a pixel or two. */
  private static final double SEEN = 0.12;

  private static final String LOW = "124px";

  private final MetricDefinition metric;
  private final MetricDays days;
  private final String height;
  private final ScoreWords words;

  MetricDaysCharts(MetricDefinition metric, MetricDays days, String height, ScoreWords words) {
    this.metric = metric;
    this.days = days;
    this.height = height;
    this.words = words;
  }

  /** Puts a title row and the charts into a panel; their tables open from the title row. */
  void fill(Div panel, AppIcon icon, String title) {
    List<DaysChart> charts = charts();
    panel.add(
        Panels.title(
            icon, title, charts.stream().map(DaysChart::toggle).toArray(Component[]::new)));
    charts.forEach(panel::add);
  }

  private List<DaysChart> charts() {
    MeasureSum under = metric.denominator();
    String unit = words.unit(metric.numerator());
    String name = words.sum(metric.numerator());
    if (!metric.aggregate().isRatio() || under == null) {
      boolean state = metric.aggregate().kind() == Aggregate.Kind.LATEST;
      return List.of(
          chart(
              unit,
              new Series(
                  name,
                  values(DayValue::numerator),
                  state ? Series.Style.LINE : Series.Style.BAR)));
    }
    if (unit.equals(words.unit(under)) && within()) {
      return List.of(
          chart(
              unit,
              new Series(name, values(DayValue::numerator), Series.Style.BAR),
              new Series(
                  words.t("days.rest", words.sum(under)),
                  values(day -> day.denominator() - day.numerator()),
                  Series.Style.BAR_HATCHED)));
    }
    List<DaysChart> both =
        List.of(
            chart(unit, new Series(name, values(DayValue::numerator), Series.Style.BAR)),
            chart(
                words.unit(under),
                new Series(words.sum(under), values(DayValue::denominator), Series.Style.BAR)));
    both.forEach(chart -> chart.setChartHeight(LOW));
    return both;
  }

  /** Whether the numerator is a part of the denominator on every day, and large enough to see. */
  private boolean within() {
    boolean part =
        days.values().stream()
            .noneMatch(day -> day.numerator() > day.denominator() || day.numerator() < 0);
    return part && days.numbers().numerator() >= SEEN * days.numbers().denominator();
  }

  private DaysChart chart(String unit, Series... series) {
    DaysChart chart = new DaysChart().unit(unit);
    chart.setChartHeight(height);
    chart.setAccessibleText(
        words.t("days.sentence", series[0].name(), words.formats().range(days.window())));
    chart.show(days.days(), List.of(series));
    return chart;
  }

  private double[] values(ToDoubleFunction<DayValue> of) {
    return days.values().stream().mapToDouble(of).toArray();
  }
}
