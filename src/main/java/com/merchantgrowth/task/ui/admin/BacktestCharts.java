package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.DaysChart;
import com.merchantgrowth.shared.ui.chart.Series;
import com.merchantgrowth.task.Backtest;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A back-test drawn: shops and cost a level, the cost day by day against the budget. */
final class BacktestCharts {
  private final TaskDefinition task;
  private final Backtest test;
  private final AdminWords words;

  BacktestCharts(TaskDefinition task, Backtest test, AdminWords words) {
    this.task = task;
    this.test = test;
    this.words = words;
  }

  /** How many shops reach each level as their highest, and what they would be paid. */
  Component levels() {
    DataTable table =
        new DataTable(
            words.t("editor.backtest.levels"),
            List.of(
                words.t("editor.backtest.level"),
                words.t("editor.backtest.shops"),
                words.t("editor.backtest.levelCost")),
            Set.of(2));
    int most = test.levels().stream().skip(1).mapToInt(Integer::intValue).max().orElse(0);
    for (int level = 1; level <= task.goal().top(); level++) {
      int shops = level < test.levels().size() ? test.levels().get(level) : 0;
      Div fill = new Div();
      fill.addClassName("share-fill");
      fill.setWidth(most == 0 ? "0" : 100.0 * shops / most + "%");
      Div track = new Div(fill);
      track.addClassName("share-track");
      track.getElement().setAttribute("aria-hidden", "true");
      Div bar = new Div(track, new Span(words.formats().count(shops)));
      bar.addClassName("task-level-bar");
      table.cells(
          List.of(
              new Span(words.threshold(task.goal(), level)),
              bar,
              new Span(words.rounded(task.rewardKind(), shops * task.goal().total(level)))));
    }
    return titled("editor.backtest.levels", table);
  }

  /** The cost up to each day; of a task that pays nothing the completions. */
  Component days() {
    boolean pays = test.cost() > 0;
    DaysChart chart = new DaysChart().unit(pays ? words.chartUnit(task.rewardKind()) : "count");
    List<LocalDate> days = test.days().stream().map(Backtest.Day::day).toList();
    List<Series> series = new ArrayList<>();
    series.add(
        new Series(
            words.t(pays ? "editor.backtest.cost" : "editor.backtest.complete"),
            test.days().stream()
                .mapToDouble(day -> pays ? day.cost() : day.completions())
                .toArray(),
            Series.Style.LINE));
    if (pays && task.budget() > 0) {
      double[] budget = new double[days.size()];
      Arrays.fill(budget, task.budget());
      series.add(new Series(words.t("editor.field.budget"), budget, Series.Style.MEDIAN));
    }
    String title = pays ? "editor.backtest.costDays" : "editor.backtest.completeDays";
    chart.setAccessibleText(words.t(title));
    chart.show(days, series);
    return titled(title, chart);
  }

  /** Whether the budget lasts, and which one would. */
  Optional<Component> verdict() {
    if (task.budget() == 0 || test.cost() == 0) {
      return Optional.empty();
    }
    LocalDate gone = test.budgetGone();
    if (gone == null) {
      return Optional.of(
          Note.good(
              words.t(
                  "editor.backtest.lasts",
                  words.rounded(task.rewardKind(), task.budget() - test.cost()))));
    }
    return Optional.of(
        Note.bad(
            words.t(
                "editor.backtest.gone",
                number(gone),
                words.formats().day(gone),
                words.rounded(task.rewardKind(), enough(test.cost())))));
  }

  /** Which day of the period, from 1. */
  private long number(LocalDate day) {
    return ChronoUnit.DAYS.between(test.period().start(), day) + 1;
  }

  /** A round amount that would do. */
  static long enough(long cost) {
    return BigDecimal.valueOf(cost)
        .round(new MathContext(2, RoundingMode.CEILING))
        .longValueExact();
  }

  private Component titled(String title, Component content) {
    Div part = new Div(new H3(words.t(title)), content);
    part.addClassName("task-part");
    return part;
  }
}
