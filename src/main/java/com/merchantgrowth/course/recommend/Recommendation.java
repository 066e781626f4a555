package com.merchantgrowth.course.recommend;

import org.jspecify.annotations.Nullable;

/**
 * A course for a shop, and why.
 *
 * @param gap the gap it closes, with the numbers; null when it is recommended for the tier or stage
 * @param again it was passed before, and the gap came back
 */
public record Recommendation(String course, Because because, @Nullable Gap gap, boolean again) {
  /** What it is recommended for. */
  public enum Because {
    GAP,
    /** No diagnosis yet: it is meant for the shop's stage. */
    STAGE,
    /** No diagnosis yet: it is meant for the shop's tier. */
    TIER
  }
}
