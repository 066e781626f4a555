package com.merchantgrowth.metric.peer;

/**
 * Quantiles by linear interpolation between order statistics (Hyndman and Fan's type 7, the one of
 * R, NumPy and SQL's {@code percentile_cont}).
 */
public final class Quantiles {
  private Quantiles() {}

  /**
   * @param sorted ascending, without NaN
   * @param p 0 … 1
   * @return NaN for no values
   */
  public static double type7(double[] sorted, double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double h = (sorted.length - 1) * p;
    int floor = (int) h;
    double low = sorted[floor];
    if (floor == sorted.length - 1) {
      return low;
    }
    double high = sorted[floor + 1];
    return low == high ? low : low + (h - floor) * (high - low);
  }
}
