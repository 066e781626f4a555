package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.shared.ui.DayField;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a shop's day and a time of it. Where no time is given a beginning is 00:00, an end is
 * 24:00 of its day: end dates are meant with the whole day (pricing policy P5).
 */
public final class MomentField extends CustomField<String> {
  private final DatePicker day;
  private final TextField time = new TextField();
  private final ZoneId zone;
  private final boolean end;

  /** What was shown, to the nanosecond: a field nobody has touched changes nothing. */
  private @Nullable Instant shown;

  private String shownAs = "";

  public MomentField(String label, ZoneId zone, boolean end) {
    this.zone = zone;
    this.end = end;
    setLabel(label);
    day = DayField.create("");
    day.setAriaLabel(label);
    time.setAriaLabel(getTranslation("marketing.field.time", label));
    time.setPlaceholder(end ? "24:00" : "00:00");
    time.setMaxLength(5);
    time.setValueChangeMode(ValueChangeMode.LAZY);
    time.addClassName("moment-time");
    day.addValueChangeListener(change -> updateValue());
    time.addValueChangeListener(change -> updateValue());
    Div both = new Div(day, time);
    both.addClassName("moment");
    add(both);
  }

  @Override
  protected String generateModelValue() {
    return (day.getValue() == null ? "" : day.getValue()) + " " + time.getValue();
  }

  @Override
  protected void setPresentationValue(@Nullable String value) {
    // Moments are set by show alone.
  }

  @Override
  public void setReadOnly(boolean readOnly) {
    super.setReadOnly(readOnly);
    day.setReadOnly(readOnly);
    time.setReadOnly(readOnly);
  }

  public void show(@Nullable Instant moment) {
    shown = moment;
    if (moment == null) {
      day.clear();
      time.clear();
      return;
    }
    ZonedDateTime at = moment.atZone(zone);
    boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
    day.setValue(end && midnight ? at.toLocalDate().minusDays(1) : at.toLocalDate());
    time.setValue(
        midnight ? "" : String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()));
    updateValue();
    shownAs = generateModelValue();
  }

  /** Whether a day is given. */
  public boolean given() {
    return day.getValue() != null;
  }

  /**
   * @return now for a field that cannot be read, which is reported
   */
  public Instant read(String place, Reading reading) {
    if (shown != null && generateModelValue().equals(shownAs)) {
      return shown;
    }
    LocalDate date = day.getValue();
    if (date == null) {
      reading.problem("marketing.error.required", place);
      return Instant.EPOCH;
    }
    String text = time.getValue().strip();
    if (text.isEmpty() || text.equals("24:00")) {
      return (end || text.equals("24:00") ? date.plusDays(1) : date).atStartOfDay(zone).toInstant();
    }
    if (!text.matches("([01]?[0-9]|2[0-3])[:：][0-5][0-9]")) {
      reading.problem("marketing.field.error.time", place);
      return Instant.EPOCH;
    }
    String[] parts = text.split("[:：]", 2);
    return date.atTime(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
        .atZone(zone)
        .toInstant();
  }
}
