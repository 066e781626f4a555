package com.merchantgrowth.metric;

import com.merchantgrowth.metric.OwnNumbers.DayValue;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The days behind one metric of one subject, as reported now.
 *
 * @param window never past the day it is seen from
 * @param days every day of the window, ascending
 * @param values one for each of the days
 * @param numbers what the metric makes of them; before the minimum sample is looked at
 */
public record MetricDays(
    DayRange window, List<LocalDate> days, List<DayValue> values, OwnNumbers numbers) {}
