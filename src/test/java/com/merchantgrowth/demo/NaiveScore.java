package com.merchantgrowth.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A scorecard's total once more, written from its text as plainly as possible and without a line of
 * the product's code.
 */
final class NaiveScore {
  private NaiveScore() {}

  /**
   * @param card the scorecard as it is served
   * @param values by metric; null or absent = not enough data
   * @return null = not yet scored
   */
  static Double total(JsonNode card, Map<String, Double> values) {
    Double sample = values.get(card.at("/sample/metric").asString());
    if (sample == null || sample < card.at("/sample/least").asDouble()) {
      return null;
    }
    double weighed = 0;
    double weights = 0;
    for (JsonNode dimension : card.get("dimensions")) {
      double within = 0;
      double known = 0;
      for (JsonNode item : dimension.get("items")) {
        Double value = values.get(item.get("metric").asString());
        if (value != null) {
          known += item.get("weight").asDouble();
          within += item.get("weight").asDouble() * points(item, value);
        }
      }
      if (known > 0) {
        weights += dimension.get("weight").asDouble();
        weighed += dimension.get("weight").asDouble() * within / known;
      }
    }
    double low = card.get("low").asDouble();
    return weights == 0 ? null : low + (card.get("high").asDouble() - low) * weighed / weights;
  }

  private static double points(JsonNode item, double value) {
    List<double[]> anchors = new ArrayList<>();
    boolean steps = item.has("steps");
    for (JsonNode anchor : item.get(steps ? "steps" : "linear")) {
      anchors.add(new double[] {anchor.get(0).asDouble(), anchor.get(1).asDouble()});
    }
    double points = anchors.getFirst()[1];
    for (int i = 0; i < anchors.size(); i++) {
      double[] here = anchors.get(i);
      if (value >= here[0]) {
        points = here[1];
        if (!steps && i + 1 < anchors.size()) {
          double[] next = anchors.get(i + 1);
          double way = Math.min(1, (value - here[0]) / (next[0] - here[0]));
          points = here[1] + way * (next[1] - here[1]);
        }
      }
    }
    return points;
  }
}
