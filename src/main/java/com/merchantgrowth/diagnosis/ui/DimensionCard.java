package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.DimensionScore;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The six dimensions as tabs; in each the score with its formula, and the table of metrics. */
final class DimensionCard extends Composite<Section> {
  private final Diagnosis diagnosis;
  private final Words words;
  private final MetricDetails details;
  private final Tabs tabs = new Tabs();
  private final Div body = new Div();
  private @Nullable MetricTable table;

  /**
   * @param chosen told when somebody chooses a tab
   */
  DimensionCard(
      Diagnosis diagnosis, MetricDetails details, Words words, Consumer<Dimension> chosen) {
    this.diagnosis = diagnosis;
    this.details = details;
    this.words = words;
    getContent().addClassNames("card", "flush", "diag-dimensions");
    getContent().getElement().setAttribute("aria-label", words.t("dimensions.title"));
    for (Dimension dimension : Dimension.values()) {
      tabs.add(tab(dimension));
    }
    tabs.addSelectedChangeListener(
        change -> {
          if (change.isFromClient()) {
            chosen.accept(Dimension.values()[tabs.getSelectedIndex()]);
          }
        });
    getContent().add(tabs, body);
  }

  /**
   * @param opened code of the metric whose details are open, or empty
   */
  void show(Dimension dimension, String opened) {
    tabs.setSelectedIndex(dimension.ordinal());
    body.removeAll();
    body.add(formulaLine(diagnosis, dimension, words));
    leftOut(diagnosis, dimension, words).forEach(body::add);
    MetricTable metrics =
        new MetricTable(diagnosis, diagnosis.of(dimension), details, opened, words);
    body.add(metrics);
    table = metrics;
  }

  /** Moves the keyboard to the opener of a metric that is on the page. */
  void focus(String metric) {
    if (table != null) {
      table.focus(metric);
    }
  }

  private Tab tab(Dimension dimension) {
    DimensionScore score = diagnosis.scores().of(dimension);
    Span number = new Span(words.formats().score(score.score()));
    number.addClassName("diag-tab-score");
    boolean low = score.score() < diagnosis.dimensionMedians()[dimension.ordinal()];
    if (low) {
      number.addClassName("warn-text");
      number.addComponentAsFirst(AppIcon.TRIANGLE.create());
      number.getElement().setAttribute("title", words.t("dimensions.below"));
    }
    return new Tab(new Span(words.dimension(dimension)), number);
  }

  /** 服务运营得分 = 有数据的 6 项按权重平均 = (P48×2 + P42 …) ÷ 8 = 38.9. */
  static Div formulaLine(Diagnosis diagnosis, Dimension dimension, Words words) {
    DimensionScore score = diagnosis.scores().of(dimension);
    Div line = new Div();
    line.addClassName("diag-formula-line");
    line.add(HelpTip.of("score.dimension_" + dimension.code(), words.dimension(dimension)));
    if (score.known()) {
      Span result = new Span(words.formats().score(score.score()));
      result.addClassName("strong");
      line.add(
          new Span(
              words.t(
                  "formula.line",
                  words.dimension(dimension),
                  score.used().size(),
                  terms(diagnosis, score, words),
                  words.formats().number(score.weightUsed(), 2))),
          result);
    } else {
      line.add(
          new Span(
              score.weightAll() == 0
                  ? words.t("formula.empty", words.dimension(dimension))
                  : words.t(
                      "formula.none",
                      words.dimension(dimension),
                      words.formats().number(score.weightUsed(), 2),
                      words.formats().number(score.weightAll(), 2))));
    }
    Span legend = Legend.strip(words);
    legend.addClassName("desktop-only");
    line.add(legend);
    return line;
  }

  private static String terms(Diagnosis diagnosis, DimensionScore score, Words words) {
    return score.used().stream()
        .map(code -> diagnosis.metric(code).orElseThrow())
        .map(
            line ->
                line.definition().weight() == 1
                    ? words.formats().percentile(line.percentile())
                    : words.formats().percentile(line.percentile())
                        + "×"
                        + words.formats().number(line.definition().weight(), 2))
        .collect(Collectors.joining(" + "));
  }

  /** Names what the score had to leave out. */
  static List<Span> leftOut(Diagnosis diagnosis, Dimension dimension, Words words) {
    List<String> codes = diagnosis.scores().of(dimension).leftOut();
    List<Span> lines = new ArrayList<>();
    if (!codes.isEmpty()) {
      Span line =
          new Span(
              words.t(
                  "formula.leftOut",
                  codes.stream()
                      .map(code -> diagnosis.metric(code).map(MetricLine::definition).orElseThrow())
                      .map(words::metric)
                      .collect(Collectors.joining(words.t("list.separator")))));
      line.addClassNames("diag-left-out", "quiet", "small");
      lines.add(line);
    }
    return lines;
  }
}
