package com.merchantgrowth.reward;

import com.merchantgrowth.reward.core.Posting;
import java.time.Instant;

/**
 * Something that happened to a grant.
 *
 * @param posting what it did to the balance
 * @param actor user name; {@code system} for runs and the nightly sweep
 * @param reason may be empty
 * @param run the daily run it came from; 0 = none
 */
public record RewardEntry(
    long id, long grantId, Posting posting, Instant at, String actor, String reason, long run) {}
