package com.merchantgrowth.metric;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The days a metric looks at, seen from the day it is computed for. */
public sealed interface MetricWindow {
  /** {@code (day - days, day]}. */
  record LastDays(int days) implements MetricWindow {
    public LastDays {
      if (days < 1 || days > 366) {
        throw DomainException.invalid("metric.error.window", days + "d");
      }
    }

    @Override
    public DayRange on(LocalDate day) {
      return DayRange.lastDays(days, day);
    }

    @Override
    public String text() {
      return days + "d";
    }
  }

  /**
   * The whole calendar month that lies {@code back} months before the day's own month (0 = own).
   */
  record CalendarMonth(int back) implements MetricWindow {
    public CalendarMonth {
      if (back < 0 || back > 12) {
        throw DomainException.invalid("metric.error.window", "month-" + back);
      }
    }

    @Override
    public DayRange on(LocalDate day) {
      LocalDate first = day.withDayOfMonth(1).minusMonths(back);
      return new DayRange(first, first.plusMonths(1));
    }

    @Override
    public String text() {
      return back == 0 ? "month" : "month-" + back;
    }
  }

  /** Fixed days, both ends included, whatever the day it is computed for. */
  record Between(LocalDate first, LocalDate last) implements MetricWindow {
    public Between {
      if (last.isBefore(first)) {
        throw DomainException.invalid("metric.error.window", first + ".." + last);
      }
    }

    @Override
    public DayRange on(LocalDate day) {
      return DayRange.closed(first, last);
    }

    @Override
    public String text() {
      return first + ".." + last;
    }
  }

  /**
   * Days that differ from subject to subject, such as 30 days from each shop's own opening. Never
   * part of a metric definition: rooms ask for it with the {@code PersonalWindows} of this name.
   *
   * @param within covers every subject's days
   */
  record Personal(String name, DayRange within) implements MetricWindow {
    @Override
    public DayRange on(LocalDate day) {
      return within;
    }

    @Override
    public String text() {
      return "personal:" + name;
    }
  }

  /** The days, for a computation on this day. */
  DayRange on(LocalDate day);

  /** The form {@link #parse} reads. */
  String text();

  static MetricWindow lastDays(int days) {
    return new LastDays(days);
  }

  /**
   * Reads {@code 30d}, {@code month}, {@code month-1} or {@code 2026-11-01..2026-11-15}.
   *
   * @throws DomainException invalid, for anything else
   */
  static MetricWindow parse(String text) {
    try {
      if (text.equals("month")) {
        return new CalendarMonth(0);
      }
      if (text.startsWith("month-")) {
        return new CalendarMonth(Integer.parseInt(text.substring(6)));
      }
      if (text.contains("..")) {
        String[] ends = text.split("\\.\\.", -1);
        return new Between(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
      }
      if (text.endsWith("d")) {
        return new LastDays(Integer.parseInt(text.substring(0, text.length() - 1)));
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      throw DomainException.invalid("metric.error.window", text);
    }
    throw DomainException.invalid("metric.error.window", text);
  }
}
