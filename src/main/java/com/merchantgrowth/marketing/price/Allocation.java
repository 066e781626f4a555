package com.merchantgrowth.marketing.price;

import java.util.Arrays;

/** Splits an amount by largest remainder (P2). */
final class Allocation {
  private Allocation() {}

  /**
   * Splits {@code amount} in proportion to the weights. What a place cannot take goes to the others
   * by the same rule, until nothing is left or none can take more; ties of remainders go to the
   * lower place.
   *
   * @param amount fen, ≥ 0
   * @param weights ≥ 0; a place of weight 0 gets nothing
   * @param most what each place can take, ≥ 0
   * @return fen for each place; their sum is the amount, or the sum of what the places could take
   */
  static long[] spread(long amount, long[] weights, long[] most) {
    long[] given = new long[weights.length];
    long left = amount;
    while (left > 0) {
      long total = 0;
      for (int i = 0; i < weights.length; i++) {
        total += given[i] < most[i] ? weights[i] : 0;
      }
      if (total == 0) {
        return given;
      }
      long before = left;
      left = round(left, total, weights, most, given);
      if (left == before) {
        throw new IllegalStateException("no progress with " + left);
      }
    }
    return given;
  }

  private static long round(long amount, long total, long[] weights, long[] most, long[] given) {
    int size = weights.length;
    long[] share = new long[size];
    long[] rest = new long[size];
    boolean[] open = new boolean[size];
    long odd = amount;
    for (int i = 0; i < size; i++) {
      open[i] = given[i] < most[i] && weights[i] > 0;
      if (open[i]) {
        Rounding.divide(amount, weights[i], total, share, rest, i);
        odd -= share[i];
      }
    }
    if (odd > 0) {
      oddFen(odd, open, rest, share);
    }
    long left = amount;
    for (int i = 0; i < size; i++) {
      if (open[i]) {
        long taken = Math.min(share[i], most[i] - given[i]);
        given[i] += taken;
        left -= taken;
      }
    }
    return left;
  }

  /** One fen each to the largest remainders, of equals to the lower places. */
  private static void oddFen(long odd, boolean[] open, long[] rest, long[] share) {
    long[] sorted = new long[rest.length];
    int count = 0;
    for (int i = 0; i < rest.length; i++) {
      if (open[i]) {
        sorted[count++] = rest[i];
      }
    }
    Arrays.sort(sorted, 0, count);
    long least = sorted[count - (int) odd];
    long above = 0;
    for (int i = count - 1; i >= 0 && sorted[i] > least; i--) {
      above++;
    }
    long equals = odd - above;
    for (int i = 0; i < rest.length; i++) {
      if (open[i] && (rest[i] > least || (rest[i] == least && equals-- > 0))) {
        share[i]++;
      }
    }
  }
}
