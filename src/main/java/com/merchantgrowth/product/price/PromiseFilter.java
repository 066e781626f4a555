package com.merchantgrowth.product.price;

import org.jspecify.annotations.Nullable;

/**
 * Which promises to list; empty or null means all.
 *
 * @param text the beginning of the code of the SKU or of the creator; case does not matter
 * @param state as of today
 */
public record PromiseFilter(String text, Promise.@Nullable State state) {
  public static final PromiseFilter ALL = new PromiseFilter("", null);
}
