package com.merchantgrowth.creator;

import org.jspecify.annotations.Nullable;

/**
 * A creator with the attributes as of one day. A text nobody has told us is empty, the rest is
 * null.
 *
 * @see CreatorAttributes for limits and meaning
 */
public record CreatorProfile(
    long id,
    String code,
    String name,
    @Nullable CreatorTier tier,
    @Nullable CreatorType type,
    String category,
    @Nullable Long fans,
    boolean active) {}
