package com.merchantgrowth.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a shop was in one tier without a break.
 *
 * @param tier empty = not known
 * @param from the first day; null = from before there were any records
 * @param to the first day after; null = until further notice
 */
public record TierSpan(String tier, @Nullable LocalDate from, @Nullable LocalDate to) {
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }
}
