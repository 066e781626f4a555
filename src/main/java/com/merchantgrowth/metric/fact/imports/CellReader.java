package com.merchantgrowth.metric.fact.imports;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Numbers and dates from characters, without making strings. Exact: a decimal of at most 2^53 and
 * 22 places is one correctly rounded division (Clinger, "How to read floating point numbers
 * accurately", 1990); anything else goes to {@link Double#parseDouble}.
 */
final class CellReader {
  static final int NOT_A_DAY = Integer.MIN_VALUE;

  private static final double[] POWERS = powers();
  private static final long EXACT = 1L << 53;

  private double value;
  private int lastDigits = -1;
  private int lastDay = NOT_A_DAY;

  /** What {@link #number} has read; NaN for an empty cell. */
  double value() {
    return value;
  }

  /** Reads a number; null when it is one (or nothing at all), else what is wrong with it. */
  @org.jspecify.annotations.Nullable
  Reason number(char[] text, int from, int to) {
    while (from < to && text[from] == ' ') {
      from++;
    }
    while (to > from && text[to - 1] == ' ') {
      to--;
    }
    if (from == to) {
      value = Double.NaN;
      return null;
    }
    boolean negative = text[from] == '-';
    int at = negative || text[from] == '+' ? from + 1 : from;
    long mantissa = 0;
    int places = -1;
    int digits = 0;
    for (; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        digits++;
        places += places >= 0 ? 1 : 0;
      } else if (text[at] == '.' && places < 0) {
        places = 0;
      } else {
        return unusual(text, from, to);
      }
      if (digits > 18) {
        return unusual(text, from, to);
      }
    }
    if (digits == 0 || mantissa > EXACT || places > 22) {
      return unusual(text, from, to);
    }
    double number = places > 0 ? mantissa / POWERS[places] : mantissa;
    value = negative ? -number : number;
    return null;
  }

  /** The epoch day of {@code 2026-11-20}, {@code 2026/11/20} or {@code 20261120}, or NOT_A_DAY. */
  int day(char[] text, int from, int to) {
    while (from < to && text[from] == ' ') {
      from++;
    }
    while (to > from && text[to - 1] == ' ') {
      to--;
    }
    int digits;
    if (to - from == 8) {
      digits = digits(text, from, 8);
    } else if (to - from == 10
        && (text[from + 4] == '-' || text[from + 4] == '/')
        && text[from + 7] == text[from + 4]) {
      int year = digits(text, from, 4);
      int month = digits(text, from + 5, 2);
      int day = digits(text, from + 8, 2);
      digits = year < 0 || month < 0 || day < 0 ? -1 : year * 10_000 + month * 100 + day;
    } else {
      return NOT_A_DAY;
    }
    if (digits != lastDigits) {
      lastDigits = digits;
      lastDay = digits < 0 ? NOT_A_DAY : epochDay(digits);
    }
    return lastDay;
  }

  private static int epochDay(int digits) {
    try {
      return (int) LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100).toEpochDay();
    } catch (DateTimeException e) {
      return NOT_A_DAY;
    }
  }

  private static int digits(char[] text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private @org.jspecify.annotations.Nullable Reason unusual(char[] text, int from, int to) {
    String number = new String(text, from, to - from);
    switch (number.toLowerCase(java.util.Locale.ROOT)) {
      case "nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity" -> {
        return Reason.NOT_FINITE;
      }
      default -> {
        // go on
      }
    }
    // parseDouble would also take 1d, 0x1p3 and blanks
    if (!number.chars().allMatch(c -> (c >= '0' && c <= '9') || ".eE+-".indexOf(c) >= 0)) {
      return Reason.NOT_A_NUMBER;
    }
    try {
      value = Double.parseDouble(number);
      return Double.isFinite(value) ? null : Reason.NOT_FINITE;
    } catch (NumberFormatException e) {
      return Reason.NOT_A_NUMBER;
    }
  }

  private static double[] powers() {
    double[] powers = new double[23];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10; // exact up to 10^22
    }
    return powers;
  }
}
