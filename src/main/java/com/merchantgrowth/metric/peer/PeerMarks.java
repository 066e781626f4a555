package com.merchantgrowth.metric.peer;

import com.merchantgrowth.metric.Direction;

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
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record PeerMarks(int n, double[] quantiles, double median, double top20) {
  /** Fewer than this many values give no percentile and no marks. */
  public static final int LEAST = 5;

  /** P5, P10 … P95. */
  public static final int QUANTILES = 19;

  private static final int P20 = 3;
  private static final int MEDIAN = 9;
  private static final int P80 = 15;

  /**
   * @param sorted the group's values, from {@link Percentiles#sorted}
   */
  public static PeerMarks of(double[] sorted, Direction direction) {
    if (sorted.length < LEAST) {
      return unknown(sorted.length);
    }
    double[] quantiles = new double[QUANTILES];
    for (int i = 0; i < QUANTILES; i++) {
      quantiles[i] = Quantiles.type7(sorted, (i + 1) / 20.0);
    }
    return restored(sorted.length, quantiles, direction);
  }

  /** From what is stored: the count and the 19 quantiles. */
  public static PeerMarks restored(int n, double[] quantiles, Direction direction) {
    return n < LEAST
        ? unknown(n)
        : new PeerMarks(
            n, quantiles, quantiles[MEDIAN], quantiles[direction == Direction.LOWER ? P20 : P80]);
  }

  /** Too few peers. */
  public static PeerMarks unknown(int n) {
    return new PeerMarks(n, new double[0], Double.NaN, Double.NaN);
  }

  public boolean known() {
    return n >= LEAST;
  }
}
