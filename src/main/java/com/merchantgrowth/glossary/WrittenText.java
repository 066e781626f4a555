package com.merchantgrowth.glossary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a text.
 *
 * @param version from 1; 0 = not written yet
 * @param author {@link #SYSTEM} for what ships with the product
 * @param restored the version whose text was taken back; null = newly written
 */
public record WrittenText(
    TextId id,
    TextContent content,
    int version,
    String author,
    Instant editedAt,
    @Nullable Integer restored) {
  /** Who writes what ships with the product. */
  public static final String SYSTEM = "system";

  /** Whether a person wrote it. */
  public boolean edited() {
    return !author.equals(SYSTEM);
  }
}
