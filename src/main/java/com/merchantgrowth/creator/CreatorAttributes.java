package com.merchantgrowth.creator;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a creator at one time. A text nobody has told us is empty, the rest is null.
 *
 * @param name at most 100 characters, never empty
 * @param category the main category (主营类目) of the goods, at most 64 characters
 * @param fans how many people follow; kept as of now only
 * @param active false = does not sell any more; facts still come in
 */
public record CreatorAttributes(
    String name,
    @Nullable CreatorTier tier,
    @Nullable CreatorType type,
    String category,
    @Nullable Long fans,
    boolean active) {

  /** A creator of whom nothing but the code is known yet. */
  static CreatorAttributes unknown(String code) {
    return new CreatorAttributes(code, null, null, "", null, true);
  }

  /** Whether both stand in the same comparison: only that is kept over time. */
  boolean comparedAs(CreatorAttributes other) {
    return tier == other.tier && type == other.type && category.equals(other.category);
  }
}
