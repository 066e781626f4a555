package com.merchantgrowth.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account in the administrators' list.
 *
 * @param hasPassword false until the person has used its first one-time link
 * @param lastSignIn null if it never signed in
 */
public record AccountRow(
    AccountRef account,
    boolean disabled,
    boolean hasPassword,
    Instant createdAt,
    @Nullable Instant lastSignIn) {}
