package com.merchantgrowth.course.content;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a course as its author wrote it. It need not be sound: {@link CourseChecks} says
 * what is wrong before it can be published.
 *
 * @param summary one or two sentences, plain
 * @param dimension the one of the six it belongs to; null = none chosen yet
 * @param metrics codes of the metrics it helps with, the most helped first
 * @param tiers codes of the tiers it is meant for; empty = no tier in particular
 * @param stages codes of the stages of new shops it is meant for; empty = none in particular
 * @param minutes how long it takes
 * @param audience who is offered it
 * @param worksheets tables to take away; empty = none
 * @param quiz null = passed by reading all lessons
 */
public record CourseContent(
    Wording name,
    Wording summary,
    @Nullable Dimension dimension,
    List<String> metrics,
    List<String> tiers,
    List<String> stages,
    int minutes,
    Condition audience,
    List<Lesson> lessons,
    List<Worksheet> worksheets,
    @Nullable Quiz quiz) {
  public CourseContent {
    metrics = List.copyOf(metrics);
    tiers = List.copyOf(tiers);
    stages = List.copyOf(stages);
    lessons = List.copyOf(lessons);
    worksheets = List.copyOf(worksheets);
  }

  /** A course of which nothing is written but the name. */
  public static CourseContent named(Wording name) {
    return new CourseContent(
        name,
        Wording.NONE,
        null,
        List.of(),
        List.of(),
        List.of(),
        10,
        Condition.EVERYBODY,
        List.of(new Lesson("lesson-1", Wording.NONE, Wording.NONE, "")),
        List.of(),
        null);
  }

  public Optional<Lesson> lesson(String key) {
    return lessons.stream().filter(lesson -> lesson.key().equals(key)).findFirst();
  }

  /** What passing it is called in conditions. */
  public static String flag(String courseCode) {
    return "course_" + courseCode;
  }
}
