package com.merchantgrowth.course.content;

import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a course before it can be published. */
public final class CourseChecks {
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_SUMMARY = 300;
  private static final int MOST_LESSONS = 30;
  private static final int MOST_WORKSHEETS = 10;
  private static final int LONGEST_WORKSHEET = 20_000;
  private static final int MOST_QUESTIONS = 30;
  private static final int LONGEST_LESSON = 20_000;
  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_EXPLANATION = 1_000;

  private CourseChecks() {}

  /**
   * @param metrics the codes of metrics there are
   * @return empty = it can be published
   */
  public static List<CourseProblem> of(CourseContent course, Set<String> metrics) {
    List<CourseProblem> problems = new ArrayList<>();
    words(course.name(), "name", LONGEST_NAME, problems);
    words(course.summary(), "summary", LONGEST_SUMMARY, problems);
    if (course.dimension() == null) {
      problems.add(CourseProblem.of("dimension", "course.error.dimension"));
    }
    course.metrics().stream()
        .filter(code -> !metrics.contains(code))
        .forEach(code -> problems.add(CourseProblem.of("metrics", "course.error.metric", code)));
    if (course.minutes() < 1 || course.minutes() > 600) {
      problems.add(CourseProblem.of("minutes", "course.error.minutes", 600));
    }
    lessons(course.lessons(), problems);
    worksheets(course.worksheets(), problems);
    if (course.quiz() != null) {
      quiz(course.quiz(), problems);
    }
    return problems;
  }

  private static void words(
      Wording words, String field, int longest, List<CourseProblem> problems) {
    if (words.zh().isBlank()) {
      problems.add(CourseProblem.of(field, "course.error.missing." + field));
    }
    if (longer(words, longest)) {
      problems.add(CourseProblem.of(field, "course.error.tooLong." + field, longest));
    }
  }

  private static boolean longer(Wording words, int longest) {
    return words.zh().length() > longest || words.en().length() > longest;
  }

  private static void lessons(List<Lesson> lessons, List<CourseProblem> problems) {
    if (lessons.isEmpty() || lessons.size() > MOST_LESSONS) {
      problems.add(CourseProblem.of("lessons", "course.error.lessons", MOST_LESSONS));
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < lessons.size(); i++) {
      Lesson lesson = lessons.get(i);
      if (!KEY.matcher(lesson.key()).matches() || !keys.add(lesson.key())) {
        problems.add(CourseProblem.of("lessons", "course.error.lessonKey", i + 1));
      }
      if (lesson.title().zh().isBlank() || longer(lesson.title(), LONGEST_TITLE)) {
        problems.add(CourseProblem.of("lessons", "course.error.lessonTitle", i + 1, LONGEST_TITLE));
      }
      if (lesson.text().zh().isBlank() && lesson.video().isBlank()) {
        problems.add(CourseProblem.of("lessons", "course.error.lessonText", i + 1));
      }
      if (longer(lesson.text(), LONGEST_LESSON)) {
        problems.add(CourseProblem.of("lessons", "course.error.lessonLong", i + 1, LONGEST_LESSON));
      }
      if (!lesson.video().isBlank() && !isVideo(lesson.video())) {
        problems.add(CourseProblem.of("lessons", "course.error.video", i + 1));
      }
    }
  }

  private static void worksheets(List<Worksheet> worksheets, List<CourseProblem> problems) {
    if (worksheets.size() > MOST_WORKSHEETS) {
      problems.add(CourseProblem.of("worksheets", "course.error.worksheets", MOST_WORKSHEETS));
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < worksheets.size(); i++) {
      Worksheet one = worksheets.get(i);
      if (!KEY.matcher(one.key()).matches() || !keys.add(one.key())) {
        problems.add(CourseProblem.of("worksheets", "course.error.worksheetKey", i + 1));
      }
      if (one.name().zh().isBlank() || longer(one.name(), LONGEST_TITLE)) {
        problems.add(
            CourseProblem.of("worksheets", "course.error.worksheetName", i + 1, LONGEST_TITLE));
      }
      if (one.csv().zh().isBlank() || longer(one.csv(), LONGEST_WORKSHEET)) {
        problems.add(
            CourseProblem.of("worksheets", "course.error.worksheetCsv", i + 1, LONGEST_WORKSHEET));
      }
    }
  }

  /** An https address of a host that is kept as a link. */
  public static boolean isVideo(String address) {
    try {
      URI uri = new URI(address);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && address.length() <= 500
          && SafeMarkdown.leadsSomewhere(address);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void quiz(Quiz quiz, List<CourseProblem> problems) {
    if (quiz.questions().isEmpty() || quiz.questions().size() > MOST_QUESTIONS) {
      problems.add(CourseProblem.of("quiz", "course.error.questions", MOST_QUESTIONS));
    }
    if (quiz.passPercent() < 1 || quiz.passPercent() > 100) {
      problems.add(CourseProblem.of("quiz", "course.error.passPercent"));
    }
    if (quiz.attempts() < 0 || quiz.attempts() > 20) {
      problems.add(CourseProblem.of("quiz", "course.error.attempts", 20));
    }
    for (int i = 0; i < quiz.questions().size(); i++) {
      question(quiz.questions().get(i), i + 1, problems);
    }
  }

  private static void question(Question question, int number, List<CourseProblem> problems) {
    boolean written =
        Stream.concat(
                Stream.of(question.text()), question.options().stream().map(Question.Option::text))
            .noneMatch(words -> words.zh().isBlank() || longer(words, LONGEST_QUESTION));
    if (!written || longer(question.explanation(), LONGEST_EXPLANATION)) {
      problems.add(CourseProblem.of("quiz", "course.error.question", number, LONGEST_QUESTION));
    }
    int options = question.options().size();
    int right = question.right().size();
    if (options < 2 || options > 8) {
      problems.add(CourseProblem.of("quiz", "course.error.options", number, 8));
    } else if (question.multiple() ? right < 1 : right != 1) {
      problems.add(
          CourseProblem.of(
              "quiz",
              question.multiple() ? "course.error.noneRight" : "course.error.oneRight",
              number));
    }
  }
}
