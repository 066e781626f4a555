package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.ui.AmountField;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.tier.TierProspect;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierStep;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 试算: other numbers in the next evaluation, by the same rules, and the tier they give. */
final class WhatIfCard extends Composite<Card> {
  /** More numbers than that are an administrator's matter, not a slider's. */
  private static final int MOST = 4;

  private final TierProspect forecast;
  private final TierWords words;
  private final Map<Term, Double> changed = new LinkedHashMap<>();
  private final Map<Term, AmountField> fields = new LinkedHashMap<>();
  private final Div result = new Div();

  WhatIfCard(TierProspect forecast, TierWords words) {
    this.forecast = forecast;
    this.words = words;
  }

  /** The numbers that can be tried. */
  static List<Term> terms(TierProspect forecast) {
    return forecast.ladder().terms().stream().limit(MOST).toList();
  }

  @Override
  protected Card initContent() {
    Div inputs = new Div();
    inputs.addClassName("tier-what-if");
    terms(forecast).forEach(term -> inputs.add(input(term)));
    result.addClassName("tier-result");
    result.getElement().setAttribute("aria-live", "polite");
    show();
    Card card = new Card(words.t("whatIf.title"));
    return card.note(words.t("whatIf.note"))
        .link(Buttons.text(words.t("whatIf.reset"), this::reset))
        .body(inputs, result);
  }

  private Div input(Term term) {
    AmountField field = new AmountField();
    field.setLabel(words.conditions().term(term));
    field.setUnit(forecast.facts().reading(term).unit());
    fields.put(term, field);
    put(term);
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            Double typed = change.getValue();
            if (typed == null) {
              changed.remove(term);
            } else {
              changed.put(term, typed);
            }
            show();
          }
        });
    Div quick = new Div();
    quick.addClassName("tier-quick");
    for (TierStep step : forecast.ladder().steps()) {
      for (Condition demand : step.demands()) {
        if (demand instanceof Condition.MetricIs metric && metric.term().equals(term)) {
          quick.add(
              Buttons.text(
                  words.t(
                      "whatIf.threshold",
                      step.code(),
                      words.conditions().needed(term, metric.value())),
                  () -> {
                    changed.put(term, metric.value());
                    put(term);
                    show();
                  }));
        }
      }
    }
    return new Div(field, quick);
  }

  /** Puts the number that counts into its field: the changed one, else the forecast. */
  private void put(Term term) {
    AmountField field = fields.get(term);
    double value = changed.getOrDefault(term, forecast.facts().value(term));
    if (field == null) {
      return;
    }
    if (Double.isNaN(value)) {
      field.clear();
    } else {
      field.setValue((double) Math.round(value));
    }
  }

  private void reset() {
    changed.clear();
    fields.keySet().forEach(this::put);
    show();
  }

  private void show() {
    TierProspect then = forecast.with(changed);
    Outcome outcome = then.outcome();
    String before = forecast.present().tier();
    Span tiers =
        new Span(
            outcome.tier().equals(before)
                ? words.t("whatIf.stays", words.named(then.ladder(), before))
                : words.t(
                    "whatIf.moves",
                    words.named(then.ladder(), before),
                    words.named(then.ladder(), outcome.tier())));
    tiers.addClassName("strong");
    Span why = new Span(words.reason(outcome, before, then.ladder()));
    why.addClassNames("quiet", "small");
    result.removeAll();
    result.add(tiers, why);
  }
}
