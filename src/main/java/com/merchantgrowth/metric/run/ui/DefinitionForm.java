package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of a definition. It knows how to read them, not what happens to the result. */
class DefinitionForm extends Div {
  private static final int TYPING_PAUSE_MILLIS = 400;

  private SubjectKind subject = SubjectKind.SHOP;
  private final TextField code = new TextField();
  private final Select<Dimension> dimension = new Select<>();
  private final TextField nameZh = new TextField();
  private final TextField nameEn = new TextField();
  private final TextField aggregate = new TextField();
  private final TextField numerator = new TextField();
  private final TextField denominator = new TextField();
  private final TextField scale = new TextField();
  private final TextField window = new TextField();
  private final TextField unit = new TextField();
  private final Select<Direction> direction = new Select<>();
  private final NumberField minSample = new NumberField();
  private final NumberField weight = new NumberField();

  /**
   * @param changed called after each change of a field
   */
  DefinitionForm(@Nullable MetricDefinition metric, Consumer<DefinitionForm> changed) {
    addClassName("metric-form");
    dimension.setItems(Dimension.values());
    dimension.setEmptySelectionAllowed(true);
    dimension.setEmptySelectionCaption(getTranslation("metric.definitions.noDimension"));
    dimension.setItemLabelGenerator(
        value ->
            value == null
                ? getTranslation("metric.definitions.noDimension")
                : getTranslation("metric.dimension." + value.code()));
    direction.setItems(Direction.values());
    direction.setItemLabelGenerator(
        value -> getTranslation("metric.direction." + value.name().toLowerCase(Locale.ROOT)));
    aggregate.setHelperText(getTranslation("metric.definitions.aggregateHelp"));
    numerator.setHelperText(getTranslation("metric.definitions.numeratorHelp"));
    window.setHelperText(getTranslation("metric.definitions.windowHelp"));
    scale.setHelperText(getTranslation("metric.definitions.scaleHelp"));
    minSample.setHelperText(getTranslation("metric.definitions.minSampleHelp"));
    label();
    read(metric);
    for (var field : List.of(nameZh, nameEn, aggregate, numerator, denominator, scale, window)) {
      live(field, field, changed);
    }
    live(code, code, changed);
    live(unit, unit, changed);
    live(minSample, minSample, changed);
    live(weight, weight, changed);
    dimension.addValueChangeListener(_ -> changed.accept(this));
    direction.addValueChangeListener(_ -> changed.accept(this));
    add(
        code,
        dimension,
        nameZh,
        nameEn,
        aggregate,
        numerator,
        denominator,
        scale,
        window,
        unit,
        direction,
        minSample,
        weight);
  }

  private void label() {
    code.setLabel(getTranslation("metric.definitions.code"));
    dimension.setLabel(getTranslation("metric.definitions.dimension"));
    nameZh.setLabel(getTranslation("metric.definitions.nameZh"));
    nameEn.setLabel(getTranslation("metric.definitions.nameEn"));
    aggregate.setLabel(getTranslation("metric.definitions.aggregate"));
    numerator.setLabel(getTranslation("metric.definitions.numerator"));
    denominator.setLabel(getTranslation("metric.definitions.denominator"));
    scale.setLabel(getTranslation("metric.definitions.scale"));
    window.setLabel(getTranslation("metric.definitions.window"));
    unit.setLabel(getTranslation("metric.definitions.unit"));
    direction.setLabel(getTranslation("metric.definitions.direction"));
    minSample.setLabel(getTranslation("metric.definitions.minSample"));
    weight.setLabel(getTranslation("metric.definitions.weight"));
  }

  private void read(@Nullable MetricDefinition metric) {
    if (metric == null) {
      scale.setValue("1");
      window.setValue("30d");
      aggregate.setValue("SUM");
      unit.setValue("count");
      direction.setValue(Direction.HIGHER);
      minSample.setValue(7.0);
      weight.setValue(1.0);
      return;
    }
    subject = metric.subject();
    boolean written = !metric.aggregate().readsFacts();
    for (var field : List.of(aggregate, numerator, denominator, scale, window)) {
      field.setReadOnly(written);
    }
    MeasureSum below = metric.denominator();
    code.setValue(metric.code());
    code.setReadOnly(true);
    dimension.setValue(metric.dimension());
    nameZh.setValue(metric.nameZh());
    nameEn.setValue(metric.nameEn());
    aggregate.setValue(metric.aggregate().text());
    numerator.setValue(metric.numerator().toString());
    denominator.setValue(below == null ? "" : below.toString());
    scale.setValue(metric.scale().text());
    window.setValue(metric.window().text());
    unit.setValue(metric.unit());
    direction.setValue(metric.direction());
    minSample.setValue(metric.minSample());
    weight.setValue(metric.weight());
  }

  private <F extends HasValueChangeMode> void live(
      F field, HasValue<?, ?> value, Consumer<DefinitionForm> changed) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    value.addValueChangeListener(_ -> changed.accept(this));
  }

  /**
   * What the fields say.
   *
   * @throws DomainException invalid, naming the first field that cannot be read
   */
  MetricDefinition draft() {
    return new MetricDefinition(
        code.getValue().strip(),
        0,
        subject,
        dimension.getValue(),
        nameZh.getValue().strip(),
        nameEn.getValue().strip(),
        Aggregate.parse(aggregate.getValue().toUpperCase(Locale.ROOT)),
        MeasureSum.parseOrNone(numerator.getValue()),
        denominator.getValue().isBlank() ? null : MeasureSum.parse(denominator.getValue()),
        Scale.of(scale.getValue()),
        MetricWindow.parse(window.getValue().strip()),
        unit.getValue().strip(),
        direction.getValue(),
        number(minSample),
        number(weight),
        Instant.EPOCH);
  }

  private static double number(NumberField field) {
    Double value = field.getValue();
    return value == null ? 0 : value;
  }
}
