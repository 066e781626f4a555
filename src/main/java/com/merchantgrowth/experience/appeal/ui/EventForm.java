package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.experience.appeal.AppealEffects;
import com.merchantgrowth.experience.appeal.ForgivenReason;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened: the day, the metric it hurt, how much of it, and why. Says at once what leaving it
 * out would make of the score.
 */
final class EventForm extends Div {
  /** Answers about the shop the form is for. */
  interface Shop {
    Map<Measure, Double> reported(LocalDate day);

    Optional<AppealEffects.Effect> effect(LocalDate day, Map<String, Double> amounts);
  }

  private final transient AppealWords words;
  private final transient Shop shop;
  private final DatePicker day;
  private final Select<MetricDefinition> metric = new Select<>();
  private final Select<ForgivenReason> reason = new Select<>();
  private final Div amounts = new Div();
  private final Note effect = Note.info("");
  private @Nullable AmountFields fields;

  EventForm(List<MetricDefinition> metrics, Shop shop, AppealWords words) {
    this.words = words;
    this.shop = shop;
    addClassName("stack");
    day = DayField.create(words.t("form.day"));
    day.setMax(words.calendar().yesterday());
    day.setMin(words.calendar().yesterday().minusDays(89));
    day.setValue(words.calendar().yesterday());
    metric.setLabel(words.t("form.metric"));
    metric.setItems(metrics);
    metric.setItemLabelGenerator(one -> one == null ? "" : one.name(words.locale()));
    if (!metrics.isEmpty()) {
      metric.setValue(metrics.getFirst());
    }
    reason.setLabel(words.t("form.reason"));
    reason.setItems(ForgivenReason.values());
    reason.setItemLabelGenerator(one -> one == null ? "" : words.reason(one));
    reason.setValue(ForgivenReason.CARRIER);
    day.addValueChangeListener(_ -> show(Map.of()));
    metric.addValueChangeListener(_ -> show(Map.of()));
    Div first = new Div(day, metric, reason);
    first.addClassName("reward-form");
    effect.getElement().setAttribute("aria-live", "polite");
    add(first, amounts, effect);
    show(Map.of());
  }

  private void show(Map<String, Double> asked) {
    amounts.removeAll();
    fields = null;
    MetricDefinition chosen = metric.getValue();
    LocalDate at = day.getValue();
    if (chosen != null && at != null && !day.isInvalid()) {
      List<String> codes = chosen.request().measures();
      Map<Measure, Double> reported = new java.util.LinkedHashMap<>();
      Map<Measure, Double> all = shop.reported(at);
      codes.forEach(
          code ->
              all.forEach(
                  (measure, value) -> {
                    if (measure.code().equals(code)) {
                      reported.put(measure, value);
                    }
                  }));
      AmountFields made = new AmountFields(reported, asked, words, this::describe);
      fields = made;
      amounts.add(made);
    }
    describe();
  }

  private void describe() {
    Map<String, Double> filled = filled();
    LocalDate at = day.getValue();
    String said = filled.isEmpty() || at == null ? "" : words.effect(shop.effect(at, filled));
    effect.setText(said);
    effect.setVisible(!said.isEmpty());
  }

  private Map<String, Double> filled() {
    return fields == null ? new HashMap<>() : fields.amounts();
  }

  /**
   * @throws DomainException invalid, without a day
   */
  LocalDate day() {
    if (day.getValue() == null || day.isInvalid()) {
      throw DomainException.invalid("experience.appeal.error.day", 90);
    }
    return day.getValue();
  }

  ForgivenReason reason() {
    return reason.getValue() == null ? ForgivenReason.OTHER : reason.getValue();
  }

  Map<String, Double> amounts() {
    return filled();
  }
}
