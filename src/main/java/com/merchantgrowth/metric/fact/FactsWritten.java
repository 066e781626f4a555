package com.merchantgrowth.metric.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * What a published draft did.
 *
 * @param rows staged (subject, day) rows
 * @param subjects distinct subjects among them
 * @param days all days the draft touched, ascending
 * @param changedDays those whose stored facts differ from before; empty when everything was there
 *     already
 * @param vanished older (subject, day) rows that lost a value; only in {@link WriteMode#REPLACE}
 */
public record FactsWritten(
    long rows, long subjects, List<LocalDate> days, List<LocalDate> changedDays, long vanished) {}
