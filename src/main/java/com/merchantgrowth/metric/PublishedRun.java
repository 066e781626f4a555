package com.merchantgrowth.metric;

import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The visible result of a day.
 *
 * @param stale facts of the day's windows changed after the run
 * @param metrics the definition versions it was computed with; positions index the stored arrays
 */
public record PublishedRun(
    long id,
    SubjectKind kind,
    LocalDate day,
    Instant finishedAt,
    boolean stale,
    List<MetricDefinition> metrics) {

  /** The column of a metric in this run's arrays. */
  public OptionalInt position(String metricCode) {
    return IntStream.range(0, metrics.size())
        .filter(i -> metrics.get(i).code().equals(metricCode))
        .findFirst();
  }
}
