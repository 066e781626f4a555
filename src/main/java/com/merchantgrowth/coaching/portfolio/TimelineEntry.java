package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.merchant.ShopArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a shop, or was done for it.
 *
 * @param day the shop day
 * @param at the moment; null = only the day is known
 * @param kind what it is, in lower case, e.g. {@code signal_began}
 * @param tone how it is marked
 * @param key of the translation that says it in one sentence
 * @param args of that sentence: texts, numbers, {@link LocalDate}, {@link
 *     com.merchantgrowth.shared.Wording}, or {@link Word} for another translation
 * @param link below the portal's address; empty = none
 * @param area what the owner has to have opened for a coach to read it
 */
public record TimelineEntry(
    LocalDate day,
    @Nullable Instant at,
    String kind,
    Tone tone,
    String key,
    List<Object> args,
    String link,
    ShopArea area) {
  public TimelineEntry {
    args = List.copyOf(args);
  }

  /** Good and bad news; most is neither. */
  public enum Tone {
    NEUTRAL,
    GOOD,
    WARN,
    BAD
  }

  /** A text in the reader's language by its translation key. */
  public record Word(String key) {}
}
