package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.MetricInput;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerMarks;

/**
 * One metric of a shop on one day.
 *
 * @param value in the metric's unit, unrounded; NaN = not enough data
 * @param sample what stands behind the value, in the terms of {@link MetricDefinition#minSample()}
 * @param percentile 0 (worst) … 100 (best); NaN = none
 * @param marks of the peer group
 * @param trend the values of {@link Diagnosis#trendDays()}; NaN = no run, or no value
 */
public record MetricLine(
    MetricDefinition definition,
    double value,
    double sample,
    double percentile,
    PeerMarks marks,
    double[] trend) {

  /** Why there is no percentile. */
  public enum Missing {
    /** There is one. */
    NOTHING,
    /** The sample is below the metric's minimum, which is not 0. */
    NOT_ENOUGH_DATA,
    /** Fewer than {@link PeerMarks#LEAST} shops of the group have a value. */
    TOO_FEW_PEERS,
    /** The shop has no fact in the last 30 days and is not compared. */
    NOT_ACTIVE
  }

  public String code() {
    return definition.code();
  }

  public boolean hasValue() {
    return !Double.isNaN(value);
  }

  public boolean hasPercentile() {
    return !Double.isNaN(percentile);
  }

  public Missing missing() {
    if (hasPercentile()) {
      return Missing.NOTHING;
    }
    if (!hasValue()) {
      return Missing.NOT_ENOUGH_DATA;
    }
    return marks.known() ? Missing.NOT_ACTIVE : Missing.TOO_FEW_PEERS;
  }

  /** A neutral metric is shown with its peers, but not judged, scored or advised. */
  public boolean neutral() {
    return definition.direction() == Direction.NEUTRAL;
  }

  /** What scores and advice need of it. */
  public MetricInput input() {
    return new MetricInput(
        code(),
        definition.dimension(),
        definition.direction(),
        definition.weight(),
        value,
        percentile,
        marks.median(),
        marks.top20());
  }
}
