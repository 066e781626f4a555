package com.merchantgrowth.coaching.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remark, readable by both sides.
 *
 * @param actionId null = about the whole plan
 */
public record PlanNote(
    long id, @Nullable Long actionId, long account, String words, Instant writtenAt) {}
