package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DomainException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that is counted or measured once per subject and day (handbook §3 lists the shipped
 * ones).
 *
 * @param code lower case, e.g. {@code paid_orders}; the column name in fact files
 * @param unit {@code fen, count, min, s, h …}: the unit of stored values
 * @param kind how days may be combined
 * @param absent what an empty cell of a reported day means
 * @param nonNegative whether a negative value is refused at the door
 */
public record Measure(
    String code,
    String nameZh,
    String nameEn,
    String unit,
    Kind kind,
    Absent absent,
    boolean nonNegative) {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /** How the values of several days relate. */
  public enum Kind {
    /** A number of events; adds up. */
    COUNT,
    /** An amount of money, time …; adds up. */
    AMOUNT,
    /** Distinct within the day; the sum over days counts one person several times. */
    DAILY_DISTINCT,
    /** How things stood at the end of the day; never added up. */
    STATE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The meaning of an empty cell on a day that a source reports the measure for. */
  public enum Absent {
    ZERO,
    UNKNOWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Measure {
    if (!isCode(code) || code.equals("subject") || code.equals("day") || code.equals("part")) {
      throw DomainException.invalid("facts.error.measureCode", code);
    }
    if (nameZh.isBlank() || nameEn.isBlank() || nameZh.length() > 200 || nameEn.length() > 200) {
      throw DomainException.invalid("facts.error.measureName", code);
    }
    if (unit.isBlank() || unit.length() > 40) {
      throw DomainException.invalid("facts.error.measureUnit", code);
    }
  }

  /** Whether a text may be a measure code at all. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  public String name(Locale locale) {
    return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
  }
}
