package com.merchantgrowth.metric.effect;

/**
 * One number of one shop around a day, for {@link MatchedEffect}. The number is the metric's own
 * formula over each of the windows; NaN = not enough data in it.
 *
 * @param subject the shop; a shop that did not take part is given once for each stratum it could be
 *     a partner in
 * @param stratum only shops of the same stratum are compared: the same cohort around the same day
 * @param earlier over the first half of the days before, {@link #WINDOW} / 2
 * @param later over the second half of the days before
 * @param before over the {@link #WINDOW} days before the day
 * @param after over the {@link #WINDOW} days after it; the day itself is in neither
 */
public record EffectInput(
    long subject, String stratum, double earlier, double later, double before, double after) {
  /** Days of a window. */
  public static final int WINDOW = 28;

  /** How the number was moving already; NaN when a half has none. */
  public double trend() {
    return later - earlier;
  }

  /** What became of the number. */
  public double change() {
    return after - before;
  }

  boolean complete() {
    return Double.isFinite(trend()) && Double.isFinite(change());
  }
}
