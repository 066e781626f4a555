package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.OwnNumbers;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.DaysChart;
import com.merchantgrowth.shared.ui.chart.DistributionChart;
import com.merchantgrowth.shared.ui.chart.Series;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** An opened metric: how it is computed, the days behind it, and the peers' P5 … P95. */
final class MetricPanels extends Div {
  private final MetricDefinition metric;
  private final Map<String, Measure> measures;
  private final Words words;

  MetricPanels(ScoreBox box, MetricDefinition metric, Map<String, Measure> measures, Words words) {
    this.metric = metric;
    this.measures = measures;
    this.words = words;
    addClassName("diag-panels");
    MetricDays behind = box.behind(metric.code());
    add(formula(box, behind), days(behind), peers(box));
  }

  private static Div panel(String title, Component... content) {
    Div head = new Div(new H3(title));
    head.addClassName("diag-panel-title");
    Div panel = new Div(head);
    panel.add(content);
    panel.addClassName("diag-panel");
    return panel;
  }

  private Component formula(ScoreBox box, MetricDays behind) {
    OwnNumbers numbers = behind.numbers();
    KeyValues values =
        new KeyValues()
            .row(
                words.sum(metric.numerator(), measures),
                amount(numbers.numerator(), words.unit(metric.numerator(), measures)));
    if (metric.denominator() != null) {
      values.row(
          words.sum(metric.denominator(), measures),
          amount(numbers.denominator(), words.unit(metric.denominator(), measures)));
    }
    values
        .row(
            words.t("value"), words.formats().value(box.sheet().real(metric.code()), metric.unit()))
        .row(words.t("window"), words.formats().range(behind.window()))
        .row(
            words.t("least"),
            words
                .formats()
                .value(metric.minSample(), metric.denominator() == null ? "days" : "count"));
    return panel(words.t("formula"), values, Note.info(words.t("rate")));
  }

  private String amount(double value, String unit) {
    return words.formats().value(value, unit);
  }

  private Component days(MetricDays behind) {
    DaysChart chart = new DaysChart().unit(words.unit(metric.numerator(), measures));
    chart.setAccessibleText(
        words.t(
            "days.sentence", metric.name(words.locale()), words.formats().range(behind.window())));
    chart.show(
        behind.days(),
        java.util.List.of(
            new Series(
                words.sum(metric.numerator(), measures),
                values(behind, OwnNumbers.DayValue::numerator),
                Series.Style.BAR)));
    Div panel = panel(words.t("days", behind.window().days()), chart, chart.toggle());
    if (metric.denominator() != null) {
      DaysChart below = new DaysChart().unit(words.unit(metric.denominator(), measures));
      below.setAccessibleText(
          words.t(
              "days.sentence",
              words.sum(metric.denominator(), measures),
              words.formats().range(behind.window())));
      below.show(
          behind.days(),
          java.util.List.of(
              new Series(
                  words.sum(metric.denominator(), measures),
                  values(behind, OwnNumbers.DayValue::denominator),
                  Series.Style.BAR)));
      below.setChartHeight("112px");
      chart.setChartHeight("112px");
      panel.add(below, below.toggle());
    }
    return panel;
  }

  private static double[] values(MetricDays behind, ToDoubleFunction<OwnNumbers.DayValue> of) {
    return behind.values().stream().mapToDouble(of).toArray();
  }

  private Component peers(ScoreBox box) {
    PeerMarks marks = box.sheet().marks(metric.code());
    if (!marks.known()) {
      return panel(
          words.t("peers.none"), Note.info(words.t("peers.few", marks.n(), PeerMarks.LEAST)));
    }
    DistributionChart chart = new DistributionChart();
    double own = box.sheet().real(metric.code());
    chart.setAccessibleText(
        words.t(
            "peers.sentence",
            words.formats().value(own, metric.unit()),
            words.formats().value(marks.median(), metric.unit())));
    chart.show(marks.quantiles(), own, marks.median(), marks.top20(), metric.unit());
    return panel(words.t("peers", words.formats().count(marks.n())), chart, chart.toggle());
  }
}
