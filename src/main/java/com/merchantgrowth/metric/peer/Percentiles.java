package com.merchantgrowth.metric.peer;

import com.merchantgrowth.metric.Direction;
import java.util.Arrays;

/**
 * Where a value stands among its peers' values: 0 (worst) … 100 (best).
 *
 * <p>With n values, {@code below} of them smaller and {@code equal} of them the same (the value
 * itself counts): {@code 100 × (below + (equal − 1) / 2) ÷ (n − 1)}, turned round where lower is
 * better. Values that tie share their place. Fewer than {@link PeerMarks#LEAST} values give no
 * percentile (NaN). Neutral metrics are ranked upwards: they are shown, never judged.
 */
public final class Percentiles {
  private Percentiles() {}

  /**
   * The peers' values, ready to be ranked: without NaN, ascending, with one zero ({@code -0.0} and
   * {@code 0.0} are the same value).
   */
  public static double[] sorted(double[] values) {
    double[] copy = new double[values.length];
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        copy[n++] = value + 0.0;
      }
    }
    double[] known = n == copy.length ? copy : Arrays.copyOf(copy, n);
    Arrays.sort(known);
    return known;
  }

  /**
   * The percentile of a value that is one of the values.
   *
   * @param sorted from {@link #sorted}
   */
  public static double percentile(double[] sorted, double value, Direction direction) {
    if (Double.isNaN(value) || sorted.length < PeerMarks.LEAST) {
      return Double.NaN;
    }
    int below = lessThan(sorted, value);
    int equal = notAbove(sorted, value, below) - below;
    return formula(below, equal, sorted.length, direction);
  }

  /**
   * The percentile a changed value would have: the shop's own old value is taken out of the peers'
   * values first, then the new one is put in. With {@code newValue == oldValue} it is exactly
   * today's {@link #percentile}.
   *
   * @param sorted from {@link #sorted}, the old value included unless it is NaN
   * @param oldValue the shop's value today; NaN when it has none, or is not among the peers
   * @param newValue NaN gives NaN
   */
  public static double whatIf(
      double[] sorted, double oldValue, double newValue, Direction direction) {
    int n = Double.isNaN(oldValue) ? sorted.length + 1 : sorted.length;
    if (Double.isNaN(newValue) || n < PeerMarks.LEAST) {
      return Double.NaN;
    }
    int below = lessThan(sorted, newValue);
    int equal = notAbove(sorted, newValue, below) - below + 1;
    if (oldValue < newValue) {
      below--;
    } else if (oldValue == newValue) {
      equal--;
    }
    return formula(below, equal, n, direction);
  }

  private static double formula(int below, int equal, int n, Direction direction) {
    double upwards = 100.0 * (below + (equal - 1) / 2.0) / (n - 1);
    return direction == Direction.LOWER ? 100.0 - upwards : upwards;
  }

  /** How many are smaller than the value. */
  private static int lessThan(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many are smaller or the same, knowing how many are smaller; ties are usually few. */
  private static int notAbove(double[] sorted, double value, int below) {
    int step = 1;
    int low = below;
    int high = below;
    while (high < sorted.length && sorted[high] <= value) {
      low = high + 1;
      high = Math.min(sorted.length, high + step);
      step *= 2;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
