package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;

/**
 * Facts a room owns (e.g. coupons used): written into the fact store at the start of each run, as
 * the source with this name, replacing that source's part of the day.
 */
public interface DailyFactSource {
  /** The source name in the fact store, e.g. {@code marketing}. */
  String source();

  SubjectKind kind();

  /** Emits each row of the day once, in any order. */
  void emit(LocalDate day, Sink sink);

  /** Takes one subject's measures; parallel arrays. */
  interface Sink {
    void row(long subject, String[] measures, double[] values);
  }
}
