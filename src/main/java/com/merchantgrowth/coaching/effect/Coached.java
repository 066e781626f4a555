package com.merchantgrowth.coaching.effect;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A plan of a shop, as far as its effect goes.
 *
 * @param began the day the plan started
 * @param metric what it was to move
 * @param keys for each group what the plan belongs to; a plan may have several kinds of contact
 */
record Coached(long shop, LocalDate began, String metric, Map<EffectGroup, Set<String>> keys) {}
