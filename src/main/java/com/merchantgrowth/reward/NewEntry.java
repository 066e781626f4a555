package com.merchantgrowth.reward;

import com.merchantgrowth.reward.core.Posting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry about to be written.
 *
 * @param actor user name, or {@code system}
 * @param requestKey what the request called itself; null when it did not
 */
record NewEntry(
    long grantId,
    Posting posting,
    Instant at,
    String actor,
    String reason,
    long run,
    @Nullable String requestKey) {}
