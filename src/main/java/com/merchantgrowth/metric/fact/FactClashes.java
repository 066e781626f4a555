package com.merchantgrowth.metric.fact;

import java.util.List;

/**
 * The rows of a draft that cannot be published.
 *
 * @param count all of them
 * @param first the first ones, by line
 */
public record FactClashes(long count, List<FactClash> first) {}
