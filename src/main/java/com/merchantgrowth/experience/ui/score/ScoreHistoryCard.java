package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScorePoint;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.chart.LevelsChart;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The score over the last months with the bands' edges, new scorecards and what else happened. */
public final class ScoreHistoryCard extends Composite<Card> {
  /** Something that happened on a day, e.g. a forgiven event. */
  public record Mark(LocalDate day, String text) {}

  private final List<ScorePoint> history;
  private final List<Mark> marks;
  private final ScoreWords words;

  /**
   * @param history oldest first
   * @param marks beside the changes of the scorecard's version, which are marked anyway
   */
  public ScoreHistoryCard(List<ScorePoint> history, List<Mark> marks, ScoreWords words) {
    this.history = history;
    this.marks = marks;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("history.title"));
    List<ScorePoint> known =
        history.stream().filter(point -> Double.isFinite(point.total())).toList();
    if (known.isEmpty()) {
      return card.body(new EmptyState(words.t("history.none"), words.t("history.noneWhy"), null));
    }
    card.note(words.t("history.note", history.size()));
    double least = known.stream().mapToDouble(ScorePoint::total).min().orElseThrow();
    double most = known.stream().mapToDouble(ScorePoint::total).max().orElseThrow();
    List<LevelsChart.Mark> all = all();
    LevelsChart chart =
        new LevelsChart(
            new LevelsChart.Way(
                history.stream()
                    .map(point -> new LevelsChart.Point(point.day(), point.total()))
                    .toList(),
                words.card().bands().stream()
                    .map(band -> new LevelsChart.Level(band.name().in(words.locale()), band.from()))
                    .toList(),
                all,
                words.card().low(),
                words.card().high(),
                words::total),
            words.t(
                "history.sentence",
                words.scoreName(),
                words.total(known.getFirst().total()),
                words.total(known.getLast().total()),
                words.total(least),
                words.total(most)),
            words.scoreName());
    card.link(chart.toggle());
    return all.isEmpty() ? card.body(chart) : card.body(chart, legend(all));
  }

  private List<LevelsChart.Mark> all() {
    List<LevelsChart.Mark> all = new ArrayList<>();
    for (int i = 1; i < history.size(); i++) {
      int version = history.get(i).version();
      if (version != history.get(i - 1).version()) {
        all.add(new LevelsChart.Mark(history.get(i).day(), words.t("history.version", version)));
      }
    }
    marks.stream()
        .filter(mark -> !mark.day().isBefore(history.getFirst().day()))
        .filter(mark -> !mark.day().isAfter(history.getLast().day()))
        .forEach(mark -> all.add(new LevelsChart.Mark(mark.day(), mark.text())));
    all.sort(Comparator.comparing(LevelsChart.Mark::day));
    return all;
  }

  private Div legend(List<LevelsChart.Mark> all) {
    Div legend = new Div();
    legend.addClassName("levels-legend");
    int number = 1;
    for (LevelsChart.Mark mark : all) {
      Span flag = new Span(String.valueOf(number++));
      flag.addClassName("levels-flag");
      Span text = new Span(words.t("history.mark", words.formats().day(mark.day()), mark.text()));
      legend.add(new Span(flag, text));
    }
    legend.addComponentAsFirst(AppIcon.FLAG.create());
    return legend;
  }
}
