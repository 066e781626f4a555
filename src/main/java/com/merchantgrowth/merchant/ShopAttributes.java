package com.merchantgrowth.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a shop at one time. A text nobody has told us is empty, the rest is null.
 *
 * @param name at most 100 characters, never empty
 * @param category 行业类目, at most 64 characters; half of the peer group
 * @param tier the marketplace's tier code such as {@code L2}, at most 16 characters
 * @param belt 产业带, at most 64 characters
 * @param openedOn the first shop day
 */
public record ShopAttributes(
    String name,
    String category,
    String tier,
    @Nullable ShopType type,
    String belt,
    @Nullable LocalDate openedOn,
    @Nullable ShopStage stage) {

  /** A shop of which nothing but the code is known yet. */
  static ShopAttributes unknown(String code) {
    return new ShopAttributes(code, "", "", null, "", null, null);
  }
}
