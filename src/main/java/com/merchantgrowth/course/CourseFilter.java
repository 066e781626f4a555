package com.merchantgrowth.course;

import com.merchantgrowth.metric.Dimension;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which courses administrators look at, in which order.
 *
 * @param text part of the code or of a name; empty = all
 * @param dimension null = all
 * @param state null = all
 */
public record CourseFilter(
    String text, @Nullable Dimension dimension, @Nullable CourseState state, Order order) {
  public static final CourseFilter ALL = new CourseFilter("", null, null, Order.EDITED);

  /** The orders of the list. */
  public enum Order {
    /** Edited last first. */
    EDITED,
    /** Most people first. */
    LEARNERS,
    /** Lowest first: where people fail; without learners last. */
    PASS_RATE,
    /** By the Chinese name. */
    NAME;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
