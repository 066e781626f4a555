package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;

/** The results of a day became visible. Fired inside the publishing transaction. */
public record RunPublished(SubjectKind kind, LocalDate day, long runId) {}
