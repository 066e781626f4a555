package com.merchantgrowth.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something on record about a shop, e.g. {@code violation}, {@code deposit_paid}, {@code
 * distribution_opened}.
 *
 * @param flag the marketplace's code: lower case, digits and underscores
 * @param since the first day it holds
 * @param until the last day it holds; null until further notice
 */
public record ShopFlag(
    long id, ShopRef shop, String flag, LocalDate since, @Nullable LocalDate until, String note) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }
}
