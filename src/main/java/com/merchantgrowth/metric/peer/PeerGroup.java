package com.merchantgrowth.metric.peer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The shops a shop is compared with: the first of (category × tier), (category), (all) that has
 * enough active shops.
 *
 * @param number identifies the group within one run
 * @param size the active shops in it, the shop itself included
 * @param category null for {@link Level#ALL}
 * @param tier null unless {@link Level#CATEGORY_TIER}
 */
public record PeerGroup(
    int number, Level level, @Nullable String category, @Nullable String tier, int size) {
  /** From narrow to wide. */
  public enum Level {
    CATEGORY_TIER,
    CATEGORY,
    ALL
  }

  /** Whether the members of the narrowest group {@code narrow} are members of this one too. */
  public boolean holds(PeerGroup narrow) {
    return switch (level) {
      case ALL -> true;
      case CATEGORY -> Objects.equals(category, narrow.category);
      case CATEGORY_TIER -> number == narrow.number;
    };
  }
}
