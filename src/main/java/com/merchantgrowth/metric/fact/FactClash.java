package com.merchantgrowth.metric.fact;

import java.time.LocalDate;

/**
 * A staged row that cannot be published.
 *
 * @param line of the file; 0 when the clash comes from rows that were stored before
 * @param reason why
 * @param detail the line it repeats, or the other source's name
 */
public record FactClash(
    long line, long subject, LocalDate day, String measure, Reason reason, String detail) {
  /** The two ways in which rows get in each other's way. */
  public enum Reason {
    DUPLICATE,
    OTHER_SOURCE
  }
}
