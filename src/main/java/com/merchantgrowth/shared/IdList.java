package com.merchantgrowth.shared;

import java.util.Collection;

/**
 * Many ids as one parameter of a statement. A list of parameters is compared one by one for each
 * row of a run where an index begins with the run; joined with an array, each id is looked up:
 * 5,000 of 100,000 subjects took H2 5 s with {@code in} and 0.05 s with the array.
 */
public final class IdList {
  private IdList() {}

  /** A table with one column, for a parameter that {@link #of} gave. */
  public static String table(String parameter, String alias, String column) {
    return "unnest(cast(" + parameter + " as bigint array)) " + alias + "(" + column + ")";
  }

  /** The ids as a database array, in any order. */
  public static Long[] of(Collection<Long> ids) {
    return ids.toArray(Long[]::new);
  }
}
