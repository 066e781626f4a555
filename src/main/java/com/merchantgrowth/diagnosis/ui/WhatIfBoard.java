package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.score.WhatIf;
import com.merchantgrowth.metric.MetricDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The values a visitor tries out on one page; several metrics together. Nothing of it is stored.
 */
final class WhatIfBoard {
  private final Diagnosis diagnosis;
  private final Supplier<WhatIf> source;
  private final Map<String, Double> values = new LinkedHashMap<>();

  WhatIfBoard(Diagnosis diagnosis, Supplier<WhatIf> source) {
    this.diagnosis = diagnosis;
    this.source = source;
  }

  void set(String metric, double value) {
    values.put(metric, value);
  }

  void remove(String metric) {
    values.remove(metric);
  }

  void reset() {
    values.clear();
  }

  OptionalDouble value(String metric) {
    Double value = values.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** How many metrics are changed. */
  int size() {
    return values.size();
  }

  String name(String metric, Words words) {
    return words.metric(definition(metric));
  }

  String shown(String metric, double value, Words words) {
    return words.value(definition(metric), value);
  }

  private MetricDefinition definition(String metric) {
    return diagnosis.metric(metric).orElseThrow().definition();
  }

  WhatIf.Outcome outcome() {
    return source.get().change(values);
  }
}
