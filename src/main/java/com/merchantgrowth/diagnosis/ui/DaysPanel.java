package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.MetricEvidence;
import com.merchantgrowth.diagnosis.score.WorstDays;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.OwnNumbers.DayValue;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.DaysChart;
import com.merchantgrowth.shared.ui.chart.Series;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** 背后的 30 天: the days a value is made of, as reported. */
final class DaysPanel extends Div {
  private final MetricEvidence evidence;
  private final MetricDefinition metric;
  private final Words words;

  DaysPanel(MetricEvidence evidence, Words words) {
    this.evidence = evidence;
    this.metric = evidence.line().definition();
    this.words = words;
    addClassName("diag-panel");
    List<DaysChart> charts = charts();
    add(
        Panels.title(
            AppIcon.CHART,
            words.t("days.title", evidence.window().days()),
            charts.stream()
                .map(DaysChart::toggle)
                .toArray(com.vaadin.flow.component.Component[]::new)));
    charts.forEach(this::add);
    finding().ifPresent(this::add);
    int reported = evidence.numbers().reported();
    if (reported < evidence.window().days()) {
      add(Note.info(words.t("days.missing", evidence.window().days() - reported)));
    }
  }

  private List<DaysChart> charts() {
    MeasureSum under = metric.denominator();
    String unit = words.unit(metric.numerator(), evidence.measures());
    String name = words.sum(metric.numerator(), evidence.measures());
    if (!metric.aggregate().isRatio() || under == null) {
      boolean state = metric.aggregate().kind() == Aggregate.Kind.LATEST;
      return List.of(
          chart(
              unit,
              "214px",
              new Series(
                  name,
                  values(DayValue::numerator),
                  state ? Series.Style.LINE : Series.Style.BAR)));
    }
    String underName = words.sum(under, evidence.measures());
    String underUnit = words.unit(under, evidence.measures());
    if (partOfTheOther(unit, underUnit)) {
      return List.of(
          chart(
              unit,
              "214px",
              new Series(name, values(DayValue::numerator), Series.Style.BAR),
              new Series(
                  words.t("days.rest", underName),
                  values(day -> day.denominator() - day.numerator()),
                  Series.Style.BAR_HATCHED)));
    }
    // two measures in units of their own: one small chart each instead of two axes
    List<DaysChart> both = new ArrayList<>();
    both.add(chart(unit, "112px", new Series(name, values(DayValue::numerator), Series.Style.BAR)));
    both.add(
        chart(
            underUnit,
            "112px",
            new Series(underName, values(DayValue::denominator), Series.Style.BAR)));
    return both;
  }

  /** "IM会话数的其余部分有 37% 集中在 11月8日、11日、15日" where that is so. */
  private Optional<Note> finding() {
    MeasureSum under = metric.denominator();
    boolean share =
        metric.aggregate().kind() == Aggregate.Kind.RATIO
            && under != null
            && partOfTheOther(
                words.unit(metric.numerator(), evidence.measures()),
                words.unit(under, evidence.measures()));
    if (!share) {
      return Optional.empty();
    }
    String base = words.sum(Objects.requireNonNull(under), evidence.measures());
    String lacking =
        metric.direction() == Direction.HIGHER
            ? words.t("days.rest", base)
            : words.sum(metric.numerator(), evidence.measures());
    return WorstDays.of(evidence.values(), metric.direction())
        .map(
            worst ->
                Note.warn(
                    words.t(
                        "days.worst",
                        lacking,
                        words.formats().value(worst.share(), "ratio"),
                        worst.positions().stream()
                            .map(at -> words.formats().day(evidence.days().get(at)))
                            .collect(Collectors.joining(words.t("list.separator"))),
                        base,
                        words.formats().value(worst.shareOfBase(), "ratio"))));
  }

  /** Whether the numerator is a share of the denominator on every day, as in a rate. */
  private boolean partOfTheOther(String unit, String underUnit) {
    return unit.equals(underUnit)
        && evidence.values().stream()
            .noneMatch(day -> day.numerator() > day.denominator() || day.numerator() < 0);
  }

  private DaysChart chart(String unit, String height, Series... series) {
    DaysChart chart = new DaysChart().unit(unit);
    chart.setChartHeight(height);
    chart.setAccessibleText(
        words.t(
            "days.sentence",
            series[0].name(),
            words.formats().range(evidence.window()),
            words.value(metric, evidence.line().value())));
    chart.show(evidence.days(), List.of(series));
    return chart;
  }

  private double[] values(ToDoubleFunction<DayValue> of) {
    return evidence.values().stream().mapToDouble(of).toArray();
  }
}
