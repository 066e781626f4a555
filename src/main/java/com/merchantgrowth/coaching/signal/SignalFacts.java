package com.merchantgrowth.coaching.signal;

/**
 * What is known about one shop as of a day. NaN = not known, and nothing follows from it.
 *
 * @param silentDays whole days since the last live, today's being 0; NaN when there was none in the
 *     span or the days are not all reported
 * @param liveDays live days in the span before the silence
 * @param gmv of the last days, in fen; NaN unless every day of both spans is reported
 * @param gmvBefore of as many days before
 * @param score the experience score
 * @param scoreBefore what it was some days ago
 * @param negatives negative goods feedback of the last days
 * @param orders paid orders of those days that report both
 * @param negativesBefore of as many days before
 * @param ordersBefore likewise
 * @param lateDays days past the clock of the newcomer's step; NaN = not past it, or no newcomer
 * @param step the number of that step, from 1
 */
public record SignalFacts(
    double silentDays,
    double liveDays,
    double gmv,
    double gmvBefore,
    double score,
    double scoreBefore,
    double negatives,
    double orders,
    double negativesBefore,
    double ordersBefore,
    double lateDays,
    double step) {}
