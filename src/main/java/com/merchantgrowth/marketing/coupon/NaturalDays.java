package com.merchantgrowth.marketing.coupon;

import com.merchantgrowth.marketing.price.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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
}
