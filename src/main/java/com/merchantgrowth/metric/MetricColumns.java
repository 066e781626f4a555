package com.merchantgrowth.metric;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Metrics of everybody at once, for previews that look at all subjects of a day. */
@Service
public class MetricColumns {
  private final ResultRows rows;

  MetricColumns(ResultRows rows) {
    this.rows = rows;
  }

  /** One statement, streamed. */
  @Transactional(readOnly = true)
  public RunColumns of(PublishedRun run, int[] metricPositions) {
    return rows.columns(run.id(), metricPositions);
  }
}
