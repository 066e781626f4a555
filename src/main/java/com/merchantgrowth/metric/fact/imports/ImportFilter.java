package com.merchantgrowth.metric.fact.imports;

import org.jspecify.annotations.Nullable;

/**
 * Which imports to list.
 *
 * @param status null = all
 * @param text part of the source or the file name; blank = all
 */
public record ImportFilter(@Nullable ImportStatus status, String text) {
  public static ImportFilter all() {
    return new ImportFilter(null, "");
  }
}
