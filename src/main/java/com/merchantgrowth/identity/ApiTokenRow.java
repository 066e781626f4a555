package com.merchantgrowth.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token in its owner's list.
 *
 * @param hint the first characters, to tell tokens apart
 */
public record ApiTokenRow(
    long id,
    String name,
    String hint,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {
  public boolean usable(Instant now) {
    return revokedAt == null && expiresAt.isAfter(now);
  }
}
