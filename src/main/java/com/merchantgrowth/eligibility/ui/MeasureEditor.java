package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Aggregate.Kind;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, without a comparison: measure, how its days become one number, over which days.
 * For ladders, and for rows of a {@link ConditionEditor}. Null while something is missing; {@link
 * #check} shows what.
 */
public final class MeasureEditor extends CustomField<Term.@Nullable Formula> {
  private final transient Choices choices;
  private final ComboBox<MeasureSum> numerator = new ComboBox<>();
  private final Select<Kind> aggregate = new Select<>();
  private final ComboBox<MeasureSum> denominator = new ComboBox<>();
  private final AmountField threshold = new AmountField();
  private final WindowField window = new WindowField(this::changed);

  /** What was set from outside: its scale and unit stay while what they belong to stays. */
  private transient Term.@Nullable Formula loaded;

  private boolean writing;

  public MeasureEditor(Choices choices) {
    this.choices = choices;
    addClassName("measure-editor");
    numerator.setLabel(getTranslation("eligibility.editor.measure"));
    aggregate.setLabel(getTranslation("eligibility.editor.aggregate"));
    denominator.setLabel(getTranslation("eligibility.editor.denominator"));
    threshold.setLabel(getTranslation("eligibility.editor.threshold"));
    numerator.setPlaceholder(getTranslation("eligibility.editor.measure"));
    denominator.setPlaceholder(getTranslation("eligibility.editor.denominator"));
    numerator.addClassName("measure-name");
    denominator.addClassName("measure-name");
    threshold.addClassName("condition-amount");
    aggregate.setItemLabelGenerator(this::label);
    sums(numerator, null);
    sums(denominator, null);
    kinds();
    aggregate.setValue(Kind.SUM);
    Div fields = new Div(numerator, aggregate, denominator, threshold, window);
    fields.addClassName("measure-fields");
    add(fields);
    show();
    numerator.addValueChangeListener(_ -> measureChanged());
    aggregate.addValueChangeListener(_ -> changed());
    denominator.addValueChangeListener(_ -> changed());
    threshold.addValueChangeListener(_ -> changed());
  }

  /** Offers the window of whatever asks, such as the task's own period, and begins with it. */
  public void setOwnWindow(boolean own) {
    writing = true;
    window.allowOwn(own);
    writing = false;
    updateValue();
  }

  private void sums(ComboBox<MeasureSum> field, @Nullable MeasureSum also) {
    List<MeasureSum> sums = new ArrayList<>();
    choices.vocabulary().measures().keySet().forEach(code -> sums.add(MeasureSum.parse(code)));
    if (also != null && !sums.contains(also)) {
      sums.add(also);
    }
    field.setItems(sums);
    field.setItemLabelGenerator(
        sum -> choices.words().texts().begun(choices.words().terms().name(sum)));
  }

  private void kinds() {
    MeasureSum sum = numerator.getValue();
    Measure measure =
        sum == null ? null : choices.vocabulary().measure(sum.terms().getFirst().measure());
    boolean state = measure != null && measure.kind() == Measure.Kind.STATE;
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      boolean adds = kind == Kind.SUM || kind == Kind.AVERAGE_PER_DAY || kind == Kind.RATIO;
      boolean kept = loaded != null && loaded.aggregate().kind() == kind;
      if (kept || (!kind.date() && kind != Kind.WRITTEN && !(state && adds))) {
        kinds.add(kind); // how things stand at the end of a day is never added up
      }
    }
    Kind before = aggregate.getValue();
    aggregate.setItems(kinds);
    aggregate.setValue(kinds.contains(before) ? before : kinds.getFirst());
  }

  private String label(Kind kind) {
    return getTranslation("eligibility.editor.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  private void measureChanged() {
    if (!writing) {
      writing = true;
      kinds();
      writing = false;
      changed();
    }
  }

  private void changed() {
    if (!writing) {
      show();
      if (numerator.isInvalid() || denominator.isInvalid()) {
        check();
      }
      updateValue();
    }
  }

  private void show() {
    Kind kind = aggregate.getValue();
    denominator.setVisible(kind == Kind.RATIO || kind == Kind.LATEST_RATIO);
    threshold.setVisible(kind == Kind.ACTIVE_DAYS);
    MeasureSum sum = numerator.getValue();
    if (sum != null) {
      threshold.setUnit(choices.words().terms().unit(sum));
    }
  }

  @Override
  protected Term.@Nullable Formula generateModelValue() {
    MeasureSum above = numerator.getValue();
    MeasureSum below = denominator.isVisible() ? denominator.getValue() : null;
    Kind kind = aggregate.getValue();
    WindowField.Chosen days = window.read();
    Double least = threshold.getValue();
    if (above == null
        || kind == null
        || days == null
        || (denominator.isVisible() && below == null)
        || (threshold.isVisible() && least == null)) {
      return null;
    }
    Aggregate how =
        kind == Kind.ACTIVE_DAYS && least != null
            ? Aggregate.activeDays(least)
            : Aggregate.of(kind);
    Term.Formula before = loaded;
    boolean same =
        before != null
            && before.aggregate().kind() == kind
            && before.numerator().equals(above)
            && java.util.Objects.equals(before.denominator(), below);
    try {
      return same && before != null
          ? new Term.Formula(how, above, below, before.scale(), days.window(), before.unit())
          : new Term.Formula(how, above, below, Scale.ONE, days.window(), unit(kind, above, below));
    } catch (DomainException refused) {
      return null;
    }
  }

  /** Shares are read as per cent, amounts per something in the unit of the amount. */
  private String unit(Kind kind, MeasureSum above, @Nullable MeasureSum below) {
    String unit = choices.words().terms().unit(above);
    if (kind == Kind.ACTIVE_DAYS) {
      return "days";
    }
    return below != null && unit.equals(choices.words().terms().unit(below)) ? "ratio" : unit;
  }

  @Override
  protected void setPresentationValue(Term.@Nullable Formula value) {
    loaded = value;
    writing = true;
    try {
      sums(numerator, value == null ? null : value.numerator());
      sums(denominator, value == null ? null : value.denominator());
      numerator.setValue(value == null ? null : value.numerator());
      kinds();
      denominator.setValue(value == null ? null : value.denominator());
      if (value != null) {
        aggregate.setValue(value.aggregate().kind());
        window.write(value.window());
        show();
        if (value.aggregate().kind() == Kind.ACTIVE_DAYS) {
          threshold.setValue(value.aggregate().threshold());
        }
      }
      show();
    } finally {
      writing = false;
    }
  }

  /**
   * Shows what is missing at its field.
   *
   * @return whether it is complete
   */
  public boolean check() {
    mark(numerator, numerator.getValue() == null);
    mark(denominator, denominator.isVisible() && denominator.getValue() == null);
    boolean least = !threshold.isVisible() || threshold.check();
    boolean days = window.check();
    return least && days && !numerator.isInvalid() && !denominator.isInvalid();
  }

  private void mark(ComboBox<?> field, boolean missing) {
    field.setInvalid(missing);
    field.setErrorMessage(getTranslation("eligibility.editor.error.measure"));
  }
}
