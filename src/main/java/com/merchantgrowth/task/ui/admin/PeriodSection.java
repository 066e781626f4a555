package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;

/** 时间: the days a task counts, how often it comes round, when it is settled. */
final class PeriodSection extends FormSection {
  private static final int LONGEST = 366;
  private static final int LONGEST_SETTLE = 60;

  private final transient AdminWords words;
  private final transient Runnable changed;
  private final Segments<Form> form;
  private final DatePicker first;
  private final DatePicker last;
  private final Select<Repeat> repeat = at("repeat", new Select<>());
  private final Select<TaskPeriod.Anchor> anchor = new Select<>();
  private final IntegerField days = new IntegerField();
  private final IntegerField settle = at("settleDays", new IntegerField());
  private final Span rounds = AdminWords.quiet("");
  private final Div fixed;
  private final Div own;

  /** The same days for all, or days of each shop's own. */
  enum Form {
    FIXED,
    OWN
  }

  PeriodSection(AdminWords words, Runnable changed) {
    super(words.t("editor.period"), words.t("editor.period.note"));
    this.words = words;
    this.changed = changed;
    form =
        new Segments<>(
            words.t("editor.period"),
            List.of(Form.values()),
            one -> words.t("editor.period." + one.name().toLowerCase(Locale.ROOT)),
            one -> {
              shape();
              changed();
            });
    control(form);
    first = DayField.create(words.t("editor.field.first"));
    last = DayField.create(words.t("editor.field.last"));
    for (DatePicker day : List.of(first, last)) {
      day.addValueChangeListener(change -> changed());
    }
    repeat.setLabel(words.t("editor.field.repeat"));
    repeat.setItems(Repeat.values());
    repeat.setItemLabelGenerator(one -> words.t("editor.repeat." + one.code()));
    repeat.addValueChangeListener(change -> changed());
    anchor.setLabel(words.t("editor.field.anchor"));
    anchor.setItems(TaskPeriod.Anchor.values());
    anchor.setItemLabelGenerator(one -> words.t("editor.anchor." + one.code()));
    anchor.setValue(TaskPeriod.Anchor.OPENING);
    anchor.addValueChangeListener(change -> changed());
    number(days, "days", 1, LONGEST);
    days.setValue(30);
    number(settle, "settle", 0, LONGEST_SETTLE);
    settle.setHelperText(words.t("editor.settle.hint"));
    rounds.addClassName("small");
    fixed = fields(first, last, repeat);
    fixed.addClassName("three");
    own = fields(anchor, days);
    add(fixed, own, problemLine("period"), rounds, fields(settle));
  }

  private void number(IntegerField field, String key, int least, int most) {
    field.setLabel(words.t("editor.field." + key));
    field.setMin(least);
    field.setMax(most);
    field.setStepButtonsVisible(true);
    field.addValueChangeListener(change -> changed());
  }

  private void changed() {
    rounds();
    changed.run();
  }

  private void shape() {
    fixed.setVisible(form.value() == Form.FIXED);
    own.setVisible(form.value() == Form.OWN);
    rounds();
  }

  /** Says what the repetition means in days. */
  private void rounds() {
    rounds.setText("");
    if (form.value() == Form.OWN
        || first.isEmpty()
        || last.isEmpty()
        || last.getValue().isBefore(first.getValue())) {
      return;
    }
    DayRange all = DayRange.closed(first.getValue(), last.getValue());
    List<DayRange> found = repeat().rounds(all);
    if (found.isEmpty()) {
      rounds.setText(words.t("editor.rounds.none"));
    } else if (found.size() == 1) {
      rounds.setText(
          words.t(
              "editor.rounds.one",
              words.formats().range(found.getFirst()),
              words.formats().value(found.getFirst().days(), "days")));
    } else {
      rounds.setText(
          words.t(
              "editor.rounds",
              found.size(),
              words.formats().range(found.getFirst()),
              words.formats().range(found.getLast())));
    }
  }

  void read(TaskDefinition task) {
    switch (task.period()) {
      case TaskPeriod.Fixed days -> {
        form.choose(Form.FIXED);
        first.setValue(days.first());
        last.setValue(days.last());
      }
      case TaskPeriod.DaysFrom from -> {
        form.choose(Form.OWN);
        anchor.setValue(from.anchor());
        days.setValue(from.days());
      }
    }
    repeat.setValue(task.repeat());
    settle.setValue(task.settleDays());
    shape();
  }

  /**
   * @throws DomainException invalid at {@code period}, if the days cannot be read or are none
   */
  TaskPeriod period() {
    try {
      if (form.value() == Form.OWN) {
        return new TaskPeriod.DaysFrom(
            anchor.getValue(), days.getValue() == null ? 0 : days.getValue());
      }
      if (first.isEmpty() || last.isEmpty()) {
        throw DomainException.invalid("task.editor.error.days");
      }
      return new TaskPeriod.Fixed(first.getValue(), last.getValue());
    } catch (DomainException refused) {
      throw refused.at("period");
    }
  }

  /** Days of a shop's own come once. */
  Repeat repeat() {
    return form.value() == Form.OWN || repeat.getValue() == null ? Repeat.ONCE : repeat.getValue();
  }

  int settleDays() {
    return settle.getValue() == null ? 0 : Math.clamp(settle.getValue(), 0, 999);
  }
}
