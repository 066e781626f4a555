package com.merchantgrowth.course.recommend;

import com.merchantgrowth.metric.Dimension;

/**
 * A metric in which a shop is behind its peers, with what the diagnosis computed for it.
 *
 * @param percentile 0 (worst) … 100 (best) among the peers
 * @param peers shops of the group that have a value
 * @param dimensionGain what the dimension's score would rise by at the peers' median; NaN = the
 *     dimension has no score
 */
public record Gap(
    String metric, Dimension dimension, double percentile, int peers, double dimensionGain) {
  /** Among the lowest fifth of the peers. */
  public boolean lowestFifth() {
    return percentile <= 20;
  }
}
