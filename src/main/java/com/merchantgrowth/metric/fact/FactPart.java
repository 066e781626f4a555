package com.merchantgrowth.metric.fact;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * A line of the manifest: all facts of one source and day.
 *
 * @param digest of the content, to see that nothing changed
 */
record FactPart(
    long id,
    String source,
    LocalDate day,
    String file,
    long rows,
    SortedSet<String> measures,
    String digest) {}
