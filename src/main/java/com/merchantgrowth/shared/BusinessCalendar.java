package com.merchantgrowth.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The one place that turns instants into shop days. A shop day is a calendar day in the shop zone
 * (Asia/Shanghai unless {@code portal.zone} says otherwise).
 */
public record BusinessCalendar(Clock clock, ZoneId zone) {
  public Instant now() {
    return clock.instant();
  }

  /** The running shop day; its facts are not complete yet. */
  public LocalDate today() {
    return dayOf(now());
  }

  /** The newest day whose facts can be complete. */
  public LocalDate yesterday() {
    return today().minusDays(1);
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
