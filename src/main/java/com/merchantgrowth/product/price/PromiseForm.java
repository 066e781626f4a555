package com.merchantgrowth.product.price;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise to be recorded. Null = not given.
 *
 * @param sku code of the SKU
 * @param creator code of the creator; empty = every creator
 * @param price in fen
 * @param start first day
 * @param end the day after the last one
 */
public record PromiseForm(
    String sku,
    String creator,
    @Nullable Long price,
    @Nullable LocalDate start,
    @Nullable LocalDate end) {
  public static final String SKU = "sku";
  public static final String CREATOR = "creator";
  public static final String PRICE = "price";
  public static final String START = "start";
  public static final String END = "end";

  /** The longest period, in days. */
  public static final int LONGEST = 3 * 366;
}
