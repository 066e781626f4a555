package com.merchantgrowth.marketing.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member as it stands.
 *
 * @param buyer opaque key of the storefront
 * @param level from 1
 * @param keptUntil the day the level is looked at again
 * @param points balance; below zero while points are owed
 * @param entry where the buyer joined, one of {@link Programme#ENTRIES}
 * @param bornIn month of birth 1 … 12, 0 = not told
 */
public record Member(
    long id,
    long shopId,
    String buyer,
    int level,
    LocalDate keptUntil,
    long points,
    String entry,
    int bornIn,
    Instant joinedAt,
    Optional<Instant> lastPaidAt) {}
