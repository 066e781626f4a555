package com.merchantgrowth.course.web;

import com.merchantgrowth.course.CourseCard;
import com.merchantgrowth.course.CoursePage;
import com.merchantgrowth.course.CoursePage.Answered;
import com.merchantgrowth.course.LearningRow;
import com.merchantgrowth.course.Recommended;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.course.content.Worksheet;
import com.merchantgrowth.course.recommend.Gap;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A shop's courses on the wire. Which options are right is told with an answered attempt only. */
final class CourseBodies {
  private CourseBodies() {}

  /** {@code en} may be empty. */
  record TextBody(String zh, String en) {
    static TextBody of(Wording words) {
      return new TextBody(words.zh(), words.en());
    }
  }

  /**
   * @param status {@code not_started, in_progress, passed}, of the shop
   * @param read lessons the caller has read
   * @param passedOn null = not yet
   * @param offered whether it is offered to the shop now
   */
  record CourseBody(
      String code,
      int version,
      TextBody name,
      TextBody summary,
      @Nullable String dimension,
      List<String> metrics,
      int minutes,
      int lessons,
      int questions,
      String status,
      int read,
      @Nullable LocalDate passedOn,
      boolean offered) {
    static CourseBody of(CourseCard card) {
      CourseContent course = card.content();
      return new CourseBody(
          card.code(),
          card.version(),
          TextBody.of(course.name()),
          TextBody.of(course.summary()),
          course.dimension() == null ? null : course.dimension().code(),
          course.metrics(),
          course.minutes(),
          card.lessons(),
          course.quiz() == null ? 0 : course.quiz().questions().size(),
          card.status().code(),
          card.read(),
          card.passedOn(),
          card.offered());
    }
  }

  /**
   * @param text Markdown
   * @param video an https address, or empty
   */
  record LessonBody(String key, TextBody title, TextBody text, String video, boolean read) {}

  /**
   * @param csv lines of cells, to be opened by a spreadsheet program
   */
  record WorksheetBody(String key, TextBody name, TextBody csv) {
    static WorksheetBody of(Worksheet sheet) {
      return new WorksheetBody(sheet.key(), TextBody.of(sheet.name()), TextBody.of(sheet.csv()));
    }
  }

  /**
   * @param multiple several options are to be chosen
   */
  record QuestionBody(TextBody text, boolean multiple, List<TextBody> options) {}

  /**
   * @param attemptsADay 0 = no limit
   * @param attemptsLeft today, of the caller; -1 = no limit
   */
  record QuizBody(
      int passPercent, int attemptsADay, int attemptsLeft, List<QuestionBody> questions) {}

  /** A course opened; {@code newestVersion} is offered now, {@code version} the caller is on. */
  record PageBody(
      CourseBody course,
      int newestVersion,
      List<LessonBody> lessons,
      List<WorksheetBody> worksheets,
      @Nullable QuizBody quiz,
      @Nullable AttemptBody lastAttempt) {
    static PageBody of(CoursePage page) {
      CourseContent course = page.card().content();
      Quiz quiz = course.quiz();
      return new PageBody(
          CourseBody.of(page.card()),
          page.newestVersion(),
          course.lessons().stream()
              .map(
                  lesson ->
                      new LessonBody(
                          lesson.key(),
                          TextBody.of(lesson.title()),
                          TextBody.of(lesson.text()),
                          lesson.video(),
                          page.read().contains(lesson.key())))
              .toList(),
          course.worksheets().stream().map(WorksheetBody::of).toList(),
          quiz == null ? null : quiz(quiz, page.attemptsLeft()),
          quiz == null || page.last() == null ? null : AttemptBody.of(quiz, page.last(), false));
    }

    private static QuizBody quiz(Quiz quiz, int left) {
      return new QuizBody(
          quiz.passPercent(),
          quiz.attempts(),
          left,
          quiz.questions().stream()
              .map(
                  question ->
                      new QuestionBody(
                          TextBody.of(question.text()),
                          question.multiple(),
                          question.options().stream()
                              .map(option -> TextBody.of(option.text()))
                              .toList()))
              .toList());
    }
  }

  /** One question of an attempt. */
  record JudgedBody(Set<Integer> chosen, boolean right, TextBody explanation) {}

  /**
   * @param percent right answers, rounded down
   * @param shopPassed it made the shop pass, and its certificate was issued
   */
  record AttemptBody(
      int number,
      LocalDate on,
      int right,
      int percent,
      boolean passed,
      boolean shopPassed,
      List<JudgedBody> questions) {
    static AttemptBody of(Quiz quiz, Answered answered, boolean shopPassed) {
      List<JudgedBody> judged = new ArrayList<>();
      for (int i = 0; i < quiz.questions().size(); i++) {
        Question question = quiz.questions().get(i);
        judged.add(
            new JudgedBody(
                new TreeSet<>(answered.answers().get(i)),
                answered.result().right().get(i),
                TextBody.of(question.explanation())));
      }
      return new AttemptBody(
          answered.number(),
          answered.on(),
          answered.result().rightCount(),
          answered.result().percent(),
          answered.result().passed(),
          shopPassed,
          judged);
    }
  }

  /**
   * @param percentile 0 (worst) … 100 (best)
   * @param peers shops of the group that have a value
   * @param dimensionGain points of the dimension's score at the peers' median; null = not known
   */
  record GapBody(
      String metric,
      String dimension,
      double percentile,
      boolean lowestFifth,
      int peers,
      @Nullable Double dimensionGain) {
    static @Nullable GapBody of(@Nullable Gap gap) {
      return gap == null
          ? null
          : new GapBody(
              gap.metric(),
              gap.dimension().code(),
              gap.percentile(),
              gap.lowestFifth(),
              gap.peers(),
              Double.isNaN(gap.dimensionGain()) ? null : gap.dimensionGain());
    }
  }

  /**
   * @param because {@code gap, stage} or {@code tier}
   * @param gap null unless because of a gap
   * @param again passed before, and the gap came back
   * @param day of the diagnosis
   */
  record RecommendationBody(
      CourseBody course,
      String because,
      @Nullable GapBody gap,
      boolean again,
      @Nullable LocalDate day) {
    static RecommendationBody of(Recommended one) {
      return new RecommendationBody(
          CourseBody.of(one.card()),
          one.recommendation().because().name().toLowerCase(Locale.ROOT),
          GapBody.of(one.recommendation().gap()),
          one.recommendation().again(),
          one.day());
    }
  }

  /**
   * @param bestPercent -1 = no quiz answered
   */
  record LearningBody(
      String course,
      TextBody name,
      int version,
      String account,
      Instant startedAt,
      int read,
      int lessons,
      int attempts,
      int bestPercent,
      @Nullable Instant passedAt) {
    static LearningBody of(LearningRow row) {
      return new LearningBody(
          row.course(),
          TextBody.of(row.name()),
          row.version(),
          row.account(),
          row.startedAt(),
          row.read(),
          row.lessons(),
          row.attempts(),
          row.best(),
          row.passedAt());
    }
  }
}
