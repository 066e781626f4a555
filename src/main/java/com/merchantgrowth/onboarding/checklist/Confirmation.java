package com.merchantgrowth.onboarding.checklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant has confirmed, and what became of it.
 *
 * @param day the shop day it was confirmed on
 * @param note may be empty
 * @param by who confirmed it
 * @param decidedBy the service provider that has looked at it; null = nobody yet
 * @param answer why it was sent back; may be empty
 */
public record Confirmation(
    State state,
    LocalDate day,
    String note,
    String by,
    Instant at,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    String answer) {
  /** What became of it. */
  public enum State {
    CONFIRMED,
    ACCEPTED,
    SENT_BACK
  }
}
