package com.merchantgrowth.experience.score;

import java.util.HashMap;
import java.util.Map;

/**
 * A subject's values on one day.
 *
 * @param byMetric by metric code; a metric that is not in it is missing
 * @param sample what the least sample of the scorecard is compared with, such as paid orders in 30
 *     days; NaN = not reported
 */
public record Readings(Map<String, Reading> byMetric, double sample) {
  public Readings {
    byMetric = Map.copyOf(byMetric);
  }

  /** The value of a metric; NaN = missing. */
  public double value(String metric) {
    return of(metric).value();
  }

  Reading of(String metric) {
    return byMetric.getOrDefault(metric, Reading.MISSING);
  }

  /** The same day if this metric had read differently. */
  public Readings with(String metric, Reading reading) {
    Map<String, Reading> changed = new HashMap<>(byMetric);
    changed.put(metric, reading);
    return new Readings(changed, sample);
  }
}
