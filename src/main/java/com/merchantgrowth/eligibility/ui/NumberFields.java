package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A number compared with a value: of a catalogue metric, or of any measure over any days. */
final class NumberFields implements LeafFields {
  private final Choices choices;
  private final @Nullable ComboBox<String> metric;
  private final @Nullable MeasureEditor measure;
  private final Select<Relation> relation = new Select<>();
  private final AmountField amount = new AmountField();

  private NumberFields(
      Choices choices, @Nullable ComboBox<String> metric, @Nullable MeasureEditor measure) {
    this.choices = choices;
    this.metric = metric;
    this.measure = measure;
  }

  static NumberFields ofMetric(Choices choices, Runnable changed) {
    ComboBox<String> metric = new ComboBox<>();
    NumberFields fields = new NumberFields(choices, metric, null);
    metric.setLabel(metric.getTranslation("eligibility.editor.metric"));
    metric.setPlaceholder(metric.getTranslation("eligibility.editor.metric"));
    metric.addClassName("condition-name");
    fields.offer(metric, null);
    metric.setItemLabelGenerator(
        code -> choices.words().texts().begun(choices.words().term(new Term.Metric(code))));
    metric.addValueChangeListener(
        _ -> {
          metric.setInvalid(false);
          fields.unit();
          changed.run();
        });
    fields.compare(changed);
    return fields;
  }

  /**
   * @param own whether the window of whatever asks can be chosen
   */
  static NumberFields ofMeasure(Choices choices, boolean own, Runnable changed) {
    MeasureEditor measure = new MeasureEditor(choices);
    measure.setOwnWindow(own);
    NumberFields fields = new NumberFields(choices, null, measure);
    measure.addValueChangeListener(
        _ -> {
          fields.unit();
          changed.run();
        });
    fields.compare(changed);
    return fields;
  }

  private void offer(ComboBox<String> field, @Nullable String also) {
    List<String> codes = new ArrayList<>(choices.vocabulary().metrics().keySet());
    if (also != null && !codes.contains(also)) {
      codes.add(also);
    }
    field.setItems(codes);
  }

  private void compare(Runnable changed) {
    Function<String, String> text = relation::getTranslation;
    relation.setItems(Relation.values());
    relation.setItemLabelGenerator(one -> text.apply(one.key()));
    relation.setValue(Relation.AT_LEAST);
    relation.setLabel(text.apply("eligibility.editor.comparison"));
    relation.addClassName("condition-relation");
    amount.setLabel(text.apply("eligibility.editor.value"));
    amount.addClassName("condition-amount");
    relation.addValueChangeListener(_ -> changed.run());
    amount.addValueChangeListener(_ -> changed.run());
  }

  @Override
  public List<Component> fields() {
    List<Component> fields = new ArrayList<>();
    if (metric != null) {
      fields.add(metric);
    }
    if (measure != null) {
      fields.add(measure);
    }
    fields.add(relation);
    fields.add(amount);
    return fields;
  }

  private @Nullable Term term() {
    if (metric != null) {
      return metric.getValue() == null ? null : new Term.Metric(metric.getValue());
    }
    return measure == null ? null : measure.getValue();
  }

  private void unit() {
    Term term = term();
    if (term != null) {
      amount.setUnit(choices.words().terms().unit(term));
    }
  }

  @Override
  public @Nullable Condition read() {
    Term term = term();
    Double value = amount.getValue();
    return term == null || value == null ? null : relation.getValue().between(term, value);
  }

  @Override
  public boolean check() {
    boolean named = measure == null || measure.check();
    if (metric != null) {
      String code = metric.getValue();
      boolean gone = code != null && choices.vocabulary().metric(code) == null;
      metric.setInvalid(code == null || gone);
      metric.setErrorMessage(
          gone
              ? metric.getTranslation("eligibility.error.metric", code)
              : metric.getTranslation("eligibility.editor.error.metric"));
      named = !metric.isInvalid();
    }
    return amount.check() && named;
  }

  @Override
  public void write(Condition leaf, boolean negated) {
    Condition.MetricIs is = (Condition.MetricIs) leaf;
    switch (is.term()) {
      case Term.Metric one when metric != null -> {
        offer(metric, one.code());
        metric.setValue(one.code());
      }
      case Term.Formula formula when measure != null -> measure.setValue(formula);
      default -> throw new IllegalArgumentException("another kind: " + is.term());
    }
    unit();
    relation.setValue(Relation.of(is.is(), negated));
    amount.setValue(is.value());
  }
}
