package com.merchantgrowth.course;

import com.merchantgrowth.course.content.CourseContent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a course. A published one never changes.
 *
 * @param lock grows with each save of a draft
 * @param publisher null = a draft
 */
public record CourseVersion(
    int courseId,
    String code,
    int version,
    State state,
    CourseContent content,
    String author,
    Instant editedAt,
    @Nullable String publisher,
    @Nullable Instant publishedAt,
    int lock) {
  /** Where a version stands. */
  public enum State {
    DRAFT,
    /** The one that is offered now. */
    LIVE,
    /** A newer one is offered; whoever began with it may finish it. */
    SUPERSEDED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
