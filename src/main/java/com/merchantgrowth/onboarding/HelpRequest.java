package com.merchantgrowth.onboarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is stuck with an item.
 *
 * @param cause whether the shop's people asked, or it has been open for too long
 * @param askedBy {@code system} for {@link Cause#STUCK}
 * @param resolvedBy null while it is open; {@code system} when the item was done meanwhile
 * @param answer what the helper said; may be empty
 */
public record HelpRequest(
    long id,
    long shopId,
    String item,
    Cause cause,
    String note,
    String askedBy,
    Instant askedAt,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt,
    String answer) {
  /** Why it is there. */
  public enum Cause {
    ASKED,
    STUCK
  }

  public boolean open() {
    return resolvedAt == null;
  }
}
