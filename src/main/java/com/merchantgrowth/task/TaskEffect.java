package com.merchantgrowth.task;

import com.merchantgrowth.shared.DayRange;
import java.util.List;

/**
 * A task's round in figures.
 *
 * @param entered shops that were shown it
 * @param claimed of those; all of them when it needs no claim
 * @param completed of those: at least one level
 * @param levels how many shops have each level as their highest, from level 1
 * @param paid reward units in the ledger
 * @param waiting reward units earned but without budget
 * @param before what the goal measures, on average of the shops that completed it, over as many
 *     days before the round as it has had so far; NaN = the goal is no number
 * @param after the same over the round so far
 * @param othersBefore as {@code before}, of the shops that were shown it and did not complete it
 * @param othersAfter as {@code after}, of those
 */
public record TaskEffect(
    int occurrence,
    DayRange days,
    long entered,
    long metAtStart,
    long claimed,
    long completed,
    List<Long> levels,
    long paid,
    long waiting,
    double before,
    double after,
    double othersBefore,
    double othersAfter,
    String unit) {}
