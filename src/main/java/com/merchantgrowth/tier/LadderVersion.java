package com.merchantgrowth.tier;

import com.merchantgrowth.tier.ladder.TierLadder;
import java.time.Instant;

/**
 * A ladder as it was saved.
 *
 * @param savedBy a user name; {@code system} for the one the product ships
 * @param note why it was changed; may be empty
 */
public record LadderVersion(TierLadder ladder, Instant savedAt, String savedBy, String note) {
  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 300;

  public int version() {
    return ladder.version();
  }

  /** The one the product ships: its thresholds are ours, not the handbook's. */
  public boolean shipped() {
    return ladder.version() == 1;
  }
}
