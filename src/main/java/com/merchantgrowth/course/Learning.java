package com.merchantgrowth.course;

import com.merchantgrowth.course.CoursePage.Answered;
import com.merchantgrowth.course.CourseStore.Stored;
import com.merchantgrowth.course.LearningStore.Attempt;
import com.merchantgrowth.course.LearningStore.Learned;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a merchant does with a course, for a shop it may act for: read lessons, answer the quiz.
 * Answers are judged here; what is right leaves the server only after an attempt.
 */
@Service
@PreAuthorize("hasRole('" + Roles.MERCHANT + "')")
public class Learning {
  private final MerchantAccess access;
  private final CourseStore courses;
  private final LearningStore learning;
  private final Courses pages;
  private final CoursePassing passing;
  private final Courses.Reader reader;

  Learning(
      MerchantAccess access,
      CourseStore courses,
      LearningStore learning,
      Courses pages,
      CoursePassing passing,
      Courses.Reader reader) {
    this.access = access;
    this.courses = courses;
    this.learning = learning;
    this.pages = pages;
    this.passing = passing;
    this.reader = reader;
  }

  /**
   * What an attempt came to.
   *
   * @param shopPassed it made the shop pass, and its certificate has been issued
   */
  public record Outcome(Answered answered, boolean shopPassed) {}

  /**
   * Marks a lesson as read; again changes nothing. A course without a quiz is passed with its last
   * lesson.
   *
   * @param version the one the reader has before them
   * @return whether it made the shop pass
   * @throws DomainException not found, for a course or lesson that is not offered; conflict, when
   *     the reader is on another version by now; forbidden, for an account that may not act for the
   *     shop
   */
  @Transactional
  public boolean read(long shopId, String code, int version, String lessonKey) {
    CourseContent content = begin(shopId, code, version);
    if (content.lesson(lessonKey).isEmpty()) {
      throw DomainException.notFound("course.error.noLesson", lessonKey);
    }
    Learned learned = learned(shopId, code, version);
    learning.read(learned.id(), lessonKey, now());
    Set<String> read = learning.read(List.of(learned.id())).getOrDefault(learned.id(), Set.of());
    boolean all = content.lessons().stream().map(Lesson::key).allMatch(read::contains);
    return content.quiz() == null
        && all
        && learned.passedAt() == null
        && passing.pass(learned, code, version, now());
  }

  /**
   * Answers the quiz. Who knows the subject may do so without reading.
   *
   * @param answers the chosen positions, one set a question
   * @throws DomainException as {@link #read}; invalid, for a course without a quiz or answers that
   *     are none; conflict, when today's attempts are used up or the reader has passed already
   */
  @Transactional
  public Outcome answer(long shopId, String code, int version, List<Set<Integer>> answers) {
    CourseContent content = begin(shopId, code, version);
    Quiz quiz = content.quiz();
    if (quiz == null) {
      throw DomainException.invalid("course.error.noQuiz", code);
    }
    Quiz.Result result = quiz.judge(answers);
    Learned learned = learned(shopId, code, version);
    if (learned.passedAt() != null) {
      throw DomainException.conflict("course.error.passedAlready");
    }
    List<Attempt> before = learning.attempts(List.of(learned.id()));
    if (Courses.left(quiz, before, reader.today()) == 0) {
      throw DomainException.conflict("course.error.attemptsUsed", quiz.attempts());
    }
    int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
    learning.insert(
        new Attempt(
            learned.id(),
            number,
            version,
            reader.today(),
            now(),
            answers,
            result.rightCount(),
            result.percent(),
            result.passed()));
    boolean first = result.passed() && passing.pass(learned, code, version, now());
    return new Outcome(new Answered(number, reader.today(), answers, result), first);
  }

  /**
   * Goes on with the newest version. Lessons it keeps stay read.
   *
   * @throws DomainException as {@link #read}
   */
  @Transactional
  public void renew(long shopId, String code) {
    CoursePage page = pages.page(shopId, code);
    access.require(shopId, ShopArea.OPERATE);
    if (!page.changed() || !page.card().offered()) {
      return;
    }
    Stored course = courses.require(code, page.newestVersion());
    courses.lock(course.version().courseId());
    mine(course.version().courseId(), shopId)
        .ifPresent(one -> learning.version(one.id(), page.newestVersion()));
  }

  /** Everything is checked, and nobody else writes about the course until the commit. */
  private CourseContent begin(long shopId, String code, int version) {
    CoursePage page = pages.page(shopId, code);
    access.require(shopId, ShopArea.OPERATE);
    if (page.card().version() != version) {
      throw DomainException.conflict("course.error.otherVersion", page.card().version());
    }
    courses.lock(courses.idOf(code).orElseThrow());
    return page.card().content();
  }

  private Learned learned(long shopId, String code, int version) {
    int course = courses.idOf(code).orElseThrow();
    return mine(course, shopId)
        .orElseGet(
            () -> {
              learning.insert(course, shopId, reader.account().require().id(), version, now());
              return mine(course, shopId).orElseThrow();
            });
  }

  private Optional<Learned> mine(int courseId, long shopId) {
    return learning.find(courseId, shopId, reader.account().require().id());
  }

  private Instant now() {
    BusinessCalendar calendar = reader.calendar();
    return calendar.now().truncatedTo(ChronoUnit.MICROS);
  }
}
