package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;

/**
 * Facts were published. Fired inside the publishing transaction: a listener that throws undoes it.
 *
 * @param days those whose facts really changed, ascending, never empty
 */
public record FactsChanged(SubjectKind kind, String source, List<LocalDate> days) {}
