package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.metric.fact.FactDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one task of a shop.
 *
 * @param audience who it is for, answered for this shop
 * @param goal the goal's condition answered for this shop; null for a ladder
 * @param measures what the days below are about, in order: the measures the goal's number reads
 * @param factDays the shop's days of the round so far, oldest first; empty when the goal is no
 *     number over own days
 */
public record TaskDetail(
    TaskCard card,
    Evaluation audience,
    @Nullable Evaluation goal,
    List<String> measures,
    List<FactDay> factDays) {}
