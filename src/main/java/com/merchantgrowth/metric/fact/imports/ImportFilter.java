package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.shared.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Which imports to list.
 *
 * @param kind null = all
 * @param status null = all
 * @param text part of the source or the file name; blank = all
 */
public record ImportFilter(@Nullable SubjectKind kind, @Nullable ImportStatus status, String text) {
  public static ImportFilter all() {
    return new ImportFilter(null, null, "");
  }
}
