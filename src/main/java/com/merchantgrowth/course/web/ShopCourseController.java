package com.merchantgrowth.course.web;

import com.merchantgrowth.course.CoursePage;
import com.merchantgrowth.course.CourseRecommendations;
import com.merchantgrowth.course.Courses;
import com.merchantgrowth.course.Learning;
import com.merchantgrowth.course.LearningRecords;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.course.web.CourseBodies.AttemptBody;
import com.merchantgrowth.course.web.CourseBodies.CourseBody;
import com.merchantgrowth.course.web.CourseBodies.LearningBody;
import com.merchantgrowth.course.web.CourseBodies.PageBody;
import com.merchantgrowth.course.web.CourseBodies.RecommendationBody;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop's courses. */
@RestController
@RequestMapping("/api/v1/shops/{code}")
@Tag(name = "courses")
class ShopCourseController {
  private static final String SCOPE = " Scope shop:write, merchants who may act for the shop only.";

  private final MerchantAccess access;
  private final Courses courses;
  private final CourseRecommendations recommendations;
  private final LearningRecords records;
  private final Learning learning;

  ShopCourseController(
      MerchantAccess access,
      Courses courses,
      CourseRecommendations recommendations,
      LearningRecords records,
      Learning learning) {
    this.access = access;
    this.courses = courses;
    this.recommendations = recommendations;
    this.records = records;
    this.learning = learning;
  }

  @GetMapping("/courses")
  @Operation(
      summary = "A shop's courses",
      description =
          "Those offered to it, and those its people have begun or passed. dimension is one of the"
              + " six; status is not_started, in_progress or passed.")
  List<CourseBody> list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String dimension,
      @RequestParam(defaultValue = "") String status) {
    return courses.of(shop(code)).stream()
        .map(CourseBody::of)
        .filter(body -> dimension.isEmpty() || dimension.equals(body.dimension()))
        .filter(body -> status.isEmpty() || status.equals(body.status()))
        .toList();
  }

  @GetMapping("/courses/{course}")
  @Operation(
      summary = "One course with its lessons and the questions of its quiz",
      description =
          "In the version the caller began with, else the newest. Lessons are Markdown, worksheets"
              + " CSV. Which options are right is not told: send an attempt.")
  PageBody course(@PathVariable String code, @PathVariable String course) {
    return PageBody.of(courses.page(shop(code), course));
  }

  @GetMapping("/course-recommendations")
  @Operation(
      summary = "Which courses help the shop now, and why",
      description =
          "Best first: for each gap of the newest diagnosis the courses that help with its metric,"
              + " by what the diagnosis computed it is worth. Without a diagnosis, what is meant for"
              + " its stage and tier. Empty without a gap. A passed course returns only when its gap"
              + " was closed (percentile 50 or more on a day after the pass) and is open again.")
  List<RecommendationBody> recommendations(@PathVariable String code) {
    return recommendations.of(shop(code)).stream().map(RecommendationBody::of).toList();
  }

  @GetMapping("/learning-record")
  @Operation(summary = "Who of the shop learned what, newest first")
  List<LearningBody> record(@PathVariable String code) {
    return records.of(shop(code)).stream().map(LearningBody::of).toList();
  }

  @PostMapping("/courses/{course}/lessons/{lesson}/read")
  @Operation(
      summary = "Mark a lesson as read",
      description =
          "version is the one the caller has before them; 409 when it is another by now. Again"
              + " changes nothing. A course without a quiz is passed with its last lesson."
              + SCOPE)
  PageBody read(
      @PathVariable String code,
      @PathVariable String course,
      @PathVariable String lesson,
      @RequestParam(defaultValue = "0") int version) {
    long shop = shop(code);
    learning.read(shop, course, version, lesson);
    return PageBody.of(courses.page(shop, course));
  }

  /**
   * An attempt.
   *
   * @param answers the chosen positions from 0, one list a question
   */
  record AnswersBody(@Nullable Integer version, @Nullable List<@Nullable Set<Integer>> answers) {}

  @PostMapping("/courses/{course}/attempts")
  @Operation(
      summary = "Answer the quiz",
      description =
          "Judged on the server; the answer tells per question whether it was right, with the"
              + " explanation. 409 when today's attempts are used up (tomorrow begins anew), the"
              + " caller has passed already, or is on another version by now."
              + SCOPE)
  AttemptBody attempt(
      @PathVariable String code, @PathVariable String course, @RequestBody AnswersBody body) {
    long shop = shop(code);
    List<Set<Integer>> answers =
        body.answers() == null
            ? List.of()
            : body.answers().stream().map(one -> one == null ? Set.<Integer>of() : one).toList();
    CoursePage page = courses.page(shop, course);
    Quiz quiz = page.card().content().quiz();
    if (quiz == null) {
      throw DomainException.invalid("course.error.noQuiz", course);
    }
    Learning.Outcome outcome =
        learning.answer(shop, course, body.version() == null ? 0 : body.version(), answers);
    return AttemptBody.of(quiz, outcome.answered(), outcome.shopPassed());
  }

  private long shop(String code) {
    return access.require(code, ShopArea.CHECKLIST).id();
  }
}
