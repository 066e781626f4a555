package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields a list is narrowed down with. Each has a name in the URL: {@link #read} takes the
 * values from there, and what the user changes is put there before the list is told.
 */
public final class FilterBar extends Div {
  private final Map<String, Field<?>> fields = new LinkedHashMap<>();
  private final SerializableRunnable changed;
  private boolean reading;

  /**
   * @param changed what happens when the user has changed a field
   */
  public FilterBar(SerializableRunnable changed) {
    this.changed = changed;
    addClassName("toolbar");
  }

  /** A field and how its value is written in the URL; an empty text is the empty field. */
  private record Field<T>(
      HasValue<?, T> input,
      SerializableFunction<T, String> write,
      SerializableFunction<String, @Nullable T> read)
      implements Serializable {
    String text() {
      return input.isEmpty() ? "" : write.apply(input.getValue());
    }

    void take(String text) {
      T value = text.isEmpty() ? null : read.apply(text);
      if (value == null) {
        input.clear();
      } else {
        input.setValue(value);
      }
    }
  }

  /** Free text, e.g. a part of a name. */
  public TextField text(String name, String label) {
    TextField field = new TextField(label);
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return put(name, field, new Field<>(field, text -> text, text -> text));
  }

  /** {@link #text} that searches: with a lens and a hint of what may be typed. */
  public TextField search(String name, String label, String hint) {
    TextField field = text(name, label);
    field.setPlaceholder(hint);
    field.setPrefixComponent(AppIcon.SEARCH.create());
    return field;
  }

  /** One of many, found by typing; nothing chosen means all. */
  public ComboBox<String> choice(String name, String label, Collection<String> values) {
    ComboBox<String> field = new ComboBox<>(label);
    field.setItems(values);
    field.setPlaceholder(getTranslation("shared.filter.all"));
    field.setClearButtonVisible(true);
    field.addClassName("filter-list");
    return put(
        name,
        field,
        new Field<>(
            field,
            value -> value,
            text ->
                field.isAllowCustomValue() || field.getListDataView().contains(text)
                    ? text
                    : null));
  }

  /** One of a few; nothing chosen means all. */
  public Select<String> few(
      String name, String label, List<String> values, SerializableFunction<String, String> words) {
    return few(name, label, getTranslation("shared.filter.all"), values, words);
  }

  /**
   * One of a few.
   *
   * @param usual what nothing chosen means
   */
  public Select<String> few(
      String name,
      String label,
      String usual,
      List<String> values,
      SerializableFunction<String, String> words) {
    Select<String> field = new Select<>();
    field.setLabel(label);
    field.setItems(values);
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(usual);
    field.setItemLabelGenerator(value -> value == null ? usual : words.apply(value));
    return put(
        name,
        field,
        new Field<>(field, value -> value, text -> values.contains(text) ? text : null));
  }

  /** A day, written as 2026-11-23. */
  public DatePicker day(String name, String label) {
    DatePicker field = DayField.create(label);
    field.setClearButtonVisible(true);
    return put(name, field, new Field<>(field, LocalDate::toString, FilterBar::parse));
  }

  /** Only those that …; written as 1 or left out. */
  public Checkbox only(String name, String label) {
    Checkbox field = new Checkbox(label);
    return put(name, field, new Field<>(field, value -> "1", text -> true));
  }

  private <T, C extends Component & HasValue<?, T>> C put(
      String name, C component, Field<T> field) {
    fields.put(name, field);
    component.addValueChangeListener(change -> changed());
    add(component);
    return component;
  }

  /** Takes all values from the URL. What is not a value of its field is left out. */
  public void read(QueryState query) {
    reading = true;
    try {
      fields.forEach((name, field) -> field.take(query.get(name).orElse("")));
    } finally {
      reading = false;
    }
  }

  /** The value of a field as it stands in the URL; empty when nothing is chosen. */
  public String value(String name) {
    return Objects.requireNonNull(fields.get(name), name).text();
  }

  /** The value of a field for days; null when none is chosen. */
  public @Nullable LocalDate dayOf(String name) {
    return parse(value(name));
  }

  private void changed() {
    if (reading) {
      return;
    }
    QueryState query = QueryState.current();
    fields.forEach((name, field) -> query.set(name, field.text()));
    query.replace();
    changed.run();
  }

  private static @Nullable LocalDate parse(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException edited) {
      return null; // somebody has edited the address
    }
  }
}
