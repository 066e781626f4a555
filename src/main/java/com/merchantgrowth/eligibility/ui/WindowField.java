package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.shared.ui.DayField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The days something is counted over: the last ones, a month, fixed days, or the asker's own. */
final class WindowField extends Composite<Div> {
  private static final int LONGEST = 366;
  private static final int MOST_MONTHS = 12;

  private final Select<Choice> choice = new Select<>();
  private final IntegerField days = new IntegerField();
  private final IntegerField months = new IntegerField();
  private final DatePicker first;
  private final DatePicker last;
  private final Runnable changed;

  private enum Choice {
    OWN,
    LAST_DAYS,
    MONTH,
    LAST_MONTH,
    MONTH_BACK,
    BETWEEN
  }

  /** A window that was chosen; null = the asker's own. */
  record Chosen(@Nullable MetricWindow window) {}

  /**
   * @param changed called after each change by the user
   */
  WindowField(Runnable changed) {
    this.changed = changed;
    first = DayField.create("");
    last = DayField.create("");
    getContent().addClassName("window-field");
    choice.setItemLabelGenerator(this::label);
    choice.setLabel(getTranslation("eligibility.editor.window"));
    days.setMin(1);
    days.setMax(LONGEST);
    days.setStepButtonsVisible(true);
    days.setLabel(getTranslation("eligibility.editor.days"));
    days.setSuffixComponent(new Span(getTranslation("eligibility.editor.daysUnit")));
    months.setMin(2);
    months.setMax(MOST_MONTHS);
    months.setStepButtonsVisible(true);
    months.setLabel(getTranslation("eligibility.editor.months"));
    months.setSuffixComponent(new Span(getTranslation("eligibility.editor.monthsUnit")));
    first.setLabel(getTranslation("eligibility.editor.first"));
    last.setLabel(getTranslation("eligibility.editor.last"));
    days.setValue(30);
    months.setValue(2);
    getContent().add(choice, days, months, first, last);
    allowOwn(false);
    choice.setValue(Choice.LAST_DAYS);
    show();
    choice.addValueChangeListener(
        _ -> {
          show();
          changed.run();
        });
    days.addValueChangeListener(_ -> changed());
    months.addValueChangeListener(_ -> changed());
    first.addValueChangeListener(_ -> changed());
    last.addValueChangeListener(_ -> changed());
  }

  private void changed() {
    if (first.isInvalid() || last.isInvalid() || days.isInvalid() || months.isInvalid()) {
      check();
    }
    changed.run();
  }

  /** Offers the asker's own window, and begins with it. */
  void allowOwn(boolean own) {
    List<Choice> items = new ArrayList<>(List.of(Choice.values()));
    if (!own) {
      items.remove(Choice.OWN);
    }
    Choice before = choice.getValue();
    choice.setItems(items);
    choice.setValue(
        own && (before == null || before == Choice.LAST_DAYS)
            ? Choice.OWN
            : items.contains(before) ? before : Choice.LAST_DAYS);
    show();
  }

  private String label(Choice each) {
    String label = text(each);
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private String text(Choice each) {
    return switch (each) {
      case OWN -> getTranslation("eligibility.window.own");
      case LAST_DAYS -> getTranslation("eligibility.editor.window.lastDays");
      case MONTH -> getTranslation("eligibility.window.month");
      case LAST_MONTH -> getTranslation("eligibility.window.lastMonth");
      case MONTH_BACK -> getTranslation("eligibility.editor.window.monthBack");
      case BETWEEN -> getTranslation("eligibility.editor.window.between");
    };
  }

  private void show() {
    Choice chosen = choice.getValue();
    days.setVisible(chosen == Choice.LAST_DAYS);
    months.setVisible(chosen == Choice.MONTH_BACK);
    first.setVisible(chosen == Choice.BETWEEN);
    last.setVisible(chosen == Choice.BETWEEN);
  }

  void write(@Nullable MetricWindow window) {
    switch (window) {
      case null -> {
        allowOwn(true);
        choice.setValue(Choice.OWN);
      }
      case MetricWindow.LastDays some -> {
        choice.setValue(Choice.LAST_DAYS);
        days.setValue(some.days());
      }
      case MetricWindow.CalendarMonth month -> {
        choice.setValue(
            switch (month.back()) {
              case 0 -> Choice.MONTH;
              case 1 -> Choice.LAST_MONTH;
              default -> Choice.MONTH_BACK;
            });
        months.setValue(Math.max(2, month.back()));
      }
      case MetricWindow.Between between -> {
        choice.setValue(Choice.BETWEEN);
        first.setValue(between.first());
        last.setValue(between.last());
      }
      case MetricWindow.Personal _ -> choice.setValue(Choice.LAST_DAYS); // refused in conditions
    }
    show();
  }

  /** What is chosen; null while it is incomplete. */
  @Nullable Chosen read() {
    Choice chosen = choice.getValue();
    if (chosen == null) {
      return null;
    }
    return switch (chosen) {
      case OWN -> new Chosen(null);
      case MONTH -> new Chosen(new MetricWindow.CalendarMonth(0));
      case LAST_MONTH -> new Chosen(new MetricWindow.CalendarMonth(1));
      case LAST_DAYS ->
          within(days, 1, LONGEST) ? new Chosen(new MetricWindow.LastDays(days.getValue())) : null;
      case MONTH_BACK ->
          within(months, 2, MOST_MONTHS)
              ? new Chosen(new MetricWindow.CalendarMonth(months.getValue()))
              : null;
      case BETWEEN -> between();
    };
  }

  private @Nullable Chosen between() {
    LocalDate from = first.getValue();
    LocalDate to = last.getValue();
    return from == null || to == null || to.isBefore(from)
        ? null
        : new Chosen(new MetricWindow.Between(from, to));
  }

  /** Shows what is wrong at the fields. */
  boolean check() {
    mark(days, choice.getValue() == Choice.LAST_DAYS && !within(days, 1, LONGEST));
    mark(months, choice.getValue() == Choice.MONTH_BACK && !within(months, 2, MOST_MONTHS));
    boolean between = choice.getValue() == Choice.BETWEEN;
    LocalDate from = first.getValue();
    LocalDate to = last.getValue();
    first.setInvalid(between && from == null);
    first.setErrorMessage(getTranslation("shared.day.required"));
    last.setInvalid(between && (to == null || (from != null && to.isBefore(from))));
    last.setErrorMessage(
        to == null
            ? getTranslation("shared.day.required")
            : getTranslation("eligibility.editor.error.order"));
    return read() != null;
  }

  private static boolean within(IntegerField field, int least, int most) {
    Integer value = field.getValue();
    return value != null && value >= least && value <= most;
  }

  private void mark(IntegerField field, boolean wrong) {
    field.setInvalid(wrong);
    field.setErrorMessage(
        getTranslation("eligibility.editor.error.range", field.getMin(), field.getMax()));
  }
}
