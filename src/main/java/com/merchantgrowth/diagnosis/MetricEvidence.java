package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.PeerValues;
import com.merchantgrowth.metric.OwnNumbers;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one metric of one shop: its own numbers, the days they come from, and its
 * place among the peers.
 *
 * @param numbers made from the days as they are now; they differ from the line's value when facts
 *     changed after the run
 * @param days one entry per day of the window, ascending
 * @param measures the measures of the formula by code; one that is no longer registered is missing
 * @param place null when the shop has no percentile in this metric
 */
public record MetricEvidence(
    MetricLine line,
    DayRange window,
    OwnNumbers numbers,
    List<LocalDate> days,
    List<OwnNumbers.DayValue> values,
    Map<String, Measure> measures,
    PeerValues.@Nullable Place place) {

  /** Facts of the window changed after the run: the days no longer add up to the shown value. */
  public boolean changedSince() {
    if (!line.definition().aggregate().readsFacts()) {
      return false;
    }
    double shown = line.value();
    double now = numbers.value();
    return !Double.isNaN(shown) && !(Math.abs(now - shown) <= 1e-9 * Math.max(1, Math.abs(shown)));
  }
}
