package com.merchantgrowth.metric.fact;

import java.time.LocalDate;

/**
 * One day behind a number.
 *
 * @param values one per asked measure; NaN = not reported, which is not zero
 */
public record FactDay(LocalDate day, double[] values) {}
