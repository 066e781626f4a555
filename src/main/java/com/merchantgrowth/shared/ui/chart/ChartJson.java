package com.merchantgrowth.shared.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Data for the browser: numbers that do not exist become {@code null}, which draws a gap. */
final class ChartJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ChartJson() {}

  static ObjectNode of(Map<String, ?> data) {
    return MAPPER.valueToTree(data);
  }

  /** NaN and infinities become null. */
  static List<Double> numbers(double... values) {
    List<Double> numbers = new ArrayList<>(values.length);
    for (double value : values) {
      numbers.add(Double.isFinite(value) ? value : null);
    }
    return numbers;
  }
}
