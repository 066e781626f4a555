package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScorePoint;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** The total, large, with its change in a week; or how much is lacking for a score. */
final class ScoreTotal {
  private ScoreTotal() {}

  /**
   * @param named whether its name and band stand with it
   */
  static Div of(ScoreSheet sheet, List<ScorePoint> history, boolean named, ScoreWords words) {
    Score score = sheet.score();
    Span value = new Span(score.scored() ? words.total(score.total()) : words.t("notScored"));
    value.addClassName(score.scored() ? "diag-hero" : "score-none");
    Div line = new Div(value);
    line.addClassName("row");
    Div total = new Div();
    total.addClassName("score-total");
    if (named) {
      Span label = new Span(words.scoreName());
      label.addClassName("figure-label");
      total.add(HelpTip.beside(label, "metric." + words.card().metric(), words.scoreName()));
    }
    if (named && score.scored()) {
      line.add(words.bandBadge(score));
    }
    if (score.scored()) {
      value.getElement().setAttribute("title", words.t("exact", words.full(score.total())));
    }
    total.add(line, score.scored() ? change(sheet, history, words) : lacking(sheet, words));
    return total;
  }

  /** The total a week before; empty when there was none. */
  static OptionalDouble week(ScoreSheet sheet, List<ScorePoint> history) {
    LocalDate then = sheet.day().minusDays(7);
    return history.stream()
        .filter(point -> point.day().equals(then))
        .mapToDouble(ScorePoint::total)
        .filter(Double::isFinite)
        .findFirst();
  }

  /** "12 / 30 单": below the least sample there is no score, rather than a low one. */
  private static Component lacking(ScoreSheet sheet, ScoreWords words) {
    String metric = sheet.card().sampleMetric();
    Span text =
        new Span(
            words.t(
                Double.isNaN(sheet.score().sample()) ? "lacking.none" : "lacking",
                words.metric(metric),
                words.value(metric, sheet.score().sample()),
                words.formats().number(sheet.card().leastSample(), 0)));
    text.addClassName("quiet");
    return text;
  }

  private static Component change(ScoreSheet sheet, List<ScorePoint> history, ScoreWords words) {
    OptionalDouble before = week(sheet, history);
    if (before.isEmpty()) {
      Span none = new Span(words.t("week.none"));
      none.addClassNames("quiet", "small");
      return none;
    }
    double change = sheet.score().total() - before.getAsDouble();
    LocalDate then = sheet.day().minusDays(7);
    Span label =
        new Span(words.t("week", words.formats().day(then), words.total(before.getAsDouble())));
    label.addClassNames("quiet", "small");
    Div row = new Div(label, words.delta(change));
    row.addClassName("row");
    return row;
  }
}
