package com.merchantgrowth.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.course.content.CourseChecks;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.course.content.Worksheet;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The courses that ship with the product. */
class ShippedCoursesTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");
  private static final String PAGES =
      "/(tasks|rewards|onboarding|courses|experience|products|skus|skus/promises|marketing"
          + "|marketing/simulator|marketing/calendar|diagnosis(\\?metric=[a-z0-9_]+)?)";
  private static final Pattern HEADLINE = Pattern.compile("(?m)^#{1,2} ");

  private final List<NamedCourse> courses = ShippedCourses.all();

  private static Set<String> metrics() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/catalogue/metrics.csv")).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[1].equals("shop"))
        .map(cells -> cells[0])
        .collect(Collectors.toSet());
  }

  @Test
  void every_dimension_has_several_and_every_stage_is_served() {
    assertThat(courses).extracting(NamedCourse::code).doesNotHaveDuplicates();
    assertThat(courses).extracting(one -> one.content().dimension()).contains(Dimension.values());
    for (Dimension dimension :
        List.of(Dimension.SELF_OPERATION, Dimension.DISTRIBUTION, Dimension.MARKETING)) {
      List<CourseContent> ofIt =
          courses.stream()
              .map(NamedCourse::content)
              .filter(course -> course.dimension() == dimension)
              .toList();
      assertThat(ofIt).as(dimension.code()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(ofIt)
          .as(dimension.code())
          .flatExtracting(CourseContent::stages)
          .contains(Arrays.stream(ShopStage.values()).map(ShopStage::code).toArray(String[]::new));
    }
  }

  /** Links to pages of the portal; the shop is the one selected. */
  @Test
  void links_lead_to_pages_every_merchant_has() {
    for (NamedCourse one : courses) {
      for (Lesson lesson : one.content().lessons()) {
        for (String text : List.of(lesson.text().zh(), lesson.text().en())) {
          Matcher link = LINK.matcher(text);
          while (link.find()) {
            assertThat(link.group(1)).as(one.code() + "/" + lesson.key()).matches(PAGES);
          }
        }
      }
    }
  }

  @Test
  void the_index_lists_every_folder_under_the_code_in_it() throws IOException {
    Path folder = Path.of("src/main/resources/catalogue/courses");
    try (Stream<Path> folders = Files.list(folder)) {
      assertThat(courses)
          .extracting(NamedCourse::code)
          .containsExactlyInAnyOrderElementsOf(
              folders.filter(Files::isDirectory).map(one -> one.getFileName().toString()).toList());
    }
  }

  @Test
  void each_can_be_published_and_names_metrics_that_exist() throws IOException {
    Set<String> metrics = metrics();
    for (NamedCourse one : courses) {
      assertThat(CourseChecks.of(one.content(), metrics)).as(one.code()).isEmpty();
      assertThat(one.content().metrics()).as(one.code()).isNotEmpty();
    }
  }

  /** Cells per line; a cell may be quoted. */
  private static List<Integer> cells(String csv) {
    try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(csv)) {
      return lines.stream().map(CsvRecord::getFieldCount).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void each_worksheet_is_one_table_alike_in_both_languages() {
    List<Worksheet> sheets =
        courses.stream().flatMap(one -> one.content().worksheets().stream()).toList();
    assertThat(sheets)
        .extracting(sheet -> sheet.name().zh())
        .contains("直播流程表", "货盘表", "话术模板", "涨粉计划", "ROI 测算表");
    for (Worksheet sheet : sheets) {
      String where = sheet.name().zh();
      assertThat(sheet.name().en()).as(where).isNotBlank();
      List<Integer> zh = cells(sheet.csv().zh());
      assertThat(zh).as(where).hasSizeGreaterThan(5);
      assertThat(Set.copyOf(zh)).as(where).hasSize(1);
      assertThat(cells(sheet.csv().en())).as(where).isEqualTo(zh);
      assertThat(sheet.csv().en()).as(where).doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void each_is_whole_in_both_languages() {
    for (NamedCourse one : courses) {
      CourseContent course = one.content();
      assertThat(course.name().en()).as(one.code()).isNotBlank();
      assertThat(course.summary().en()).as(one.code()).isNotBlank();
      assertThat(course.lessons()).as(one.code()).hasSizeBetween(3, 6);
      for (Lesson lesson : course.lessons()) {
        String where = one.code() + "/" + lesson.key();
        assertThat(lesson.title().en()).as(where).isNotBlank();
        assertThat(SafeMarkdown.words(lesson.text().zh()).length()).as(where).isBetween(300, 900);
        assertThat(SafeMarkdown.words(lesson.text().en()).length()).as(where).isGreaterThan(600);
        assertThat(lesson.text().en()).as(where).doesNotContainPattern("\\p{IsHan}");
        assertThat(lesson.text().zh()).as(where).doesNotContainPattern(HEADLINE);
        for (String text : List.of(lesson.text().zh(), lesson.text().en())) {
          assertThat(SafeMarkdown.words(text))
              .as(where + " is rendered whole")
              .doesNotContain("**", "|", "](");
        }
      }
      assertThat(course.quiz().questions()).as(one.code()).hasSizeBetween(4, 8);
      for (Question question : course.quiz().questions()) {
        assertThat(question.text().en()).as(one.code()).isNotBlank();
        assertThat(question.explanation().zh()).as(one.code()).isNotBlank();
        assertThat(question.explanation().en()).as(one.code()).isNotBlank();
        assertThat(question.options())
            .as(question.text().zh())
            .hasSizeBetween(3, 5)
            .allMatch(option -> !option.text().en().isBlank())
            .extracting(Question.Option::text)
            .doesNotHaveDuplicates();
        assertThat(question.right().size())
            .as(question.text().zh())
            .isBetween(1, question.options().size() - 1);
      }
      assertThat(course.quiz().questions()).as(one.code()).anyMatch(Question::multiple);
      assertThat(course.quiz().questions())
          .as(one.code() + ": where the right answers stand")
          .extracting(Question::right)
          .satisfies(right -> assertThat(Set.copyOf(right)).hasSizeGreaterThanOrEqualTo(3));
    }
  }
}
