package com.merchantgrowth.coaching.signal;

import java.time.Instant;

/**
 * A version of the rules as it was saved.
 *
 * @param savedBy {@link #SYSTEM} for the shipped ones
 * @param note why; may be empty
 */
public record RulesVersion(SignalRules rules, Instant savedAt, String savedBy, String note) {
  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 300;

  static final String SYSTEM = "system";

  public int version() {
    return rules.version();
  }

  /** Whether it came with the product: nobody has decided it. */
  public boolean shipped() {
    return savedBy.equals(SYSTEM);
  }
}
