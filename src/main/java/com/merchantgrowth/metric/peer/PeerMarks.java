package com.merchantgrowth.metric.peer;

/**
 * What a merchant may know of the others' values of one metric: never a single shop, never minimum
 * or maximum.
 *
 * @param n the group's shops that have a value
 * @param quantiles P5, P10 … P95 in ascending order of the value (19 numbers, type 7); empty when
 *     {@code n < 5}
 * @param median NaN when {@code n < 5}
 * @param top20 the top-20 % threshold in the metric's good direction: P80, or P20 where lower is
 *     better; NaN when {@code n < 5}
 */
public record PeerMarks(int n, double[] quantiles, double median, double top20) {
  /** Fewer than this many values give no percentile and no marks. */
  public static final int LEAST = 5;

  public boolean known() {
    return n >= LEAST;
  }
}
