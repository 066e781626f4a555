package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.chart.DaysChart;
import com.merchantgrowth.shared.ui.chart.Series;
import com.merchantgrowth.task.TaskDetail;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The days a number is made of: how they are added up, as a chart, and day by day. */
final class DaysCard extends Composite<Card> {
  private final Term.Formula formula;
  private final RoundNumbers numbers;
  private final RoundArithmetic arithmetic;
  private final TaskWords words;

  /**
   * @param measures by code, for their names and units
   */
  DaysCard(TaskDetail detail, Map<String, Measure> measures, TaskWords words) {
    this.words = words;
    this.formula = Objects.requireNonNull(detail.card().definition().goal().own());
    this.numbers = RoundNumbers.of(formula, detail.measures(), detail.factDays());
    this.arithmetic = new RoundArithmetic(formula, numbers, measures, words);
    Paragraph sum = new Paragraph(arithmetic.sentence(detail.card()));
    sum.addClassNames("inset", "task-sum");
    Div table = new Div(table());
    table.addClassName("task-days");
    List<Component> parts = new ArrayList<>();
    parts.add(sum);
    parts.addAll(charts());
    parts.add(table);
    getContent().note(words.t("page.days.note", words.formats().range(range())));
    getContent().body(parts.toArray(Component[]::new));
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("page.days"));
  }

  private DayRange range() {
    return DayRange.closed(numbers.days().getFirst().day(), numbers.days().getLast().day());
  }

  private boolean ratio() {
    return formula.denominator() != null;
  }

  private List<DaysChart> charts() {
    Series.Style style =
        formula.aggregate().kind() == Aggregate.Kind.LATEST ? Series.Style.LINE : Series.Style.BAR;
    List<DaysChart> charts = new ArrayList<>();
    charts.add(chart(formula.numerator(), RoundNumbers.Day::value, style));
    MeasureSum below = formula.denominator();
    if (below != null) {
      charts.add(chart(below, RoundNumbers.Day::under, style));
    }
    return charts;
  }

  private DaysChart chart(
      MeasureSum sum, ToDoubleFunction<RoundNumbers.Day> value, Series.Style style) {
    DaysChart chart = new DaysChart().unit(arithmetic.unit(sum));
    chart.setChartHeight(ratio() ? "120px" : "180px");
    chart.setAccessibleText(
        words.t("page.days.sentence", arithmetic.name(sum), words.formats().range(range())));
    // the table below says the same
    chart.toggle().setVisible(false);
    List<LocalDate> days = numbers.days().stream().map(RoundNumbers.Day::day).toList();
    chart.show(
        days,
        List.of(
            new Series(
                arithmetic.name(sum),
                numbers.days().stream().mapToDouble(value).toArray(),
                style)));
    return chart;
  }

  private DataTable table() {
    List<String> headers = new ArrayList<>();
    headers.add(words.t("page.days.day"));
    headers.add(arithmetic.name(formula.numerator()));
    MeasureSum below = formula.denominator();
    if (below != null) {
      headers.add(arithmetic.name(below));
    }
    headers.add(words.t("page.days." + (running() ? "running" : "counts")));
    DataTable table =
        new DataTable(words.t("page.days"), headers, ratio() ? Set.of(1, 2, 3) : Set.of(1, 2));
    for (RoundNumbers.Day day : numbers.days().reversed()) {
      List<String> cells = new ArrayList<>();
      cells.add(words.formats().dayOfWeek(day.day()));
      cells.add(
          Double.isNaN(day.value())
              ? words.t("page.days.unreported")
              : arithmetic.day(day.value()));
      if (below != null) {
        cells.add(known(day.under(), below));
      }
      cells.add(last(day));
      table.row(cells);
    }
    return table;
  }

  private boolean running() {
    return formula.aggregate().kind() == Aggregate.Kind.SUM
        || formula.aggregate().kind() == Aggregate.Kind.AVERAGE_PER_DAY;
  }

  private String known(double value, MeasureSum sum) {
    return Double.isNaN(value) ? words.t("page.days.unreported") : arithmetic.own(value, sum);
  }

  private String last(RoundNumbers.Day day) {
    return switch (formula.aggregate().kind()) {
      case SUM, AVERAGE_PER_DAY -> arithmetic.result(day.running());
      case ACTIVE_DAYS -> day.counts() ? words.t("page.days.counted") : "";
      case MAX_DAY -> day.equals(numbers.best()) ? words.t("page.days.best") : "";
      case RATIO, LATEST_RATIO ->
          day.under() > 0 ? arithmetic.rate(day.value(), day.under()) : Formats.MISSING;
      case LATEST, FIRST_DAY, LAST_DAY, WRITTEN ->
          day.equals(numbers.latest()) ? words.t("page.days.latest") : "";
    };
  }
}
