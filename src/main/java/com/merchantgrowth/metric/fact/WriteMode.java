package com.merchantgrowth.metric.fact;

/** What happens to facts of the same source and day that are already there. */
public enum WriteMode {
  /**
   * New (subject, day, measure) values win over older ones; an empty cell keeps the older value.
   */
  MERGE,
  /** The touched (source, day) parts are replaced whole; what is not sent again vanishes. */
  REPLACE
}
