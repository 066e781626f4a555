package com.merchantgrowth.reward;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reward to issue.
 *
 * @param occurrence tells apart what the same source gives the same shop more than once, e.g. the
 *     period of a repeated task; at most 120 characters
 * @param expiresOn the last day it can be used; null = as the kind says, counted from today
 * @param note shown to the shop; at most 500 characters, may be empty
 */
public record RewardOrder(
    long shopId,
    RewardAmount reward,
    RewardSource source,
    String occurrence,
    @Nullable LocalDate expiresOn,
    String note) {}
