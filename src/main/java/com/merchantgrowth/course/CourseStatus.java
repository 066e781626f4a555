package com.merchantgrowth.course;

import java.util.Locale;

/** Where the shop stands with a course. */
public enum CourseStatus {
  NOT_STARTED,
  /** Somebody of the shop has begun. */
  IN_PROGRESS,
  /** One of its people has passed. */
  PASSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
