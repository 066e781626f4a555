package com.merchantgrowth.course;

import com.merchantgrowth.course.content.Quiz;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One course opened.
 *
 * @param read keys of the lessons the reader has read
 * @param last what became of the reader's newest attempt in this version; null = none
 * @param attemptsLeft today; {@link #UNLIMITED} = as often as one likes
 * @param newestVersion the version offered now; another than the card's = the course has changed
 *     since the reader began
 * @param passedBy the name of who passed for the shop; null = nobody yet
 * @param mayLearn whether what the reader does counts: a merchant who may act for the shop
 */
public record CoursePage(
    CourseCard card,
    Set<String> read,
    @Nullable Answered last,
    int attemptsLeft,
    int newestVersion,
    @Nullable String passedBy,
    boolean mayLearn) {
  public static final int UNLIMITED = -1;

  /** An attempt and what became of it. */
  public record Answered(
      int number, LocalDate on, List<Set<Integer>> answers, Quiz.Result result) {}

  public boolean changed() {
    return newestVersion > card.version();
  }
}
