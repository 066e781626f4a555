package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A field for one day, in the language of the interface: months, week days and buttons; weeks begin
 * on Monday, days are written 2026-11-23 in both languages.
 */
public final class DayField {
  private static final String ISO = "yyyy-MM-dd";

  private DayField() {}

  /**
   * @param label what the day is for
   */
  public static DatePicker create(String label) {
    DatePicker field = new DatePicker(label);
    field.setLocale(field.getLocale());
    field.setI18n(texts(field));
    field.addClassName("day-field");
    return field;
  }

  private static DatePickerI18n texts(DatePicker field) {
    Locale locale = field.getLocale();
    // the component counts days from Sunday
    List<DayOfWeek> days = IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
    return new DatePickerI18n()
        .setDateFormats(ISO, "yyyy/M/d", "yyyyMMdd")
        .setFirstDayOfWeek(1)
        .setMonthNames(
            Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(
            days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdaysShort(
            days.stream()
                .map(
                    day ->
                        day.getDisplayName(
                            "zh".equals(locale.getLanguage())
                                ? TextStyle.NARROW_STANDALONE
                                : TextStyle.SHORT_STANDALONE,
                            locale))
                .toList())
        .setToday(field.getTranslation("shared.day.today"))
        .setCancel(field.getTranslation("shared.cancel"))
        .setBadInputErrorMessage(field.getTranslation("shared.day.wrong"))
        .setRequiredErrorMessage(field.getTranslation("shared.day.required"))
        .setMinErrorMessage(field.getTranslation("shared.day.tooEarly"))
        .setMaxErrorMessage(field.getTranslation("shared.day.tooLate"));
  }
}
