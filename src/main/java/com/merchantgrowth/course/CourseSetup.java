package com.merchantgrowth.course;

import com.merchantgrowth.course.LearningStore.Attempt;
import com.merchantgrowth.course.LearningStore.Learned;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Courses and learning for code that acts without a person: what ships with the product, the demo
 * marketplace. People use {@link CourseAuthoring} and {@link Learning}.
 */
@Service
public class CourseSetup {
  private final CourseStore courses;
  private final LearningStore learning;
  private final CoursePassing passing;
  private final BusinessCalendar calendar;

  CourseSetup(
      CourseStore courses,
      LearningStore learning,
      CoursePassing passing,
      BusinessCalendar calendar) {
    this.courses = courses;
    this.learning = learning;
    this.passing = passing;
    this.calendar = calendar;
  }

  /** Offers a course; nothing when its code is taken. */
  @Transactional
  public void publish(String code, CourseContent content, String author) {
    if (courses.idOf(code).isEmpty()) {
      int id = courses.insert(code, calendar.now());
      courses.insertDraft(id, 1, content, author, calendar.now());
      courses.publish(id, 1, author, calendar.now());
    }
  }

  /**
   * Offers a course that ships with the product, or its newer text as the next version. A course
   * somebody else has ever written a version of, or that is archived, stays as it is; so does one
   * that has had this text before, lest an older node takes a newer one's text back.
   *
   * @param author the product's own name
   */
  @Transactional
  public void ship(String code, CourseContent content, String author) {
    if (courses.idOf(code).isEmpty()) {
      publish(code, content, author);
    } else if (isNews(code, content, author)) {
      int id = courses.idOf(code).orElseThrow();
      courses.lock(id);
      if (isNews(code, content, author)) { // nobody has written while it waited
        int next = courses.versions(code).getFirst().version().version() + 1;
        courses.insertDraft(id, next, content, author, calendar.now());
        courses.publish(id, next, author, calendar.now());
      }
    }
  }

  private boolean isNews(String code, CourseContent content, String author) {
    return courses.versions(code).stream()
        .allMatch(
            one ->
                one.state() == CourseState.PUBLISHED
                    && one.version().author().equals(author)
                    && !one.version().content().equals(content));
  }

  /** Whether anybody has ever begun a course. */
  @Transactional(readOnly = true)
  public boolean begun() {
    return !learning.counts().isEmpty();
  }

  /**
   * One person has learned in the past; nothing when that person has begun already.
   *
   * @param lessons how many lessons were read, from the first
   * @param wrong wrong answers per attempt, in order; empty = the quiz was not answered
   */
  public record Past(
      String course, long shopId, long accountId, Instant at, int lessons, List<Integer> wrong) {}

  @Transactional
  public void learned(List<Past> past) {
    for (Past one : past) {
      courses.versions(one.course()).stream()
          .filter(CourseStore.Stored::offered)
          .findFirst()
          .ifPresent(course -> learned(one, course.version()));
    }
  }

  private void learned(Past past, CourseVersion course) {
    if (learning.find(course.courseId(), past.shopId(), past.accountId()).isPresent()) {
      return;
    }
    courses.lock(course.courseId());
    long id =
        learning.insert(
            course.courseId(), past.shopId(), past.accountId(), course.version(), past.at());
    List<Lesson> lessons = course.content().lessons();
    for (int i = 0; i < Math.min(past.lessons(), lessons.size()); i++) {
      learning.read(id, lessons.get(i).key(), past.at());
    }
    Quiz quiz = course.content().quiz();
    Learned learned =
        learning.find(course.courseId(), past.shopId(), past.accountId()).orElseThrow();
    if (quiz == null) {
      if (past.lessons() >= lessons.size()) {
        passing.pass(learned, course.code(), course.version(), past.at());
      }
      return;
    }
    for (int attempt = 0; attempt < past.wrong().size(); attempt++) {
      List<Set<Integer>> answers = answers(quiz, past.wrong().get(attempt));
      Quiz.Result result = quiz.judge(answers);
      learning.insert(
          new Attempt(
              id,
              attempt + 1,
              course.version(),
              calendar.dayOf(past.at()),
              past.at(),
              answers,
              result.rightCount(),
              result.percent(),
              result.passed()));
      if (result.passed()) {
        passing.pass(learned, course.code(), course.version(), past.at());
      }
    }
  }

  private static List<Set<Integer>> answers(Quiz quiz, int wrong) {
    List<Set<Integer>> answers = new ArrayList<>();
    for (Question question : quiz.questions()) {
      answers.add(answers.size() < wrong ? Set.of() : question.right());
    }
    return answers;
  }
}
