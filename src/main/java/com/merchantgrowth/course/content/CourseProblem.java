package com.merchantgrowth.course.content;

import java.util.List;

/**
 * Something that keeps a course from being published.
 *
 * @param field where: {@code name, summary, dimension, metrics, minutes, audience, lessons,
 *     worksheets, quiz}
 * @param key the sentence's key in the translations
 */
public record CourseProblem(String field, String key, List<Object> args) {
  static CourseProblem of(String field, String key, Object... args) {
    return new CourseProblem(field, key, List.of(args));
  }
}
