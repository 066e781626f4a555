package com.merchantgrowth.course;

import com.merchantgrowth.course.content.CourseContent;
import java.time.Instant;

/**
 * A course in the administrators' list.
 *
 * @param content the version that is offered, or the draft when none ever was
 * @param liveVersion 0 = never published
 * @param draftVersion a version being written beside it; 0 = none
 * @param people who have begun, in all shops
 * @param shops somebody of which has begun
 * @param passed shops that have passed
 */
public record CourseRow(
    String code,
    CourseState state,
    CourseContent content,
    int liveVersion,
    int draftVersion,
    Instant editedAt,
    long people,
    long shops,
    long passed) {
  /** Shops that passed ÷ shops that began; NaN when none has. */
  public double passRate() {
    return shops == 0 ? Double.NaN : (double) passed / shops;
  }
}
