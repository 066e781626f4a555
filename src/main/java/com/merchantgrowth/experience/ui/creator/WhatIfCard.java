package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.Figure;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** 假如: other values of metrics, and the score before → after by the engine of the daily run. */
final class WhatIfCard extends Composite<Card> {
  private final transient ScoreBox box;
  private final transient ScoreSheet sheet;
  private final transient Words words;
  private final Map<String, Double> changed = new HashMap<>();
  private final Map<String, NumberField> fields = new LinkedHashMap<>();
  private final Div outcome = new Div();

  WhatIfCard(ScoreBox box, Words words) {
    this.box = box;
    this.sheet = box.sheet();
    this.words = words;
    getContent().setTitle(words.t("whatIf"));
    getContent().link(Buttons.text(words.t("whatIf.reset"), this::reset));
    Div inputs = new Div();
    inputs.addClassName("creator-what-if");
    for (Score.Part part : sheet.score().parts()) {
      sheet.metric(part.metric()).ifPresent(metric -> inputs.add(field(metric)));
    }
    outcome.addClassName("figures");
    outcome.getElement().setAttribute("aria-live", "polite");
    getContent().body(outcome, inputs);
    show();
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  /** Rates are typed in percent, everything else in its unit. */
  private static double factor(MetricDefinition metric) {
    return metric.unit().equals("ratio") ? 100 : 1;
  }

  private NumberField field(MetricDefinition metric) {
    NumberField field = new NumberField(metric.name(words.locale()));
    if (metric.unit().equals("ratio")) {
      field.setSuffixComponent(new Span("%"));
      field.setMax(100);
    }
    field.setMin(0);
    field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    own(field, metric);
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient() && !field.isInvalid()) {
            Double typed = change.getValue();
            if (typed == null || !Double.isFinite(typed) || typed < 0) {
              changed.remove(metric.code());
              own(field, metric);
            } else {
              changed.put(metric.code(), typed / factor(metric));
            }
            show();
          }
        });
    fields.put(metric.code(), field);
    return field;
  }

  private void own(NumberField field, MetricDefinition metric) {
    double value = sheet.readings().value(metric.code()) * factor(metric);
    field.setValue(Double.isNaN(value) ? null : Math.rint(value * 1000) / 1000);
  }

  private void reset() {
    changed.clear();
    fields.forEach((code, field) -> sheet.metric(code).ifPresent(metric -> own(field, metric)));
    show();
  }

  private void show() {
    Score before = sheet.score();
    Score after = changed.isEmpty() ? before : box.whatIf(Map.copyOf(changed));
    double change = after.total() - before.total();
    Scorecard.Band band = after.band();
    outcome.removeAll();
    outcome.add(
        new Figure(words.t("whatIf.before"), words.total(sheet.card(), before.total())),
        new Figure(
            words.t("whatIf.after"),
            words.total(sheet.card(), after.total()),
            changed.isEmpty()
                ? new Span(words.t("whatIf.same"))
                : Delta.higherIsBetter(change, words.part(change).replaceFirst("^[+−]", "")),
            words.band(sheet.card(), band == null ? null : band.code())));
  }
}
