package com.merchantgrowth.course;

import java.util.List;
import java.util.Locale;

/**
 * Contributed by a room that asks for passed courses: what would stand there without its course if
 * one were archived. A Spring bean.
 */
public interface CourseUse {
  /**
   * Something that uses a course.
   *
   * @param kind what it is, as a translation key, e.g. {@code course.use.task}
   * @param route where it is, below the portal's address
   */
  record Use(String kind, String nameZh, String nameEn, String route) {
    public String name(Locale locale) {
      return "en".equals(locale.getLanguage()) && !nameEn.isBlank() ? nameEn : nameZh;
    }
  }

  /**
   * Everything that asks for the course now; ended and archived things do not count.
   *
   * @param course its code
   * @param flag what conditions call passing it
   */
  List<Use> of(String course, String flag);
}
