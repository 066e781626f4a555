package com.merchantgrowth.shared.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How crowded each stretch of values is, from equally spaced quantiles alone. Between two
 * neighbouring quantiles lies the same share of the group, spread evenly as far as anybody may
 * know.
 */
final class Density {
  private Density() {}

  /** One column: values {@code from ≤ v < to}, height 0 … 1 of the highest column. */
  record Bar(double from, double to, double height) {}

  /** Columns of equal width from the first to the last quantile; empty when they are all equal. */
  static List<Bar> bars(double[] quantiles, int columns) {
    if (quantiles.length < 2 || quantiles[quantiles.length - 1] <= quantiles[0]) {
      return List.of();
    }
    double low = quantiles[0];
    double width = (quantiles[quantiles.length - 1] - low) / columns;
    double[] share = new double[columns];
    double highest = 0;
    for (int column = 0; column < columns; column++) {
      double from = low + column * width;
      share[column] =
          shareBelow(quantiles, column == columns - 1 ? Double.POSITIVE_INFINITY : from + width)
              - (column == 0 ? 0 : shareBelow(quantiles, from));
      highest = Math.max(highest, share[column]);
    }
    List<Bar> bars = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      double from = low + column * width;
      bars.add(new Bar(from, from + width, share[column] / highest));
    }
    return bars;
  }

  /** The number of quantile steps that lie below a value, with fractions. */
  static double shareBelow(double[] quantiles, double value) {
    double share = 0;
    for (int i = 1; i < quantiles.length; i++) {
      double from = quantiles[i - 1];
      double to = quantiles[i];
      if (value >= to && !(from == to && value == to)) {
        share += 1;
      } else if (value > from) {
        share += (value - from) / (to - from);
      }
    }
    return share;
  }

  /**
   * How crowded the values are at each percentile: the inverse of the distance between neighbouring
   * quantiles, from worse to better.
   *
   * @param lowerIsBetter whether high values are worse
   * @return one height 0 … 1 for each step between two quantiles; empty when the values do not
   *     differ
   */
  static double[] crowd(double[] quantiles, boolean lowerIsBetter) {
    int steps = quantiles.length - 1;
    if (steps < 1 || quantiles[steps] <= quantiles[0]) {
      return new double[0];
    }
    // ties would be infinitely crowded: no step counts as narrower than a quarter of the even one
    double narrowest = (quantiles[steps] - quantiles[0]) / steps / 4;
    double[] heights = new double[steps];
    double highest = 0;
    for (int i = 0; i < steps; i++) {
      double height = 1 / Math.max(narrowest, quantiles[i + 1] - quantiles[i]);
      heights[lowerIsBetter ? steps - 1 - i : i] = height;
      highest = Math.max(highest, height);
    }
    for (int i = 0; i < steps; i++) {
      heights[i] /= highest;
    }
    return heights;
  }
}
