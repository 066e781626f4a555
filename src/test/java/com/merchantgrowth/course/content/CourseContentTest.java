package com.merchantgrowth.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Courses as data: judging a quiz, the form on the wire, what cannot be published. */
class CourseContentTest {
  private static final Set<String> METRICS = Set.of("im_3min_rate_30");

  static CourseContent course() {
    return new CourseContent(
        new Wording("三分钟回复", "Reply in three minutes"),
        new Wording("把回复率做到 85%", ""),
        Dimension.SERVICE,
        List.of("im_3min_rate_30"),
        List.of("L1", "L2"),
        List.of("cold_start"),
        12,
        Condition.AttributeIn.of(ShopAttribute.TIER, "L1"),
        List.of(
            new Lesson("why", new Wording("为什么", "Why"), new Wording("**三**分钟", "Three"), ""),
            new Lesson(
                "how", new Wording("怎么做", ""), new Wording("排班", ""), "https://v.example/1")),
        List.of(sheet("plan", "时段,人数\n18–22,3")),
        new Quiz(
            List.of(
                question(false, 1, 0, 1, 0),
                question(true, 1, 1, 0, 0),
                question(false, 0, 0, 0, 1)),
            66,
            2));
  }

  private static Question question(boolean multiple, int... right) {
    List<Question.Option> options = new ArrayList<>();
    for (int i = 0; i < right.length; i++) {
      options.add(
          new Question.Option(
              new Wording("选项" + i, ""),
              !multiple && right[i] == 1 && i > 0 || multiple && right[i] == 1));
    }
    return new Question(new Wording("问题", "Question"), multiple, options, new Wording("因为", ""));
  }

  private static Worksheet sheet(String key, String csv) {
    return new Worksheet(key, new Wording("排班表", "Shifts"), new Wording(csv, ""));
  }

  @Test
  void a_worksheet_has_a_key_of_its_own_a_name_and_cells() {
    CourseContent course = course();
    CourseContent wrong =
        new CourseContent(
            course.name(),
            course.summary(),
            course.dimension(),
            course.metrics(),
            course.tiers(),
            course.stages(),
            course.minutes(),
            course.audience(),
            course.lessons(),
            List.of(
                sheet("plan", "一,二"),
                sheet("plan", "一,二"),
                new Worksheet("other", Wording.NONE, Wording.NONE)),
            course.quiz());

    assertThat(CourseChecks.of(wrong, METRICS))
        .extracting(CourseProblem::key)
        .containsExactly(
            "course.error.worksheetKey", "course.error.worksheetName", "course.error.worksheetCsv");
  }

  @Test
  void what_is_written_is_read_back_alike() {
    assertThat(CourseJson.read(CourseJson.write(course()))).isEqualTo(course());
    CourseContent bare = CourseContent.named(new Wording("新", ""));
    assertThat(CourseJson.read(CourseJson.write(bare))).isEqualTo(bare);
  }

  @Test
  void english_falls_back_to_chinese() {
    assertThat(new Wording("中", "").in(Locale.ENGLISH)).isEqualTo("中");
    assertThat(new Wording("中", "E").in(Locale.ENGLISH)).isEqualTo("E");
    assertThat(new Wording("中", "E").in(Locale.CHINESE)).isEqualTo("中");
  }

  @Test
  void the_shipped_shape_can_be_published() {
    assertThat(CourseChecks.of(course(), METRICS)).isEmpty();
  }

  @Test
  void what_is_wrong_is_said_at_its_field() {
    CourseContent empty = CourseContent.named(Wording.NONE);

    assertThat(CourseChecks.of(empty, METRICS))
        .extracting(CourseProblem::field)
        .contains("name", "summary", "dimension", "lessons");
    assertThat(CourseChecks.of(course(), Set.of()))
        .extracting(CourseProblem::key)
        .containsExactly("course.error.metric");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/v",
        "javascript:alert(1)",
        "https://",
        "ftp://a/b",
        "//a/b",
        "x"
      })
  void a_video_is_an_https_address(String address) {
    assertThat(CourseChecks.isVideo(address)).isFalse();
  }

  @Test
  void a_single_choice_needs_exactly_one_right_option() {
    Quiz quiz =
        new Quiz(
            List.of(
                new Question(
                    new Wording("问", ""),
                    false,
                    List.of(
                        new Question.Option(new Wording("一", ""), true),
                        new Question.Option(new Wording("二", ""), true)),
                    Wording.NONE)),
            80,
            0);
    CourseContent course = course();
    CourseContent two =
        new CourseContent(
            course.name(),
            course.summary(),
            course.dimension(),
            course.metrics(),
            course.tiers(),
            course.stages(),
            course.minutes(),
            course.audience(),
            course.lessons(),
            course.worksheets(),
            quiz);

    assertThat(CourseChecks.of(two, METRICS))
        .extracting(CourseProblem::key)
        .containsExactly("course.error.oneRight");
  }

  /** Three questions at 66 %: two right answers are 66 and pass, one is 33 and does not. */
  @ParameterizedTest
  @CsvSource({"2,0 1,3,3,100,true", "2,0 1,0,2,66,true", "2,0,3,2,66,true", "2,0,0,1,33,false"})
  void a_quiz_is_judged(
      int first, String second, int third, int right, int percent, boolean passed) {
    Set<Integer> several =
        Set.of(second.split(" ")).stream()
            .map(Integer::valueOf)
            .collect(java.util.stream.Collectors.toSet());

    Quiz.Result result = course().quiz().judge(List.of(Set.of(first), several, Set.of(third)));

    assertThat(result.rightCount()).isEqualTo(right);
    assertThat(result.percent()).isEqualTo(percent);
    assertThat(result.passed()).isEqualTo(passed);
  }

  @Test
  void no_answer_is_wrong_and_an_answer_that_does_not_exist_is_refused() {
    Quiz quiz = course().quiz();

    assertThat(quiz.judge(List.of(Set.of(), Set.of(), Set.of())).rightCount()).isZero();
    assertThatThrownBy(() -> quiz.judge(List.of(Set.of(0)))).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> quiz.judge(List.of(Set.of(4), Set.of(), Set.of())))
        .isInstanceOf(DomainException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"name\": 1}",
        "{\"lessons\": {}}",
        "{\"quiz\": {\"questions\": [{\"options\": [{\"right\": \"yes\"}]}]}}",
        "{\"minutes\": 1.5}",
        "{\"answers\": []}",
        "{",
        "{\"dimension\": \"seventh\"}"
      })
  void a_file_that_is_none_is_refused(String text) {
    assertThatThrownBy(() -> CourseJson.read(text)).isInstanceOf(DomainException.class);
  }
}
