package com.merchantgrowth.programme;

import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import java.time.Instant;

/**
 * A programme as it was saved.
 *
 * @param version from 1; the highest is in force
 * @param savedBy a user name; {@value #SYSTEM} = it came with the product
 */
public record ProgrammeVersion(
    ProgrammeDefinition programme, int version, String savedBy, Instant savedAt) {
  public static final String SYSTEM = "system";
}
