package com.merchantgrowth.marketing.effect;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * Events of a tool, counted.
 *
 * @param days every day of the range, also those without events
 * @param skus by id, those something happened with; claims have no SKU
 * @param channels by code, those something happened in
 */
record Folded(
    Sums total,
    SortedMap<LocalDate, Sums> days,
    SortedMap<Long, Sums> skus,
    SortedMap<String, Sums> channels) {}
