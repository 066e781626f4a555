package com.merchantgrowth.experience.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * So much of measures on a day of a shop that scores do not count.
 *
 * @param amounts by measure, each above 0
 * @param until the last business day whose score leaves it out; null = as long as the day is in a
 *     window
 * @param appeal the appeal it follows from; null = decided without one
 * @param revokedAt null = still holds; from then on runs count it again
 */
public record ForgivenEvent(
    long id,
    long shopId,
    LocalDate day,
    ForgivenReason reason,
    String note,
    Map<String, Double> amounts,
    @Nullable LocalDate until,
    @Nullable Long appeal,
    String decidedBy,
    Instant decidedAt,
    @Nullable String revokedBy,
    @Nullable Instant revokedAt) {
  public ForgivenEvent {
    amounts = Map.copyOf(amounts);
  }

  /** Whether the score of a business day leaves it out, as far as time goes. */
  public boolean holdsOn(LocalDate business) {
    return revokedAt == null
        && !day.isAfter(business)
        && (until == null || !until.isBefore(business));
  }
}
