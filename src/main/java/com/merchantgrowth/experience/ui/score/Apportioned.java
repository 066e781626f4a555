package com.merchantgrowth.experience.ui.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * Terms written with a few decimals that still add up on paper: each is at most one last digit away
 * from its own value, and together they are the sum that is shown.
 */
final class Apportioned {
  private Apportioned() {}

  /** A total in whole last digits, cut as it is shown. */
  static long cut(double total, int decimals) {
    return BigDecimal.valueOf(total)
        .setScale(decimals, RoundingMode.DOWN)
        .unscaledValue()
        .longValueExact();
  }

  /**
   * @param parts the exact terms
   * @param sum what the written ones have to add up to
   * @return whole last digits, one for each part
   */
  static long[] units(double[] parts, long sum, int decimals) {
    double unit = Math.pow(10, decimals);
    long[] units = new long[parts.length];
    long left = sum;
    for (int i = 0; i < parts.length; i++) {
      units[i] = Math.round(parts[i] * unit);
      left -= units[i];
    }
    while (left != 0 && parts.length > 0) {
      int step = left > 0 ? 1 : -1;
      int best =
          IntStream.range(0, parts.length)
              .boxed()
              .max(java.util.Comparator.comparingDouble(i -> step * (parts[i] * unit - units[i])))
              .orElseThrow();
      units[best] += step;
      left -= step;
    }
    return units;
  }
}
