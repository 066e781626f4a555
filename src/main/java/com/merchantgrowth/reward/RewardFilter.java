package com.merchantgrowth.reward;

import com.merchantgrowth.reward.core.GrantState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which grants to list; what is null or empty does not narrow.
 *
 * @param kind code of a kind
 * @param state as of today
 * @param sourceType the {@link RewardSource#type()}
 * @param sourceKey the {@link RewardSource#key()}
 * @param from the first day of issue
 * @param to the last day of issue
 */
public record RewardFilter(
    String kind,
    @Nullable GrantState state,
    String sourceType,
    String sourceKey,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public static final RewardFilter ALL = new RewardFilter("", null, "", "", null, null);
}
