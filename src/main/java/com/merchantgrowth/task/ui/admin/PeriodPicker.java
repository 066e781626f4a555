package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.DayField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;

/** Which past days: the last month, the last 30 days, or any. */
final class PeriodPicker extends Div {
  private static final int DAYS = 30;

  private final transient AdminWords words;
  private final Select<Choice> choice = new Select<>();
  private final DatePicker first;
  private final DatePicker last;

  /** The usual periods. */
  enum Choice {
    LAST_MONTH,
    LAST_30_DAYS,
    OTHER
  }

  PeriodPicker(AdminWords words, Runnable changed) {
    this.words = words;
    addClassNames("row", "task-period");
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(this::name);
    choice.setAriaLabel(words.t("editor.backtest.period"));
    choice.setValue(Choice.LAST_MONTH);
    first = DayField.create(words.t("editor.backtest.from"));
    last = DayField.create(words.t("editor.backtest.to"));
    for (DatePicker day : List.of(first, last)) {
      day.setMax(words.calendar().yesterday());
      day.setVisible(false);
      day.addValueChangeListener(change -> changed.run());
    }
    choice.addValueChangeListener(
        change -> {
          boolean other = choice.getValue() == Choice.OTHER;
          if (other && first.isEmpty()) {
            DayRange before = days(change.getOldValue());
            first.setValue(before.start());
            last.setValue(before.last());
          }
          first.setVisible(other);
          last.setVisible(other);
          changed.run();
        });
    add(choice, first, last);
  }

  private String name(Choice one) {
    return switch (one) {
      case LAST_MONTH, LAST_30_DAYS -> words.formats().range(days(one));
      case OTHER -> words.t("editor.backtest.other");
    };
  }

  /**
   * @throws DomainException invalid, if a day is missing, they are in the wrong order, or not over
   */
  DayRange days() {
    return days(choice.getValue());
  }

  private DayRange days(Choice one) {
    LocalDate yesterday = words.calendar().yesterday();
    return switch (one) {
      case LAST_30_DAYS -> DayRange.lastDays(DAYS, yesterday);
      case LAST_MONTH -> {
        LocalDate month = words.calendar().today().withDayOfMonth(1);
        yield new DayRange(month.minusMonths(1), month);
      }
      case OTHER -> {
        if (first.isEmpty() || last.isEmpty() || last.getValue().isAfter(yesterday)) {
          throw DomainException.invalid("task.editor.error.period", yesterday);
        }
        yield DayRange.closed(first.getValue(), last.getValue());
      }
    };
  }
}
