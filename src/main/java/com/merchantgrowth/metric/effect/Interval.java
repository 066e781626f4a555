package com.merchantgrowth.metric.effect;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How sure a mean difference is: the two ways to get a 95 % interval from paired differences. */
@FunctionalInterface
public interface Interval {
  /** Draws of {@link #resampled}. */
  int DRAWS = 2_000;

  /**
   * Student's t with n − 1 degrees of freedom (Student 1908): for differences that are not wild.
   */
  Interval STUDENT =
      differences -> {
        Moments moments = Moments.of(differences);
        double half = StudentT.upper975(differences.length - 1) * moments.standardError();
        return new Bounds(moments.mean() - half, moments.mean() + half);
      };

  /**
   * @param differences at least two
   */
  Bounds of(double[] differences);

  /** Both ends, in the unit of the differences. */
  record Bounds(double low, double high) {}

  /**
   * Draws as many differences as there are, with replacement, {@link #DRAWS} times; the ends are
   * where 2.5 % of the means lie below and above (Efron and Tibshirani 1993, <em>An Introduction to
   * the Bootstrap</em>, ch. 13). It assumes no shape: a few shops with huge numbers widen it as
   * they should. The means of few differences vary too little by √((n − 1) / n); each is moved away
   * from the mean by its inverse.
   *
   * @param seed the same seed and differences give the same interval
   */
  static Interval resampled(long seed) {
    return differences -> {
      int n = differences.length;
      double mean = Moments.of(differences).mean();
      double widen = Math.sqrt(n / (n - 1.0));
      SplittableRandom random = new SplittableRandom(seed);
      double[] means = new double[DRAWS];
      for (int draw = 0; draw < DRAWS; draw++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += differences[random.nextInt(n)];
        }
        means[draw] = mean + (sum / n - mean) * widen;
      }
      Arrays.sort(means);
      return new Bounds(quantile(means, 0.025), quantile(means, 0.975));
    };
  }

  /** With linear interpolation between the neighbours. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    double rest = place - below;
    return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
  }
}
