package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Scorecard.Band;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The whole scale from low to high: the bands, their edges, and the own place. */
final class ScoreScale extends Composite<Div> {
  private final Score score;
  private final ScoreWords words;

  ScoreScale(Score score, ScoreWords words) {
    this.score = score;
    this.words = words;
    getContent().addClassName("score-scale");
    Div track = new Div();
    track.addClassName("score-track");
    List<Band> bands = score.card().bands().reversed();
    for (int i = 0; i < bands.size(); i++) {
      track.add(band(bands, i));
    }
    if (score.scored()) {
      Span own = new Span();
      own.addClassName("score-own");
      own.getStyle().set("left", percent(at(score.total())));
      own.getElement().setAttribute("aria-hidden", "true");
      track.add(own);
    }
    track.getElement().setAttribute("role", "img");
    track.getElement().setAttribute("aria-label", sentence());
    getContent().add(track, edges(bands));
  }

  private Span band(List<Band> bands, int i) {
    Band band = bands.get(i);
    double from = at(band.from());
    double to = i + 1 < bands.size() ? at(bands.get(i + 1).from()) : 1;
    Span part = new Span(words.band(band));
    part.addClassNames("score-band", "band-" + Math.min(i, 4));
    part.setClassName("own", band.equals(score.band()));
    part.getStyle().set("left", percent(from)).set("width", percent(to - from));
    part.getElement().setAttribute("aria-hidden", "true");
    return part;
  }

  private Div edges(List<Band> bands) {
    Div edges = new Div();
    edges.addClassName("score-edges");
    edges.getElement().setAttribute("aria-hidden", "true");
    edges.add(edge(score.card().low(), "first"));
    for (Band band : bands.subList(1, bands.size())) {
      edges.add(edge(band.from(), ""));
    }
    edges.add(edge(score.card().high(), "last"));
    return edges;
  }

  private Span edge(double value, String place) {
    Span edge = new Span(words.total(value));
    if (!place.isEmpty()) {
      edge.addClassName(place);
    }
    edge.getStyle().set("left", percent(at(value)));
    return edge;
  }

  private String sentence() {
    List<String> bands =
        score.card().bands().reversed().stream()
            .map(band -> words.t("scale.band", words.band(band), words.total(band.from())))
            .toList();
    return words.t(
        score.scored() ? "scale.sentence" : "scale.sentenceNone",
        words.list(bands),
        words.total(score.card().high()),
        words.total(score.total()));
  }

  private double at(double total) {
    double range = score.card().high() - score.card().low();
    return Math.clamp((total - score.card().low()) / range, 0, 1);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
