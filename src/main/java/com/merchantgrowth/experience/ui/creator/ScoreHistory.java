package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScorePoint;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.HistoryChart;
import com.merchantgrowth.shared.ui.chart.Series;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The scores of the last days; a new version of the scorecard is named. */
final class ScoreHistory extends Composite<Card> {
  private static final int DAYS = 90;

  ScoreHistory(ScoreBox box, Words words) {
    List<ScorePoint> points = box.history(DAYS);
    getContent().setTitle(words.t("history"));
    if (points.stream().allMatch(point -> Double.isNaN(point.total()))) {
      getContent().body(new EmptyState(words.t("history.none"), words.t("history.noneWhy"), null));
      return;
    }
    HistoryChart chart = new HistoryChart().unit("rating");
    chart.setAccessibleText(words.t("history.sentence", points.size()));
    chart.show(
        points.stream().map(ScorePoint::day).toList(),
        List.of(
            new Series(
                words.t("score"),
                points.stream().mapToDouble(ScorePoint::total).toArray(),
                Series.Style.LINE)),
        null);
    List<Component> parts = new ArrayList<>();
    parts.add(chart);
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).version() != points.get(i - 1).version()) {
        LocalDate day = points.get(i).day();
        parts.add(
            Note.info(
                words.t("history.version", words.formats().day(day), points.get(i).version())));
      }
    }
    getContent().link(chart.toggle());
    getContent().body(parts.toArray(Component[]::new));
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }
}
