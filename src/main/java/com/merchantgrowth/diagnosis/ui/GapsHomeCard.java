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
    Card card = new Card(words.t("home.gaps")).flush();
    card.note(words.t("home.gapsNote"));
    card.link(new Anchor(DiagnosisRoutes.of(diagnosis.shop().code()), words.t("gaps.all")));
    List<Advice> advice = diagnosis.advice().stream().limit(SHOWN).toList();
    if (advice.isEmpty()) {
      String key = diagnosis.active() ? "gaps.none" : "gaps.inactive";
      card.body(new EmptyState(words.t(key), words.t(key + "Why"), null));
      return card;
    }
    advice.forEach(one -> list.add(row(diagnosis, one, words)));
    Span date = new Span(words.t("home.runDate", words.formats().dayOfWeek(diagnosis.day())));
    date.addClassNames("quiet", "small", "diag-run-date");
    card.body(list, date);
    return card;
  }

  private static Anchor row(Diagnosis diagnosis, Advice advice, Words words) {
    MetricLine line = diagnosis.metric(advice.metric().code()).orElseThrow();
    Span name = new Span(words.metric(line.definition()));
    name.addClassName("strong");
    Span why =
        new Span(
            words.t(
                    "home.gap",
                    words.value(line.definition(), line.value()),
                    words.value(line.definition(), line.marks().median()))
                + " · "
                + words.formats().standing(line.percentile()));
    why.addClassNames("quiet", "small");
    Div what = new Div(name, why);
    Span worth =
        new Span(
            words.t(
                "home.gain",
                words.dimension(advice.dimension()),
                words.formats().points(advice.dimensionGain())));
    worth.addClassNames("strong", "diag-end");
    Anchor row = new Anchor(DiagnosisRoutes.metric(diagnosis.shop().code(), line.code()), "");
    row.add(what, Bullets.of(line, words), worth);
    row.addClassName("diag-home-gap");
    return row;
  }
}
