package com.merchantgrowth.shared;

import java.util.Arrays;

/**
 * Everybody of one {@link SubjectKind} as of a day, as parallel arrays so that a million of them
 * fit comfortably. Do not modify the arrays.
 *
 * @param ids ascending
 * @param codes what people and files call them
 * @param categories the wider half of whom they are compared with (a shop's or product's category,
 *     a creator's type); empty = none
 * @param tiers the narrower half; empty = none
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record Subjects(long[] ids, String[] codes, String[] categories, String[] tiers) {
  public int size() {
    return ids.length;
  }

  /** The row of a subject, or a negative number when it is not there. */
  public int row(long id) {
    return Arrays.binarySearch(ids, id);
  }
}
