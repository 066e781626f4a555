package com.merchantgrowth.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many shops a condition reaches.
 *
 * @param day the business day the answers are as of
 * @param shops all there are
 * @param unknown not enough data: these are not counted as failing
 * @param remaining shops that still pass after each part of an ALL, in order; of anything else one
 * @param byTier shops that pass, by tier code, sorted
 */
public record Reach(
    LocalDate day,
    int shops,
    int passing,
    int failing,
    int unknown,
    List<Integer> remaining,
    Map<String, Integer> byTier) {}
