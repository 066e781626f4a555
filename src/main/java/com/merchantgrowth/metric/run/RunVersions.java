package com.merchantgrowth.metric.run;

/** Which definitions a run computes with. */
public enum RunVersions {
  /**
   * Those the day was run with before, so that an old day stays what it was; today's for a day that
   * was never run.
   */
  OWN,
  /** Those in force today. */
  TODAY
}
