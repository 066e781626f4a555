package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScorePoint;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.score.BandWays;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Scorecard.Band;
import com.merchantgrowth.experience.score.Scorecard.Gate;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer first: the total, what its band means, how far the next one is, what consumers see.
 */
public final class ScoreHead extends Composite<Section> {
  private final ScoreBox box;
  private final ScoreSheet sheet;
  private final Score score;
  private final List<ScorePoint> history;
  private final ScoreWords words;

  /**
   * @param history of at least the last eight days
   */
  public ScoreHead(ScoreBox box, List<ScorePoint> history, ScoreWords words) {
    this.box = box;
    this.sheet = box.sheet();
    this.score = sheet.score();
    this.history = history;
    this.words = words;
    getContent().addClassNames("card", "score-head");
    getContent().getElement().setAttribute("aria-label", words.scoreName());
    Div figures = new Div(ScoreTotal.of(sheet, history, true, words));
    figures.addClassName("score-figures");
    if (score.scored()) {
      figures.add(next());
    }
    figures.add(consumers());
    getContent().add(figures, new ScoreScale(score, words));
    notes().forEach(getContent()::add);
  }

  private Figure next() {
    Optional<Band> next = BandWays.next(score);
    if (next.isEmpty()) {
      return new Figure(words.t("next.label"), words.t("next.top"), quiet(words.t("next.topWhy")));
    }
    BandDefinition band = words.card().band(next.get().code());
    double lack = next.get().from() - score.total();
    return new Figure(
        words.t("next.to", words.band(next.get())),
        lack > 0 ? words.t("next.lack", words.lack(lack)) : words.t("next.held"),
        quiet(words.t("next.means", words.total(band.from()), band.meaning().in(words.locale()))));
  }

  private Figure consumers() {
    ScoreBox.PublicValue seen = box.publicValue();
    LocalDate next = sheet.card().published().nextAfter(sheet.day());
    return new Figure(
        words.t("public.label"),
        seen.value().map(Object::toString).orElse(words.t("public.none")),
        quiet(words.t("public.days", words.formats().day(seen.day()), words.formats().day(next))));
  }

  private static Span quiet(String text) {
    Span quiet = new Span(text);
    quiet.addClassNames("quiet", "small");
    return quiet;
  }

  private List<Component> notes() {
    List<Component> notes = new java.util.ArrayList<>();
    Band band = score.band();
    if (band != null) {
      Span meaning =
          new Span(
              words.t(
                  "band.means",
                  words.band(band),
                  words.card().band(band.code()).meaning().in(words.locale())));
      Div line = new Div(Badge.neutral(words.t("band.today")), meaning);
      line.addClassNames("row", "score-meaning");
      notes.add(line);
    }
    Gate gate = score.card().gate();
    if (score.heldBack() && gate != null) {
      double own =
          score.dimensions().stream()
              .filter(one -> one.dimension().equals(gate.dimension()))
              .mapToDouble(Score.DimensionScore::value)
              .findFirst()
              .orElse(Double.NaN);
      notes.add(
          Note.warn(
              words.t(
                  "gate",
                  words.dimension(gate.dimension()),
                  words.total(own),
                  words.total(gate.least()),
                  words.card().band(gate.highestBand()).name().in(words.locale()))));
    }
    return notes;
  }
}
