package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;

/** A room's wishes to the one scan of the facts of a run, beyond the metric definitions. */
public interface AggregateSource {
  List<AggregateRequest> requests(SubjectKind kind, LocalDate day);
}
