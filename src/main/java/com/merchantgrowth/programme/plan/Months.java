package com.merchantgrowth.programme.plan;

import java.util.Arrays;
import java.util.List;

/**
 * How many shops reached a month of so much sales. A shop's months are 30 days each, counted from
 * its first sale; its best one counts, a month that still runs with what it has so far.
 */
public final class Months {
  /** How many months of a shop are looked at. */
  public static final int COUNTED = 3;

  public static final int DAYS = 30;

  private Months() {}

  /**
   * @param months per month one number a shop, in fen; NaN = nothing known
   * @param milestones in fen
   * @return one number a milestone
   */
  public static long[] reached(double[][] months, List<Long> milestones) {
    long[] reached = new long[milestones.size()];
    int shops = months.length == 0 ? 0 : months[0].length;
    for (int shop = 0; shop < shops; shop++) {
      int at = shop;
      double best =
          Arrays.stream(months)
              .mapToDouble(month -> month[at])
              .filter(value -> !Double.isNaN(value))
              .max()
              .orElse(Double.NEGATIVE_INFINITY);
      for (int i = 0; i < reached.length; i++) {
        reached[i] += best >= milestones.get(i) ? 1 : 0;
      }
    }
    return reached;
  }
}
