package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Dimension;
import java.util.List;

/**
 * One of the six scores with what it is made of.
 *
 * @param score 0 … 100, unrounded; NaN when too little of the dimension could be scored
 * @param weightUsed the weight of the metrics that have a percentile
 * @param weightAll the weight of all scored metrics of the dimension
 * @param used codes of the metrics in the mean, in the order given
 * @param leftOut codes of the scored metrics without a percentile, in the order given
 */
public record DimensionScore(
    Dimension dimension,
    double score,
    double weightUsed,
    double weightAll,
    List<String> used,
    List<String> leftOut) {

  public DimensionScore {
    used = List.copyOf(used);
    leftOut = List.copyOf(leftOut);
  }

  public boolean known() {
    return !Double.isNaN(score);
  }
}
