package com.merchantgrowth.experience;

/**
 * What a score counts for a metric instead of its value, because events were forgiven. The metric
 * itself keeps its value.
 *
 * @param value NaN = after the exclusion too little is left for a value
 * @param sample what is left of the sample
 */
public record Counted(long subject, String metric, double value, double sample) {}
