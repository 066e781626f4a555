package com.merchantgrowth.course;

import com.merchantgrowth.course.recommend.Recommendation;
import com.merchantgrowth.metric.MetricDefinition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommended course with everything its reason says.
 *
 * @param metric the metric of the gap; null when it is recommended for the stage or tier
 * @param day the business day of the diagnosis; null likewise
 */
public record Recommended(
    CourseCard card,
    Recommendation recommendation,
    @Nullable MetricDefinition metric,
    @Nullable LocalDate day) {}
