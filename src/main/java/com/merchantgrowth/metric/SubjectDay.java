package com.merchantgrowth.metric;

import java.time.LocalDate;

/**
 * One subject's numbers of one published day; arrays indexed by the position in {@code run}, NaN =
 * none. The definitions may differ from day to day: ask the run for a metric's position.
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record SubjectDay(PublishedRun run, double[] values, double[] percentiles) {
  public LocalDate day() {
    return run.day();
  }

  /**
   * The value of a metric on this day; NaN when the run did not know the metric or had no value.
   */
  public double value(String metricCode) {
    return of(values, metricCode);
  }

  /** The percentile of a metric on this day; NaN = none. */
  public double percentile(String metricCode) {
    return of(percentiles, metricCode);
  }

  private double of(double[] column, String metricCode) {
    int position = run.position(metricCode).orElse(-1);
    return position < 0 ? Double.NaN : column[position];
  }
}
