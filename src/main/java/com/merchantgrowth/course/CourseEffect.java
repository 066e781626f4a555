package com.merchantgrowth.course;

import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.effect.EffectAnswer;
import java.time.LocalDate;

/**
 * What a course did to one of the metrics it helps with.
 *
 * @param waiting shops that passed, but less than 28 complete days ago
 * @param day the newest day whose facts are looked at
 */
public record CourseEffect(
    MetricDefinition metric, EffectAnswer answer, long waiting, LocalDate day) {}
