package com.merchantgrowth.experience;

import java.time.LocalDate;

/**
 * A day of a score's history.
 *
 * @param total NaN = not yet scored
 * @param version of the scorecard
 */
public record ScorePoint(LocalDate day, double total, int version) {}
