package com.merchantgrowth.metric.run;

import java.util.Set;

/**
 * A room's part of the daily run. Steps run one after another, each after those it names; a step
 * writes its results under {@link DailyRunContext#runId()} so that nothing is visible before the
 * run is published. Running it twice for the same run gives the same state.
 */
public interface DailyStep {
  /** Unique, lower case, e.g. {@code diagnosis}. */
  String name();

  /**
   * The steps that must have run before; {@code values} and {@code peers} are the metric room's.
   */
  Set<String> after();

  void run(DailyRunContext context);

  /** Removes what {@link #run} wrote for a run that was replaced or has failed. */
  void discard(long runId);
}
