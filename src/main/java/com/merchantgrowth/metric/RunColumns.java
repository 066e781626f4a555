package com.merchantgrowth.metric;

/**
 * Metrics of everybody of a published run. For computing, never to be shown: a merchant sees
 * quantiles only.
 *
 * @param subjects ascending
 * @param values one column for each metric asked for, one number per subject; NaN = none
 * @param percentiles as above
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record RunColumns(long[] subjects, double[][] values, double[][] percentiles) {}
