package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.shared.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values as conditions show them. What is asked is exact; what is found is rounded, but never onto
 * or over the limit it has not reached: then it gets more digits (visual design §4).
 */
final class Amounts {
  private static final int MOST_DIGITS = 9;
  private static final int MINUTES = 60;
  private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,.]*) ?([万亿KMB])?");

  private final Texts texts;
  private final Formats formats;

  /**
   * @param numeric the number a reader takes from the text, in the base of the unit (yuan, percent)
   */
  private record Shown(String text, double numeric) {}

  Amounts(Texts texts) {
    this.texts = texts;
    this.formats = texts.formats();
  }

  /** A value asked for, without loss: 1 万元, 10,000.01 元, 4.25. */
  String exact(double value, String unit) {
    boolean odd = unit.equals("min") && value % MINUTES != 0;
    Shown shown = odd ? digits(value, unit, 0) : shown(value, unit);
    double base = base(value, unit);
    for (int digits = 0; !same(shown.numeric, base) && digits <= MOST_DIGITS; digits++) {
      shown = digits(value, unit, digits);
    }
    return shown.text;
  }

  /** A value found, on the same side of the asked one as it really is. */
  String found(double value, double asked, String unit) {
    if (!Double.isFinite(value)) {
      return Formats.MISSING;
    }
    if (value == asked) {
      return exact(value, unit);
    }
    double limit = base(asked, unit);
    Shown shown = shown(value, unit);
    for (int digits = 0;
        Math.signum(shown.numeric - limit) != Math.signum(value - asked) && digits <= MOST_DIGITS;
        digits++) {
      shown = digits(value, unit, digits);
    }
    return shown.text;
  }

  /** A distance above zero, never shown as zero; of rates in percentage points. */
  String gap(double gap, String unit) {
    Shown shown = unit.equals("ratio") ? points(gap, gap < 0.01 ? 2 : 1) : shown(gap, unit);
    for (int digits = 1; shown.numeric == 0 && digits <= MOST_DIGITS; digits++) {
      shown = unit.equals("ratio") ? points(gap, digits) : digits(gap, unit, digits);
    }
    return shown.text;
  }

  private Shown points(double gap, int digits) {
    double rounded = round(gap * 100, digits);
    return new Shown(texts.plain("shared.format.points", formats.number(rounded, digits)), rounded);
  }

  private Shown shown(double value, String unit) {
    if (unit.equals("min") && Math.abs(value) >= MINUTES) {
      return hours(Math.round(value));
    }
    String text = formats.value(value, unit);
    if (unit.equals("fen") && Math.abs(value) >= 999_950) {
      text = texts.get("amount.largeMoney", text);
    }
    return new Shown(text, numeric(text));
  }

  /** 5 小时, 3 时 20 分; a single hour or two are said in minutes unless more than the hour. */
  private Shown hours(long minutes) {
    long whole = Math.abs(minutes) / MINUTES;
    long rest = Math.abs(minutes) % MINUTES;
    String text =
        rest > 0
            ? texts.plain("shared.format.duration.hours", formats.count(whole), Long.toString(rest))
            : whole == 1
                ? formats.value(MINUTES, "min")
                : texts.plain("shared.format.hours", formats.count(whole));
    return new Shown(minutes < 0 ? "\u2212" + text : text, minutes);
  }

  /** The value with this many decimals, in the unit's base. */
  private Shown digits(double value, String unit, int digits) {
    double rounded = round(base(value, unit), digits);
    String number = formats.number(rounded, digits);
    String text =
        switch (unit) {
          case "fen" -> texts.plain("shared.format.yuan", number);
          case "ratio" -> number + "%";
          case "hours", "h" -> texts.plain("shared.format.hours", number);
          case "min" -> texts.plain("shared.format.minutes", number);
          case "seconds", "s" -> texts.plain("shared.format.seconds", number);
          case "days" -> texts.plain("shared.format.days", number);
          default -> number;
        };
    return new Shown(text, rounded);
  }

  private static double base(double value, String unit) {
    return switch (unit) {
      case "fen" -> value / 100;
      case "ratio" -> value * 100;
      default -> value;
    };
  }

  private static double round(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }

  private static boolean same(double shown, double meant) {
    return Math.abs(shown - meant) <= 1e-9 * Math.max(1, Math.abs(meant));
  }

  /** What a reader takes from it. */
  private static double numeric(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return Double.NaN;
    }
    double value = Double.parseDouble(number.group(1).replace(",", ""));
    double times =
        switch (number.group(2)) {
          case "万" -> 1e4;
          case "亿" -> 1e8;
          case "K" -> 1e3;
          case "M" -> 1e6;
          case "B" -> 1e9;
          case null, default -> 1;
        };
    return text.startsWith("\u2212") ? -value * times : value * times;
  }
}
