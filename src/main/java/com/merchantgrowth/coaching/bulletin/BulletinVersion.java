package com.merchantgrowth.coaching.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a bulletin.
 *
 * @param version from 1
 * @param author who wrote it, as people know that account
 * @param publishedAt null = still a draft
 * @param reached how many shops it was sent to
 * @param readShops for how many of them somebody has opened it
 * @param lock grows with every save, so that nobody overwrites what was saved meanwhile
 */
public record BulletinVersion(
    long bulletin,
    int version,
    BulletinText text,
    String author,
    Instant editedAt,
    @Nullable Instant publishedAt,
    int reached,
    int readShops,
    int lock) {
  public boolean draft() {
    return publishedAt == null;
  }
}
