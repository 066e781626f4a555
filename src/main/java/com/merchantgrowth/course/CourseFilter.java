package com.merchantgrowth.course;

import com.merchantgrowth.metric.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which courses administrators look at.
 *
 * @param text part of the code or of a name; empty = all
 * @param dimension null = all
 * @param state null = all
 */
public record CourseFilter(
    String text, @Nullable Dimension dimension, @Nullable CourseState state) {
  public static final CourseFilter ALL = new CourseFilter("", null, null);
}
