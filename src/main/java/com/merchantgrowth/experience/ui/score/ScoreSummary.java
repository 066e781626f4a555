package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScorePoint;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.experience.score.BandAlert;
import com.merchantgrowth.experience.score.BandWays;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.BulletBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The score in a card's room: the total, the scale, and the nearest risk or chance. */
public final class ScoreSummary {
  private static final int WEEK = 8;

  private ScoreSummary() {}

  /** The parts of a card's body. */
  public static Component[] of(ScoreBox box, ScoreWords words) {
    List<ScorePoint> history = box.history(WEEK);
    Score score = box.sheet().score();
    Div figures = new Div(ScoreTotal.of(box.sheet(), history, false, words));
    figures.addClassName("score-summary");
    Optional<Note> note = score.scored() ? note(box, history, words) : Optional.empty();
    List<Component> parts = new ArrayList<>(List.of(figures, new ScoreScale(score, words)));
    if (score.scored()) {
      parts.add(dimensions(score, words));
    }
    note.ifPresent(parts::add);
    return parts.toArray(Component[]::new);
  }

  private static Div dimensions(Score score, ScoreWords words) {
    Div bars = new Div();
    bars.addClassName("score-mini");
    double low = score.card().low();
    double range = score.card().high() - low;
    for (Score.DimensionScore one : score.dimensions()) {
      String name = words.dimension(one.dimension());
      Span value = new Span(words.total(one.value()));
      value.addClassName("numeric");
      bars.add(
          new Span(name),
          new BulletBar(
              (one.value() - low) / range,
              Double.NaN,
              Double.NaN,
              false,
              words.t("home.dimension", name, words.total(one.value()))),
          value);
    }
    return bars;
  }

  private static Optional<Note> note(ScoreBox box, List<ScorePoint> history, ScoreWords words) {
    ScoreSheet sheet = box.sheet();
    double week = ScoreTotal.week(sheet, history).orElse(Double.NaN);
    Optional<BandAlert> alert = BandAlert.of(sheet.score().card(), sheet.score().total(), week);
    if (alert.isPresent()) {
      String margin = words.lack(alert.get().total() - alert.get().band().from());
      String band = words.band(alert.get().band());
      return Optional.of(
          Note.warn(
              alert.get().kind() == BandAlert.Kind.NEAR
                  ? words.t("home.risk", band, margin)
                  : words.t("home.falling", words.lack(alert.get().week()), band, margin)));
    }
    Optional<BandWays.Way> way = box.ways(1).stream().findFirst();
    if (way.isPresent()) {
      String metric = way.get().metric();
      return Optional.of(
          Note.info(
              words.t(
                  "home.chance",
                  words.metric(metric),
                  words.aim(metric, way.get().to(), words.higherIsBetter(metric)),
                  BandWays.next(sheet.score()).map(words::band).orElseThrow())));
    }
    return box.suggestions().stream().findFirst().flatMap(one -> step(sheet, one, words));
  }

  private static Optional<Note> step(ScoreSheet sheet, Suggestion one, ScoreWords words) {
    return sheet
        .metric(one.metric())
        .map(
            metric ->
                Note.info(
                    words.t(
                        "home.step",
                        words.metric(one.metric()),
                        new Steps(List.of(one), words).act(one, metric),
                        words.change(one.change()))));
  }
}
