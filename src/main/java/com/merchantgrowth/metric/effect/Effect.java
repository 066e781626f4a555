package com.merchantgrowth.metric.effect;

/**
 * An estimated effect, in the unit of the number it is an effect on.
 *
 * @param pairs shops on each side
 * @param mean how much more the number rose (fell, when negative) with those who took part
 * @param standardError of the mean
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param before mean of those who took part, before
 * @param after mean of those who took part, after
 * @param partnersBefore mean of their partners, before
 * @param partnersAfter mean of their partners, after
 */
public record Effect(
    int pairs,
    double mean,
    double standardError,
    double low,
    double high,
    double before,
    double after,
    double partnersBefore,
    double partnersAfter) {
  /** Whether the interval leaves out "no effect". */
  public boolean clear() {
    return low > 0 || high < 0;
  }
}
