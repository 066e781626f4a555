package com.merchantgrowth.coaching.signal;

/**
 * Something about a shop that asks for a coach.
 *
 * @param points towards the need, 1 … 150
 * @param first numbers behind it, see {@link SignalCode}
 * @param second the next one
 * @param third the last one
 */
public record Signal(
    SignalCode code, Severity severity, int points, double first, double second, double third) {}
