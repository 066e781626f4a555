package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Score.DimensionScore;
import com.merchantgrowth.experience.score.Score.Part;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The score written out with the own numbers: low + what each dimension adds = total, and each
 * dimension opens to its metrics. What is written adds up; in full it stands in the tooltips.
 */
public final class ScoreEquation extends Composite<Card> {
  private final ScoreSheet sheet;
  private final Score score;
  private final ScoreWords words;
  private final Terms terms;
  private final List<NativeDetails> opened = new ArrayList<>();

  public ScoreEquation(ScoreSheet sheet, ScoreWords words) {
    this.sheet = sheet;
    this.score = sheet.score();
    this.words = words;
    this.terms = new Terms(score, words);
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("equation.title"));
    card.addClassName("score-equation");
    if (!score.scored()) {
      return card.body(new EmptyState(words.t("equation.none"), words.t("equation.noneWhy"), null));
    }
    double low = score.card().low();
    Div line = new Div(term(words.exact(score.total()), words.full(score.total()), "total"));
    line.addClassName("score-sum");
    line.add(sign("="), term(words.exact(low), words.full(low), "low"));
    Div columns = new Div();
    columns.addClassName("score-terms");
    for (DimensionScore dimension : score.dimensions()) {
      String code = dimension.dimension();
      Span name = new Span(words.dimension(code));
      Span term = term(terms.dimension(code), words.full(terms.exact(code)), "dimension");
      Span both = new Span(sign("+"), name, term);
      both.addClassName("score-term-named");
      line.add(both);
      columns.add(column(dimension));
    }
    Button all = Buttons.text(words.t("equation.open"), () -> {});
    all.addClickListener(click -> turnAll(all));
    card.note(
        words.t(
            "equation.note", words.total(score.total()), words.total(score.card().high() - low)));
    card.link(all);
    Div spread = new Div();
    spread.addClassName("score-spreads");
    missing().forEach(spread::add);
    return spread.getComponentCount() == 0
        ? card.body(line, columns)
        : card.body(line, columns, spread);
  }

  private void turnAll(Button all) {
    boolean open = opened.stream().anyMatch(details -> !details.isOpen());
    opened.forEach(details -> details.setOpen(open));
    all.setText(words.t(open ? "equation.close" : "equation.open"));
  }

  private Div column(DimensionScore dimension) {
    String code = dimension.dimension();
    List<Part> parts = terms.parts(code);
    Span value = term("+" + terms.dimension(code), words.full(terms.exact(code)), "strong");
    Div head = new Div(new H3(words.dimension(code)), value);
    head.addClassName("score-column-head");
    double points = terms.points(dimension);
    Span rule =
        new Span(
            dimension.share() > 0
                ? words.t(
                    "equation.dimension", words.share(dimension.share()), words.points(points))
                : words.t("equation.dimensionNone"));
    rule.addClassNames("quiet", "small");
    Div fill = new Div();
    fill.addClassName("share-fill");
    fill.setWidth(String.format(Locale.ROOT, "%.2f%%", Double.isNaN(points) ? 0 : points * 100));
    Div track = new Div(fill);
    track.addClassName("share-track");
    track.getElement().setAttribute("aria-hidden", "true");
    NativeDetails details =
        new NativeDetails(words.t("equation.metrics", parts.size()), lines(parts));
    opened.add(details);
    Div column = new Div(head, rule, track, details);
    column.addClassName("score-column");
    return column;
  }

  private Div lines(List<Part> parts) {
    String range = words.total(score.card().high() - score.card().low());
    Div lines = new Div();
    lines.addClassName("score-lines");
    for (Part part : parts) {
      Span name = new Span(words.metric(part.metric()));
      Span how =
          new Span(
              part.missing()
                  ? words.t("equation.missing")
                  : words.t(
                      "equation.metric",
                      range,
                      words.share(part.share()),
                      words.points(part.points())));
      how.addClassNames("quiet", "small");
      Span value =
          term(
              part.missing() ? words.t("equation.nothing") : "+" + terms.metric(part.metric()),
              words.full(part.contribution()),
              "numeric");
      Div line = new Div(name, value, how);
      line.addClassName("score-line");
      lines.add(line);
    }
    return lines;
  }

  /** What has no value, and who carries its weight today. */
  private List<Component> missing() {
    List<Component> lines = new ArrayList<>();
    for (Part part : score.missing()) {
      List<String> others =
          score.parts().stream()
              .filter(one -> one.dimension().equals(part.dimension()) && !one.missing())
              .map(one -> words.metric(one.metric()))
              .toList();
      String own = words.share(nominal(part));
      Span line =
          new Span(
              others.isEmpty()
                  ? words.t(
                      "equation.spreadAll",
                      words.metric(part.metric()),
                      own,
                      words.dimension(part.dimension()))
                  : words.t(
                      "equation.spread", words.metric(part.metric()), own, words.list(others)));
      line.addClassNames("quiet", "small", "score-spread");
      lines.add(line);
    }
    return lines;
  }

  /** The share the scorecard gives a metric when nothing is missing. */
  private double nominal(Part part) {
    return Shares.nominal(sheet.card(), part.metric());
  }

  private static Span sign(String text) {
    Span sign = new Span(text);
    sign.addClassName("score-sign");
    return sign;
  }

  private Span term(String text, String full, String kind) {
    Span term = new Span(text);
    term.addClassNames("score-term", kind);
    term.getElement().setAttribute("title", words.t("exact", full));
    return term;
  }
}
