package com.merchantgrowth.coaching.bulletin;

import org.jspecify.annotations.Nullable;

/**
 * What a list of bulletins is narrowed down to.
 *
 * @param text a part of the title or of what changed, in either language; empty for all
 * @param topic null = all
 * @param state null = all; for writers and coaches
 * @param unreadOnly only those the asker has not opened; for a shop's people
 */
public record BulletinFilter(
    String text, @Nullable RuleTopic topic, @Nullable BulletinState state, boolean unreadOnly) {
  /** Everything. */
  public static final BulletinFilter ALL = new BulletinFilter("", null, null, false);
}
