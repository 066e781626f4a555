package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.fact.Measure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The metrics and measures conditions name; looked up when the first of each is needed. */
final class Vocabulary {
  private final Supplier<Collection<MetricDefinition>> findMetrics;
  private final Supplier<Map<String, Measure>> findMeasures;
  private @Nullable Map<String, MetricDefinition> metrics;
  private @Nullable Map<String, Measure> measures;

  Vocabulary(
      Supplier<Collection<MetricDefinition>> metrics, Supplier<Map<String, Measure>> measures) {
    this.findMetrics = metrics;
    this.findMeasures = measures;
  }

  static Vocabulary of(ConditionTerms terms) {
    return new Vocabulary(terms::metrics, terms::measures);
  }

  /** By code, in the order they are shown. */
  Map<String, MetricDefinition> metrics() {
    Map<String, MetricDefinition> known = metrics;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (MetricDefinition metric : findMetrics.get()) {
        known.put(metric.code(), metric);
      }
      metrics = known;
    }
    return known;
  }

  Map<String, Measure> measures() {
    Map<String, Measure> known = measures;
    if (known == null) {
      known = findMeasures.get();
      measures = known;
    }
    return known;
  }

  /** The definition in force; null when there is none. */
  @Nullable MetricDefinition metric(String code) {
    return metrics().get(code);
  }

  @Nullable Measure measure(String code) {
    return measures().get(code);
  }
}
