package com.merchantgrowth.diagnosis.score;

import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the scores of a shop would be with other values of its own, everybody else staying where
 * they are. Metrics that are not changed keep the percentile they have, so no change gives exactly
 * today's result.
 */
public final class WhatIf {
  private final List<MetricInput> metrics;
  private final Map<String, PeerValues> peers;
  private final Scorecard before;

  /**
   * @param peers by metric code; needed for each metric that will be changed
   */
  public WhatIf(List<MetricInput> metrics, Map<String, PeerValues> peers) {
    this.metrics = List.copyOf(metrics);
    this.peers = Map.copyOf(peers);
    this.before = DimensionScores.of(metrics);
  }

  /** Today's scores. */
  public Scorecard before() {
    return before;
  }

  /**
   * @param values the new value by metric code, in the metric's unit
   * @throws DomainException invalid, for a value that is not a number, or a metric that is not
   *     scored or has no peers to stand among
   */
  public Outcome change(Map<String, Double> values) {
    List<MetricInput> after = new ArrayList<>(metrics.size());
    List<Change> changes = new ArrayList<>();
    for (MetricInput metric : metrics) {
      Double value = values.get(metric.code());
      if (value == null) {
        after.add(metric);
        continue;
      }
      MetricInput changed = metric.at(value, percentileAt(metric, value));
      after.add(changed);
      changes.add(new Change(metric, changed));
    }
    if (changes.size() < values.size()) {
      throw DomainException.invalid("diagnosis.error.whatIf", String.join(", ", values.keySet()));
    }
    return new Outcome(before, DimensionScores.of(after), changes);
  }

  /** The percentile this shop would have in this metric with this value. */
  double percentileAt(MetricInput metric, double value) {
    PeerValues others = peers.get(metric.code());
    if (others == null || !metric.scored() || !Double.isFinite(value)) {
      throw DomainException.invalid("diagnosis.error.whatIf", metric.code());
    }
    return others.place(value, metric.direction()).percentile();
  }

  /**
   * Before and after.
   *
   * @param changes in the order of the shop's metrics
   */
  public record Outcome(Scorecard before, Scorecard after, List<Change> changes) {
    public Outcome {
      changes = List.copyOf(changes);
    }
  }

  /** One changed metric. */
  public record Change(MetricInput before, MetricInput after) {}
}
