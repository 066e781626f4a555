package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;

/** A room's wishes to the one scan of the facts of a run, beyond the metric definitions. */
public interface AggregateSource {
  List<AggregateRequest> requests(SubjectKind kind, LocalDate day);

  /** The windows of those requests that look at each subject's own days. */
  default List<PersonalWindows> windows(SubjectKind kind, LocalDate day) {
    return List.of();
  }
}
