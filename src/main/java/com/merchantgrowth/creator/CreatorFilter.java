package com.merchantgrowth.creator;

/**
 * Which creators to list; an empty text means all.
 *
 * @param text part of the name, or the beginning of the code; case does not matter
 * @param tier the code of a {@link CreatorTier}
 * @param type the code of a {@link CreatorType}
 * @param active {@code true} or {@code false}
 */
public record CreatorFilter(String text, String tier, String type, String category, String active) {
  public static final CreatorFilter ALL = new CreatorFilter("", "", "", "", "");
}
