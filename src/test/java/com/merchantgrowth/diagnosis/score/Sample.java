package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;

/** Short ways to write the metrics of a shop down. */
final class Sample {
  private Sample() {}

  static MetricInput metric(String code, Dimension dimension, double weight, double percentile) {
    return new MetricInput(
        code, dimension, Direction.HIGHER, weight, percentile, percentile, 50, 80);
  }

  static MetricInput none(String code, Dimension dimension, double weight) {
    return metric(code, dimension, weight, Double.NaN);
  }
}
