package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.score.CardSums;
import com.merchantgrowth.experience.score.Reading;
import com.merchantgrowth.experience.score.Scorecard;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns a scorecard reads, of everybody of a day. */
final class CardColumns {
  private final Scorecard card;
  private final List<double @Nullable []> values;
  private final List<double @Nullable []> percentiles;
  private final double @Nullable [] samples;
  private final Map<Integer, Map<Integer, Double>> counted;

  private CardColumns(
      Scorecard card,
      List<double @Nullable []> values,
      List<double @Nullable []> percentiles,
      double @Nullable [] samples,
      Map<Integer, Map<Integer, Double>> counted) {
    this.card = card;
    this.values = values;
    this.percentiles = percentiles;
    this.samples = samples;
    this.counted = counted;
  }

  /** Takes one row; the sums are those of the row and change with the next one. */
  interface Sink {
    void row(int row, double total, CardSums sums);
  }

  /**
   * @param subjects ascending
   * @param values a metric's column; null = the day does not know the metric
   * @param percentiles as above
   * @param instead what is counted instead of single values
   */
  static CardColumns of(
      CardDefinition card,
      long[] subjects,
      Function<String, double @Nullable []> values,
      Function<String, double @Nullable []> percentiles,
      List<Counted> instead) {
    List<String> metrics = card.items();
    Map<Integer, Map<Integer, Double>> counted = new HashMap<>();
    for (Counted one : instead) {
      int row = Arrays.binarySearch(subjects, one.subject());
      int item = metrics.indexOf(one.metric());
      if (row >= 0 && item >= 0) {
        counted.computeIfAbsent(row, _ -> new HashMap<>()).put(item, one.value());
      }
    }
    List<double @Nullable []> columns = new java.util.ArrayList<>();
    List<double @Nullable []> places = new java.util.ArrayList<>();
    for (String metric : metrics) {
      columns.add(values.apply(metric));
      places.add(percentiles.apply(metric));
    }
    return new CardColumns(
        card.scorecard(), columns, places, values.apply(card.sampleMetric()), counted);
  }

  /** Scores the rows {@code from … to − 1}; may be called for several ranges at once. */
  void score(int from, int to, Sink sink) {
    CardSums sums = new CardSums(card);
    Reading[] readings = new Reading[values.size()];
    for (int row = from; row < to; row++) {
      Map<Integer, Double> instead = counted.get(row);
      for (int i = 0; i < readings.length; i++) {
        double[] column = values.get(i);
        double[] places = percentiles.get(i);
        double value = column == null ? Double.NaN : column[row];
        if (instead != null) {
          value = instead.getOrDefault(i, value);
        }
        readings[i] = new Reading(value, places == null ? Double.NaN : places[row]);
      }
      sink.row(row, sums.total(readings, samples == null ? Double.NaN : samples[row]), sums);
    }
  }
}
