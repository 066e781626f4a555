package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** Which days to run, and with which versions of the definitions. */
final class RunOrder extends Composite<Card> {
  private final DatePicker from = DayField.create(getTranslation("metric.runs.from"));
  private final DatePicker to = DayField.create(getTranslation("metric.runs.to"));
  private final Checkbox today = new Checkbox(getTranslation("metric.runs.today"));
  private final transient BiConsumer<DayRange, RunVersions> start;

  RunOrder(BusinessCalendar calendar, BiConsumer<DayRange, RunVersions> start) {
    this.start = start;
    for (DatePicker picker : List.of(from, to)) {
      picker.setMax(calendar.yesterday());
      picker.setValue(calendar.yesterday());
    }
    Div row =
        new Div(
            from, to, today, Buttons.secondary(getTranslation("metric.runs.start"), this::order));
    row.addClassName("toolbar");
    getContent().note(getTranslation("metric.runs.orderNote")).body(row);
  }

  @Override
  protected Card initContent() {
    return new Card(getTranslation("metric.runs.order"));
  }

  private void order() {
    LocalDate first = from.getValue();
    LocalDate last = to.getValue();
    if (first == null || last == null || last.isBefore(first)) {
      Notices.failed(getTranslation("metric.runs.chooseDays"));
      return;
    }
    start.accept(DayRange.closed(first, last), versions());
  }

  /** Those each day was run with, or today's. */
  RunVersions versions() {
    return today.getValue() ? RunVersions.TODAY : RunVersions.OWN;
  }
}
