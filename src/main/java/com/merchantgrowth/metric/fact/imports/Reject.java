package com.merchantgrowth.metric.fact.imports;

/**
 * A refused row.
 *
 * @param line of the file, the header being line 1
 * @param detail the value, column or source that is wrong
 * @param raw the row as it was read, shortened; empty when it is not at hand any more
 */
public record Reject(long line, Reason reason, String detail, String raw) {}
