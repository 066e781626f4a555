package com.merchantgrowth.course;

import java.util.Locale;

/** What a course is to merchants. */
public enum CourseState {
  /** Never published. */
  DRAFT,
  PUBLISHED,
  /** No longer offered; whoever passed it keeps that, whoever began may finish. */
  ARCHIVED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
