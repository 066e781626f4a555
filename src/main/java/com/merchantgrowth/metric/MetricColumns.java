package com.merchantgrowth.metric;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Metrics of everybody at once, for previews that look at all subjects of a day. */
@Service
public class MetricColumns {
  private final ResultRows rows;
  private final RunHeaders headers;

  MetricColumns(ResultRows rows, RunHeaders headers) {
    this.rows = rows;
    this.headers = headers;
  }

  /** One statement, streamed. */
  @Transactional(readOnly = true)
  public RunColumns of(PublishedRun run, int[] metricPositions) {
    return rows.columns(run.id(), metricPositions);
  }

  /** The visible runs of the days in the range, oldest first. */
  @Transactional(readOnly = true)
  public List<PublishedRun> runs(SubjectKind kind, DayRange range) {
    return headers.between(kind, range);
  }
}
