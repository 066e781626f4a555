package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import java.time.Instant;

/**
 * A saved scorecard.
 *
 * @param savedBy a user name, or {@code system} for what the product ships
 * @param note why; may be empty
 */
public record CardVersion(CardDefinition card, Instant savedAt, String savedBy, String note) {
  /** Who saved what ships with the product. */
  public static final String SYSTEM = "system";

  /** The most characters of a note. */
  public static final int LONGEST_NOTE = 300;

  public int version() {
    return card.version();
  }
}
