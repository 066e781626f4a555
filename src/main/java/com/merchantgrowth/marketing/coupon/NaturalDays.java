package com.merchantgrowth.marketing.coupon;

import com.merchantgrowth.marketing.price.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** "N natural days": the day of the claim is day 1; good until the end of day N. */
public final class NaturalDays {
  private NaturalDays() {}

  /**
   * @param days at least 1
   * @param zone the shop's
   */
  public static Period from(Instant claimedAt, int days, ZoneId zone) {
    return new Period(
        claimedAt,
        LocalDate.ofInstant(claimedAt, zone).plusDays(days).atStartOfDay(zone).toInstant());
  }

  /**
   * Claiming shortened so that no claim is good outside of a period.
   *
   * @return empty = the period is too short for a claim
   */
  public static Optional<Period> claiming(Period claiming, Period good, int days, ZoneId zone) {
    Instant start = later(claiming.start(), good.start());
    Instant last =
        LocalDate.ofInstant(good.end(), zone).minusDays(days - 1L).atStartOfDay(zone).toInstant();
    Instant end = claiming.end().isBefore(last) ? claiming.end() : last;
    return start.isBefore(end) ? Optional.of(new Period(start, end)) : Optional.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
