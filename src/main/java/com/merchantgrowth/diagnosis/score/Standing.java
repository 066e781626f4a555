package com.merchantgrowth.diagnosis.score;

import java.util.Arrays;

/**
 * Places among the shops of a group, best first; equal scores share the better place.
 *
 * @param ranks 1 = best, one per row; 0 where there is no score
 * @param ranked how many rows have a score
 */
public record Standing(int[] ranks, int ranked) {
  /**
   * @param scores one per row; NaN = none
   */
  public static Standing of(double[] scores) {
    double[] sorted =
        Arrays.stream(scores).filter(score -> !Double.isNaN(score)).sorted().toArray();
    int[] ranks = new int[scores.length];
    for (int row = 0; row < scores.length; row++) {
      if (!Double.isNaN(scores[row])) {
        ranks[row] = 1 + sorted.length - firstGreater(sorted, scores[row]);
      }
    }
    return new Standing(ranks, sorted.length);
  }

  private static int firstGreater(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
