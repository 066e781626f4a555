package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Dimension;
import java.util.List;

/**
 * A shop's six dimension scores and their mean.
 *
 * @param dimensions all six, in the order of {@link Dimension}
 * @param overall mean of the dimensions that have a score, 0 … 100, unrounded; NaN when fewer than
 *     {@link DimensionScores#LEAST_DIMENSIONS} have one
 */
public record Scorecard(List<DimensionScore> dimensions, double overall) {
  public Scorecard {
    dimensions = List.copyOf(dimensions);
  }

  public DimensionScore of(Dimension dimension) {
    return dimensions.get(dimension.ordinal());
  }

  public boolean known() {
    return !Double.isNaN(overall);
  }
}
