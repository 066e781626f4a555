package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Chooses among the days that have results. */
public final class ResultDayPicker extends ComboBox<LocalDate> {
  /**
   * @param days newest first
   * @param day the one shown; it may be one without results
   * @param chosen told when a person chooses another
   */
  public ResultDayPicker(List<LocalDate> days, LocalDate day, Consumer<LocalDate> chosen) {
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    addClassName("diag-day");
    setAriaLabel(getTranslation("shared.resultDay"));
    setItems(days);
    setItemLabelGenerator(formats::fullDay);
    setPrefixComponent(AppIcon.CALENDAR.create());
    if (days.contains(day)) {
      setValue(day);
    } else {
      setPlaceholder(formats.fullDay(day));
    }
    addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            chosen.accept(change.getValue());
          }
        });
  }
}
