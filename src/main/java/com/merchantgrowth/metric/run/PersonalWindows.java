package com.merchantgrowth.metric.run;

/**
 * Each subject's own days for requests over a {@link
 * com.merchantgrowth.metric.MetricWindow.Personal} of this name. Parallel arrays; a subject that is
 * not listed has no days.
 *
 * @param subjects each at most once
 * @param first the first day, as {@link java.time.LocalDate#toEpochDay()}
 * @param last the last day, included
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record PersonalWindows(String name, long[] subjects, long[] first, long[] last) {}
