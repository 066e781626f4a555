package com.merchantgrowth.metric;

import com.merchantgrowth.shared.DomainException;
import java.math.BigDecimal;

/**
 * How the days of a window become one number.
 *
 * @param threshold the least value of a day that counts; only for {@link Kind#ACTIVE_DAYS}, {@link
 *     Kind#FIRST_DAY} and {@link Kind#LAST_DAY}, else 0
 */
public record Aggregate(Kind kind, double threshold) {
  /**
   * The kinds; a <em>reported</em> day is one on which every measure of the expression is known.
   */
  public enum Kind {
    /** Sum of the reported days. */
    SUM,
    /** Sum of the numerator ÷ sum of the denominator, over days on which both are reported. */
    RATIO,
    /** The largest single day. */
    MAX_DAY,
    /** The number of days on which the expression is at least the threshold. */
    ACTIVE_DAYS,
    /** The value of the last reported day. */
    LATEST,
    /** Numerator ÷ denominator on the last day that reports both. */
    LATEST_RATIO,
    /** Sum ÷ number of days of the window, reported or not. */
    AVERAGE_PER_DAY,
    /**
     * The first day on which the expression is at least the threshold, as {@link
     * java.time.LocalDate#toEpochDay()}; none = no such day. For rooms that need a date (the first
     * sale), not for metric definitions.
     */
    FIRST_DAY,
    /** The last such day, as {@link #FIRST_DAY}: since when something has not happened. */
    LAST_DAY,
    /**
     * Put into the run by a step of it, such as a score ({@link
     * com.merchantgrowth.metric.run.DailyRunContext#putValues}); reads no facts.
     */
    WRITTEN;

    /** Whether the answer is a day: for rooms that need a date, never for a metric. */
    public boolean date() {
      return this == FIRST_DAY || this == LAST_DAY;
    }
  }

  public static Aggregate of(Kind kind) {
    return new Aggregate(kind, 0);
  }

  public static Aggregate activeDays(double threshold) {
    return new Aggregate(Kind.ACTIVE_DAYS, threshold);
  }

  public static Aggregate firstDay(double threshold) {
    return new Aggregate(Kind.FIRST_DAY, threshold);
  }

  public static Aggregate lastDay(double threshold) {
    return new Aggregate(Kind.LAST_DAY, threshold);
  }

  private static boolean compares(Kind kind) {
    return kind == Kind.ACTIVE_DAYS || kind.date();
  }

  /**
   * A ratio needs a denominator, and its sample is the denominator instead of the reported days.
   */
  public boolean isRatio() {
    return kind == Kind.RATIO || kind == Kind.LATEST_RATIO;
  }

  /**
   * Reads {@code SUM}, {@code RATIO} … or {@code ACTIVE_DAYS>=60}.
   *
   * @throws DomainException invalid, for anything else
   */
  public static Aggregate parse(String text) {
    String[] parts = text.strip().split(">=", -1);
    try {
      Kind kind = Kind.valueOf(parts[0]);
      if (compares(kind) && parts.length == 2) {
        double threshold = Double.parseDouble(parts[1]);
        if (Double.isFinite(threshold)) {
          return new Aggregate(kind, threshold);
        }
      } else if (!compares(kind) && parts.length == 1) {
        return of(kind);
      }
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("metric.error.aggregate", text);
    }
    throw DomainException.invalid("metric.error.aggregate", text);
  }

  /** Whether its number comes from the facts at all. */
  public boolean readsFacts() {
    return kind != Kind.WRITTEN;
  }

  /** The form {@link #parse} reads. */
  public String text() {
    return compares(kind)
        ? kind + ">=" + BigDecimal.valueOf(threshold).stripTrailingZeros().toPlainString()
        : kind.toString();
  }
}
