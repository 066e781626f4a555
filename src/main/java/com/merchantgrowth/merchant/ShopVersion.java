package com.merchantgrowth.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a shop from {@code from} (included) to {@code to} (excluded; null = until
 * further notice).
 */
public record ShopVersion(LocalDate from, @Nullable LocalDate to, ShopAttributes attributes) {
  /** Whether this is the version of that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
