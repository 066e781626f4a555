package com.merchantgrowth.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Whole days from {@code start} (included) to {@code end} (excluded); never empty, and within the
 * years 1 to 9999, which is what both databases can hold.
 */
public record DayRange(LocalDate start, LocalDate end) {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate AFTER_LAST = LocalDate.of(10_000, 1, 1);

  public DayRange {
    if (!start.isBefore(end) || start.isBefore(FIRST) || end.isAfter(AFTER_LAST)) {
      throw DomainException.invalid("shared.error.dayRange", start, end);
    }
  }

  /**
   * The {@code days} days that end with {@code last}, last included: {@code (last - days, last]}.
   */
  public static DayRange lastDays(int days, LocalDate last) {
    return new DayRange(last.minusDays(days - 1L), last.plusDays(1));
  }

  /** Both ends included. */
  public static DayRange closed(LocalDate first, LocalDate last) {
    if (last.isAfter(AFTER_LAST)) {
      throw DomainException.invalid("shared.error.dayRange", first, last);
    }
    return new DayRange(first, last.plusDays(1));
  }

  /** The last day inside. */
  public LocalDate last() {
    return end.minusDays(1);
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(start, end);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** Whether all days of the other are days of this. */
  public boolean covers(DayRange other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** The smallest range that holds both. */
  public DayRange cover(DayRange other) {
    return new DayRange(
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end);
  }

  public Stream<LocalDate> stream() {
    return start.datesUntil(end);
  }
}
