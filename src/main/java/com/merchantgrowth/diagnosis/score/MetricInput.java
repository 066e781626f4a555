package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one shop, as much of it as scores and advice need. NaN = none.
 *
 * @param dimension null when the metric is not among the six
 * @param weight its share in the dimension, relative to the others; 0 leaves it out
 * @param value the shop's own value in the metric's unit
 * @param percentile 0 (worst) … 100 (best) in the peer group
 * @param median the peer group's median
 * @param top20 the group's top-20 % threshold in the good direction
 */
public record MetricInput(
    String code,
    @Nullable Dimension dimension,
    Direction direction,
    double weight,
    double value,
    double percentile,
    double median,
    double top20) {

  /** Whether it takes part in scores and advice; a neutral metric never does. */
  public boolean scored() {
    return dimension != null && direction != Direction.NEUTRAL && weight > 0;
  }

  /** Whether the own value is worse than the group's median, in the metric's own direction. */
  public boolean belowMedian() {
    return switch (direction) {
      case HIGHER -> value < median;
      case LOWER -> value > median;
      case NEUTRAL -> false;
    };
  }

  /** The same metric as if the shop had this value. */
  public MetricInput at(double newValue, double newPercentile) {
    return new MetricInput(
        code, dimension, direction, weight, newValue, newPercentile, median, top20);
  }
}
