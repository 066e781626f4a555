package com.merchantgrowth.coaching.playbook;

import java.time.Instant;

/**
 * A playbook as it was saved.
 *
 * @param number from 1; the newest is in force
 * @param withdrawn no longer offered; what was made from it goes on
 * @param savedBy a username, {@link #SYSTEM} for what ships with the product
 * @param note why it was changed; may be empty
 */
public record PlaybookVersion(
    Playbook playbook,
    int number,
    boolean withdrawn,
    Instant savedAt,
    String savedBy,
    String note) {
  /** Nobody has edited what was saved under this name. */
  public static final String SYSTEM = "system";

  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 300;
}
