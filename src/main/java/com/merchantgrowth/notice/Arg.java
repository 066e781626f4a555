package com.merchantgrowth.notice;

import com.merchantgrowth.shared.ui.Formats;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A value in the sentence of a message. It keeps its type, so that everybody reads it in the own
 * language: 11月20日 and 31.9 万 for one, 20 Nov and CN¥319K for the other. In the sentence's pattern
 * it is always a finished text, {@code {0}}, never {@code {0,number}}.
 */
public sealed interface Arg {
  /** A name or phrase that exists in both languages, e.g. a task's. */
  record Text(String zh, String en) implements Arg {}

  /** A day, shown without its year. */
  record Day(LocalDate day) implements Arg {}

  /** A measured value in a unit of {@link Formats}; NaN is shown as missing. */
  record Value(double value, String unit) implements Arg {}

  /** An exact amount, in fen. */
  record Money(long fen) implements Arg {}

  /** An exact number of things. */
  record Count(long count) implements Arg {}

  static Arg text(String zh, String en) {
    return new Text(zh, en);
  }

  /** A name that is the same in every language, e.g. a shop's. */
  static Arg text(String name) {
    return new Text(name, name);
  }

  /** 11月20日, 20 Nov. */
  static Arg day(LocalDate day) {
    return new Day(day);
  }

  /**
   * Rounded for reading, e.g. 31.9 万, 71.2%, 3 小时.
   *
   * @param unit as in {@link Formats}: fen, ratio, count, days, hours, min, score …
   */
  static Arg value(double value, String unit) {
    return new Value(value, unit);
  }

  /** Exact with two decimals, e.g. ¥254.00. */
  static Arg money(long fen) {
    return new Money(fen);
  }

  /** Exact, grouped, e.g. 1,000. */
  static Arg count(long count) {
    return new Count(count);
  }

  /** As its reader sees it. */
  default String in(Locale locale) {
    Formats formats = Formats.of(locale);
    return switch (this) {
      case Text text -> "en".equals(locale.getLanguage()) ? text.en() : text.zh();
      case Day day -> formats.day(day.day());
      case Value value -> formats.value(value.value(), value.unit());
      case Money money -> formats.money(money.fen());
      case Count count -> formats.count(count.count());
    };
  }
}
