package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;

/**
 * Facts a room owns (e.g. coupons used): written into the fact store at the start of each run, as
 * the source with this name. A subject of which another source has reported one of these measures
 * on the day is left to that source.
 */
public interface DailyFactSource {
  /** The source name in the fact store, e.g. {@code marketing}. */
  String source();

  SubjectKind kind();

  /**
   * {@link WriteMode#REPLACE} when the source is the room's alone; {@link WriteMode#MERGE} when it
   * holds facts of other subjects too, which then stay.
   */
  default WriteMode mode() {
    return WriteMode.REPLACE;
  }

  /** Emits each row of the day once, in any order. */
  void emit(LocalDate day, Sink sink);

  /** Takes one subject's measures; parallel arrays. */
  interface Sink {
    void row(long subject, String[] measures, double[] values);
  }
}
