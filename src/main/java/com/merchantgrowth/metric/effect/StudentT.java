package com.merchantgrowth.metric.effect;

/** Quantiles of Student's t distribution. */
final class StudentT {
  /** 97.5 % of the standard normal distribution lies below. */
  private static final double Z = 1.959963984540054;

  private StudentT() {}

  /**
   * The point below which 97.5 % lie: half the width of a 95 % interval in standard errors. By the
   * expansion in 1 / degrees of Abramowitz and Stegun, <em>Handbook of Mathematical Functions</em>,
   * 26.7.5; off by less than 0.001 from ten degrees on.
   *
   * @param degrees of freedom, at least 10
   */
  static double upper975(int degrees) {
    if (degrees < 10) {
      throw new IllegalArgumentException("too few degrees of freedom: " + degrees);
    }
    double z2 = Z * Z;
    double g1 = Z * (z2 + 1) / 4;
    double g2 = Z * (5 * z2 * z2 + 16 * z2 + 3) / 96;
    double g3 = Z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384;
    double v = degrees;
    return Z + g1 / v + g2 / (v * v) + g3 / (v * v * v);
  }
}
