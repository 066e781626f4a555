package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.SlowCard;
import com.merchantgrowth.shared.ui.SlowWork;
import com.merchantgrowth.task.Backtest;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 回测: what the task would have done in a past period, and what it would have cost. */
final class BacktestPanel extends SlowCard<BacktestPanel.Found> {
  private final transient AdminWords words;
  private final transient Supplier<TaskDefinition> definition;
  private final transient @Nullable Published published;
  private final transient BiFunction<TaskDefinition, DayRange, Backtest> backtest;
  private final transient Consumer<Backtest> tested;
  private final PeriodPicker period;
  private boolean shown;

  /** The version it is compared with. */
  record Published(int version, TaskDefinition definition) {}

  /**
   * @param published the same period with the published version; null = there is none
   */
  record Found(TaskDefinition task, Backtest test, @Nullable Backtest published) {}

  /**
   * @param tested hears each result, e.g. to show it beside the levels
   */
  BacktestPanel(
      Supplier<TaskDefinition> definition,
      @Nullable Published published,
      BiFunction<TaskDefinition, DayRange, Backtest> backtest,
      Consumer<Backtest> tested,
      AdminWords words,
      SlowWork work) {
    super("task.editor.backtest", Start.ASKED, work);
    this.words = words;
    this.definition = definition;
    this.published = published;
    this.backtest = backtest;
    this.tested = tested;
    this.period = new PeriodPicker(words, this::outdated);
    above(period);
  }

  @Override
  protected boolean computed() {
    return shown;
  }

  @Override
  protected Supplier<Found> task() {
    TaskDefinition task = definition.get();
    DayRange days = period.days();
    Published compared = published;
    return () ->
        new Found(
            task,
            backtest.apply(task, days),
            compared == null ? null : backtest.apply(compared.definition(), days));
  }

  @Override
  protected void show(Found found, Div into) {
    shown = true;
    tested.accept(found.test());
    into.add(figures(found));
    BacktestCharts charts = new BacktestCharts(found.task(), found.test(), words);
    if (found.task().goal().top() > 1) {
      into.add(charts.levels());
    }
    into.add(charts.days());
    charts.verdict().ifPresent(into::add);
    into.add(
        AdminWords.quiet(
            words.t("editor.backtest.basis", words.formats().range(found.test().period()))));
  }

  private Div figures(Found found) {
    Backtest test = found.test();
    String kind = found.task().rewardKind();
    Div figures =
        new Div(
            new Figure(
                words.t("editor.backtest.complete"),
                words.shops(test.completions()),
                AdminWords.quiet(words.t("editor.backtest.ofSeen", words.shops(test.wouldSee())))),
            new Figure(words.t("editor.backtest.cost"), words.rounded(kind, test.cost())));
    figures.addClassNames("figures", "task-figures");
    Backtest before = found.published();
    Published compared = published;
    if (before != null && compared != null) {
      figures.add(
          new Figure(
              words.t("editor.backtest.against", compared.version()),
              difference(found, compared.definition(), before),
              new Span(
                  words.t(
                      "editor.backtest.againstShops",
                      words
                          .formats()
                          .change(test.completions() - before.completions(), "count")))));
    }
    return figures;
  }

  /** Costs in different kinds of rewards cannot be subtracted. */
  private String difference(Found found, TaskDefinition before, Backtest old) {
    String kind = found.task().rewardKind();
    if (!kind.equals(before.rewardKind())) {
      return words.t("editor.backtest.otherKind");
    }
    long change = found.test().cost() - old.cost();
    return change == 0
        ? words.t("editor.backtest.same")
        : words.formats().change(change, words.chartUnit(kind));
  }
}
