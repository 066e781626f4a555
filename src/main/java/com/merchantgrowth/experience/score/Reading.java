package com.merchantgrowth.experience.score;

/**
 * What is known of one metric of a subject.
 *
 * @param value NaN = not enough data
 * @param percentile among the cohort, 0 … 100, 100 is best; NaN = too few peers or no value
 */
public record Reading(double value, double percentile) {
  /** Nothing is known. */
  public static final Reading MISSING = new Reading(Double.NaN, Double.NaN);

  /** A value nobody is compared with. */
  public static Reading of(double value) {
    return new Reading(value, Double.NaN);
  }
}
