package com.merchantgrowth.experience;

import com.merchantgrowth.metric.MetricDays;

/**
 * Why a metric moved between two days: its window moved.
 *
 * @param left days of the first window that are not in the second
 * @param entered days of the second that are not in the first
 */
public record WindowMove(MetricDays left, MetricDays entered) {}
