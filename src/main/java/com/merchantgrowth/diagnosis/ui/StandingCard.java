package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.chart.BulletBar;
import com.merchantgrowth.shared.ui.chart.RadarChart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** 经营位置: overall score, rank and the six dimensions against their medians. */
@org.springframework.stereotype.Component
class StandingCard implements HomeCard {
  private final HomeDiagnosis diagnoses;

  StandingCard(HomeDiagnosis diagnoses) {
    this.diagnoses = diagnoses;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Component> create(long shopId) {
    return Optional.of(diagnoses.of(shopId).map(StandingCard::card).orElseGet(StandingCard::none));
  }

  private static Component none() {
    Words words = Words.of(new Div());
    Card card = new Card(words.t("home.standing"));
    card.body(new EmptyState(words.t("home.none"), words.t("home.noneWhy"), null));
    return card;
  }

  private static Component card(Diagnosis diagnosis) {
    Div body = new Div();
    Words words = Words.of(body);
    Card card = new Card(words.t("home.standing"));
    card.badge(
        HelpTip.on(
            Badge.neutral(
                words.t(
                    "home.group",
                    words.group(diagnosis.group()),
                    words.formats().count(diagnosis.group().size()))),
            "status.cohort_group"));
    RadarChart radar = RadarChart.compact();
    Div links =
        new Div(
            radar.toggle(),
            new Anchor(DiagnosisRoutes.of(diagnosis.shop().code()), words.t("home.full")));
    links.addClassName("row");
    card.link(links);
    radar.setAccessibleText(RadarCard.sentence(diagnosis, words));
    radar.show(RadarCard.axes(diagnosis, words, true));
    Div top = new Div(overall(diagnosis, words), radar);
    top.addClassName("diag-standing");
    body.add(top);
    Div bars = new Div(heads(words));
    bars.addClassName("diag-score-bars");
    for (Dimension dimension : Dimension.values()) {
      bars.add(bar(diagnosis, dimension, words));
    }
    body.add(bars);
    card.body(body);
    return card;
  }

  private static Div overall(Diagnosis diagnosis, Words words) {
    Span score = new Span(words.formats().score(diagnosis.scores().overall()));
    score.addClassName("diag-hero");
    Span of = new Span(words.t("home.of"));
    of.addClassName("quiet");
    Span place =
        new Span(
            diagnosis.place() == 0
                ? words.t("home.noPlace")
                : words.t(
                    "home.place", diagnosis.place(), words.formats().count(diagnosis.ranked())));
    place.addClassNames("quiet", "diag-place");
    Div changes = new Div();
    changes.addClassName("row");
    RadarCard.changes(diagnosis, words).forEach(changes::add);
    Div figure = new Div(score);
    if (diagnosis.scores().known()) {
      figure.add(of);
    }
    return new Div(figure, place, changes);
  }

  private static Div bar(Diagnosis diagnosis, Dimension dimension, Words words) {
    double own = diagnosis.scores().of(dimension).score();
    double median = diagnosis.dimensionMedians()[dimension.ordinal()];
    boolean below = own < median;
    Span score = new Span(words.formats().score(own));
    score.addClassName("strong");
    score.setClassName("warn-text", below);
    Div row =
        new Div(
            new Span(words.dimension(dimension)),
            new BulletBar(
                own / 100,
                median / 100,
                Double.NaN,
                below,
                words.t(
                    "home.bar",
                    words.dimension(dimension),
                    words.formats().score(own),
                    words.formats().score(median))),
            score,
            change(diagnosis.change(dimension, 7), words),
            change(diagnosis.change(dimension, 30), words));
    row.addClassName("diag-score-bar");
    return row;
  }

  /** What the two changes at the end of each bar are. */
  private static Div heads(Words words) {
    Div heads =
        new Div(
            Legend.scores(words), new Span(words.t("days", "7")), new Span(words.t("days", "30")));
    heads.addClassNames("diag-score-bar", "diag-score-heads");
    return heads;
  }

  private static Span change(double change, Words words) {
    if (Double.isNaN(change)) {
      Span none = new Span(Formats.MISSING);
      none.addClassNames("quiet", "small");
      return none;
    }
    return Delta.higherIsBetter(change, words.formats().score(Math.abs(change)));
  }
}
