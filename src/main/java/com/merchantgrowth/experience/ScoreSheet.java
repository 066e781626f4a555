package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.score.Reading;
import com.merchantgrowth.experience.score.Readings;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.SubjectResult;
import com.merchantgrowth.metric.peer.PeerMarks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One subject's score of one day with everything it follows from.
 *
 * @param readings what was counted
 * @param counted where that is not the metric's own value
 */
public record ScoreSheet(
    SubjectResult result,
    CardVersion version,
    Score score,
    Readings readings,
    List<Counted> counted) {

  public LocalDate day() {
    return result.run().day();
  }

  public CardDefinition card() {
    return version.card();
  }

  /** The definition the run computed the metric with; empty when it did not know it. */
  public Optional<MetricDefinition> metric(String code) {
    OptionalInt at = result.run().position(code);
    return at.isEmpty() ? Optional.empty() : Optional.of(result.run().metrics().get(at.getAsInt()));
  }

  /** The metric's own value, whatever was counted; NaN = none. */
  public double real(String code) {
    return of(result.values(), code);
  }

  /** The sample behind what was counted; 0 = none. */
  public double sample(String code) {
    return counted.stream()
        .filter(one -> one.metric().equals(code))
        .mapToDouble(Counted::sample)
        .findFirst()
        .orElseGet(() -> ownSample(code));
  }

  /** The sample behind the metric's own value, whatever was counted. */
  public double ownSample(String code) {
    return of(result.samples(), code);
  }

  /** Whether something of the metric was forgiven. */
  public boolean forgiven(String code) {
    return counted.stream().anyMatch(one -> one.metric().equals(code));
  }

  /** Where the group stands in this metric. */
  public PeerMarks marks(String code) {
    OptionalInt at = result.run().position(code);
    return at.isEmpty() ? PeerMarks.unknown(0) : result.marks().get(at.getAsInt());
  }

  /** Of the metric's own value; NaN = none. */
  public double percentile(String code) {
    return of(result.percentiles(), code);
  }

  private double of(double[] column, String code) {
    OptionalInt at = result.run().position(code);
    return at.isEmpty() ? Double.NaN : column[at.getAsInt()];
  }

  static Readings readings(SubjectResult result, CardDefinition card, List<Counted> counted) {
    Map<String, Reading> byMetric = new java.util.HashMap<>();
    for (String code : card.reads()) {
      OptionalInt at = result.run().position(code);
      if (at.isPresent()) {
        double value =
            counted.stream()
                .filter(one -> one.metric().equals(code))
                .mapToDouble(Counted::value)
                .findFirst()
                .orElse(result.values()[at.getAsInt()]);
        byMetric.put(code, new Reading(value, result.percentiles()[at.getAsInt()]));
      }
    }
    Reading sample = byMetric.getOrDefault(card.sampleMetric(), Reading.MISSING);
    return new Readings(byMetric, sample.value());
  }
}
