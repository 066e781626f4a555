package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import java.time.Instant;

/**
 * A version of the checklist with who made it.
 *
 * @param savedBy {@link #SYSTEM} for what ships with the product
 * @param note why; may be empty
 */
public record ChecklistVersion(
    ChecklistDefinition definition, Instant savedAt, String savedBy, String note) {
  public static final String SYSTEM = "system";
  public static final int LONGEST_NOTE = 300;

  public int number() {
    return definition.version();
  }

  public boolean shipped() {
    return savedBy.equals(SYSTEM);
  }
}
