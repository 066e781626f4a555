package com.merchantgrowth.experience.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a score comes about: dimensions, their metrics, what a value is worth, and what the total
 * means. Data, versioned; which metrics belong to which dimension is the handbook's (§2), weights
 * and anchors are not: those that ship are our own defaults.
 *
 * @param low the total when every metric earns nothing
 * @param high the total when every metric earns everything; above {@code low}
 * @param leastSample below it there is no score yet, rather than a low one; 0 = none
 * @param dimensions each with another code
 * @param bands descending by {@link Band#from}; the last one holds everything
 * @param gate null = none
 */
public record Scorecard(
    String code,
    int version,
    double low,
    double high,
    double leastSample,
    List<Dimension> dimensions,
    List<Band> bands,
    @Nullable Gate gate) {

  /** One without a gate. */
  public Scorecard(
      String code,
      int version,
      double low,
      double high,
      double leastSample,
      List<Dimension> dimensions,
      List<Band> bands) {
    this(code, version, low, high, leastSample, dimensions, bands, null);
  }

  public Scorecard {
    dimensions = List.copyOf(dimensions);
    bands = List.copyOf(bands);
    if (!(low < high) || !(leastSample >= 0) || dimensions.isEmpty() || bands.isEmpty()) {
      throw new IllegalArgumentException("a scale, a dimension and a band are needed");
    }
    if (gate != null) {
      String gated = gate.dimension;
      String highest = gate.highestBand;
      if (dimensions.stream().noneMatch(one -> one.code.equals(gated))
          || bands.stream().noneMatch(one -> one.code.equals(highest))) {
        throw new IllegalArgumentException("the gate names what is not there: " + gate);
      }
    }
    Set<String> seen = new HashSet<>();
    for (Dimension dimension : dimensions) {
      for (Item item : dimension.items) {
        if (!seen.add(item.metric)) {
          throw new IllegalArgumentException(item.metric + " stands twice");
        }
      }
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from >= bands.get(i - 1).from) {
        throw new IllegalArgumentException("bands have to descend");
      }
    }
    if (bands.getLast().from > low) {
      throw new IllegalArgumentException("the last band has to hold everything");
    }
  }

  /**
   * @param weight among the dimensions, above 0
   */
  public record Dimension(String code, double weight, List<Item> items) {
    public Dimension {
      items = List.copyOf(items);
      if (!(weight > 0) || items.isEmpty()) {
        throw new IllegalArgumentException(code + " needs a weight and a metric");
      }
    }
  }

  /**
   * @param metric the metric's code
   * @param weight within the dimension, above 0
   */
  public record Item(String metric, double weight, Mapping mapping) {
    public Item {
      if (!(weight > 0)) {
        throw new IllegalArgumentException(metric + " needs a weight");
      }
    }
  }

  /**
   * @param from the lowest total of the band; totals are compared in full, not as they are shown
   */
  public record Band(String code, double from) {}

  /**
   * A dimension without which there is no high band, however high the total: the base that has to
   * be there first (handbook §2.3, 基础门槛要求).
   *
   * @param least on the scale of the total; a dimension without a value does not pass
   * @param highestBand the best band of those that do not pass
   */
  public record Gate(String dimension, double least, String highestBand) {}

  /** The band of a total, the gate aside. */
  public Band band(double total) {
    return bands.get(place(total));
  }

  /**
   * The band of a total.
   *
   * @param values of the dimensions, on the scale of the total; NaN = none
   */
  public Band band(double total, double[] values) {
    return bands.get(place(total, values));
  }

  private int place(double total) {
    for (int i = 0; i < bands.size(); i++) {
      if (total >= bands.get(i).from) {
        return i;
      }
    }
    return bands.size() - 1;
  }

  /**
   * The place of a total's band in {@link #bands}.
   *
   * @param values of the dimensions, on the scale of the total; NaN = none
   */
  int place(double total, double[] values) {
    int place = place(total);
    if (gate != null && !(values[dimension(gate.dimension)] >= gate.least)) {
      for (int i = 0; i < bands.size(); i++) {
        if (bands.get(i).code.equals(gate.highestBand)) {
          return Math.max(place, i);
        }
      }
    }
    return place;
  }

  private int dimension(String code) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).code.equals(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException(code);
  }
}
