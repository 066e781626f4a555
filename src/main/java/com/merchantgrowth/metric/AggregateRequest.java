package com.merchantgrowth.metric;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One number per subject that somebody needs from the facts. All requests of a daily run are
 * answered by one scan.
 *
 * @param name unique within a run; metrics use their code
 */
public record AggregateRequest(
    String name,
    Aggregate aggregate,
    MeasureSum numerator,
    @Nullable MeasureSum denominator,
    Scale scale,
    MetricWindow window) {
  /** The measures it reads, each once. */
  public List<String> measures() {
    return Stream.concat(
            numerator.measures().stream(),
            denominator == null ? Stream.empty() : denominator.measures().stream())
        .distinct()
        .toList();
  }
}
