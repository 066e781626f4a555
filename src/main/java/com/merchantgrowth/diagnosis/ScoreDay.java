package com.merchantgrowth.diagnosis;

import java.time.LocalDate;

/**
 * A shop's stored scores of one day.
 *
 * @param dimensions six scores, 0 … 100, in the order of {@link
 *     com.merchantgrowth.metric.Dimension}; NaN = none
 * @param overall NaN = none
 * @param place 1 = best of the group; 0 = no overall score
 * @param ranked how many of the group have an overall score
 */
public record ScoreDay(LocalDate day, double[] dimensions, double overall, int place, int ranked) {}
