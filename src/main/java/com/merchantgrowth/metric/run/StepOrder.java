package com.merchantgrowth.metric.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts steps after those they name; among free ones the alphabet decides, so it is always the same.
 */
final class StepOrder {
  /** The metric room's own steps, always first. */
  static final Set<String> OWN = Set.of("values", "peers");

  private StepOrder() {}

  /**
   * @throws IllegalStateException if a name is taken twice or unknown, or the steps wait for each
   *     other
   */
  static List<DailyStep> of(List<DailyStep> steps) {
    Map<String, DailyStep> waiting = new TreeMap<>();
    for (DailyStep step : steps) {
      if (OWN.contains(step.name()) || waiting.put(step.name(), step) != null) {
        throw new IllegalStateException("two daily steps are called " + step.name());
      }
    }
    Set<String> known = new HashSet<>(waiting.keySet());
    known.addAll(OWN);
    for (DailyStep step : steps) {
      for (String before : step.after()) {
        if (!known.contains(before)) {
          throw new IllegalStateException(
              "daily step " + step.name() + " comes after an unknown step: " + before);
        }
      }
    }
    Map<String, DailyStep> ordered = new LinkedHashMap<>();
    while (!waiting.isEmpty()) {
      DailyStep next =
          waiting.values().stream()
              .filter(
                  step ->
                      step.after().stream()
                          .allMatch(name -> OWN.contains(name) || ordered.containsKey(name)))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "daily steps wait for each other: " + waiting.keySet()));
      ordered.put(next.name(), next);
      waiting.remove(next.name());
    }
    return new ArrayList<>(ordered.values());
  }
}
