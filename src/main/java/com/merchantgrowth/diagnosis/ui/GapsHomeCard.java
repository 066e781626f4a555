package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** 差距最大的三项: what is worth the most, each a link that opens the metric. */
@org.springframework.stereotype.Component
class GapsHomeCard implements HomeCard {
  private static final int SHOWN = 3;

  private final HomeDiagnosis diagnoses;

  GapsHomeCard(HomeDiagnosis diagnoses) {
    this.diagnoses = diagnoses;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Component> create(long shopId) {
    return diagnoses.of(shopId).map(GapsHomeCard::card);
  }

  private static Component card(Diagnosis diagnosis) {
    Div list = new Div();
    Words words = Words.of(list);
    list.addClassName("diag-gap-list");
    Card card = new Card(words.t("home.gaps")).flush();
    card.note(words.t("home.gapsNote"));
    List<Advice> advice = diagnosis.advice().stream().limit(SHOWN).toList();
    if (advice.isEmpty()) {
      String key = diagnosis.active() ? "gaps.none" : "gaps.inactive";
      card.body(new EmptyState(words.t(key), words.t(key + "Why"), null));
      return card;
    }
    card.link(new Anchor(DiagnosisRoutes.of(diagnosis.shop().code()), words.t("gaps.all")));
    for (int i = 0; i < advice.size(); i++) {
      list.add(row(i + 1, diagnosis, advice.get(i), words));
    }
    card.body(list, foot(diagnosis, words));
    return card;
  }

  private static Div foot(Diagnosis diagnosis, Words words) {
    Div foot = new Div();
    int more = diagnosis.advice().size() - SHOWN;
    if (more > 0) {
      foot.add(new Span(words.t("gaps.more", more)));
    }
    Span date = new Span(words.t("home.runDate", words.formats().dayOfWeek(diagnosis.day())));
    date.addClassName("diag-end");
    foot.add(date);
    foot.addClassNames("quiet", "small", "diag-run-date");
    return foot;
  }

  private static Div row(int number, Diagnosis diagnosis, Advice advice, Words words) {
    MetricLine line = diagnosis.metric(advice.metric().code()).orElseThrow();
    Span rank = new Span(String.valueOf(number));
    rank.addClassName("diag-gap-number");
    Div row =
        new Div(
            rank, what(line, words), worth(advice, words), action(number, diagnosis, line, words));
    row.addClassName("diag-home-gap");
    return row;
  }

  /** What to do, and why: from which value to which, and how many do better. */
  private static Div what(MetricLine line, Words words) {
    Span goal =
        new Span(
            words.t(
                Words.lowerIsBetter(line.definition()) ? "home.lower" : "home.raise",
                words.metric(line.definition()),
                words.value(line.definition(), line.value()),
                words.value(line.definition(), line.marks().median())));
    goal.addClassName("strong");
    Span why =
        new Span(
            words.t(
                "home.why",
                words.formats().count(line.marks().n()),
                words.formats().standing(line.percentile())));
    why.addClassNames("quiet", "small");
    Div what = new Div(goal, why, Bullets.of(line, words));
    what.addClassName("diag-gap-what");
    return what;
  }

  private static Div worth(Advice advice, Words words) {
    Span label = new Span(words.t("home.worth"));
    label.addClassNames("quiet", "small");
    Span dimension =
        new Span(
            words.t(
                "home.gain",
                words.dimension(advice.dimension()),
                words.formats().points(advice.dimensionGain())));
    dimension.addClassName("strong");
    Span overall =
        new Span(words.t("home.gainOverall", words.formats().points(advice.overallGain())));
    overall.addClassNames("quiet", "small");
    Div worth = new Div(label, dimension, overall);
    worth.addClassName("diag-gap-worth");
    return worth;
  }

  private static Anchor action(int number, Diagnosis diagnosis, MetricLine line, Words words) {
    Anchor action =
        new Anchor(
            DiagnosisRoutes.metric(diagnosis.shop().code(), line.code()), words.t("gaps.open"));
    action.addClassName("button-link");
    if (number == 1) {
      action.addClassName("primary");
    }
    action.setAriaLabel(words.t("gaps.openMetric", words.metric(line.definition())));
    return action;
  }
}
