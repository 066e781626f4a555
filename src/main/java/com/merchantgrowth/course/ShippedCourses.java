package com.merchantgrowth.course;

import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Worksheet;
import com.merchantgrowth.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the courses that ship with the product: each when its code is first met, and a newer text
 * as a new version as long as nobody has edited the course. What administrators have edited,
 * archived or written themselves stays. {@code catalogue/courses} holds the ordered list of their
 * codes, and a folder for each: {@code course.json}, one Markdown file for each lesson and
 * language, and one CSV file for each worksheet and language.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 230) // after the metrics they help with
class ShippedCourses implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedCourses.class);
  private static final String FOLDER = "/catalogue/courses/";
  private static final String SYSTEM = "system";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CourseSetup setup;

  ShippedCourses(CourseSetup setup) {
    this.setup = setup;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (NamedCourse one : all()) {
      try {
        setup.ship(one.code(), one.content(), SYSTEM);
      } catch (DuplicateKeyException e) {
        LOG.info("{} has just been stored by another node's first start", one.code());
      }
    }
  }

  static List<NamedCourse> all() {
    List<NamedCourse> all = new ArrayList<>();
    for (JsonNode code : JSON.readTree(text("index.json"))) {
      String folder = code.stringValue();
      NamedCourse course = NamedCourse.read(JSON.readTree(text(folder + "/course.json")));
      all.add(new NamedCourse(course.code(), withTexts(folder, course.content())));
    }
    return all;
  }

  private static CourseContent withTexts(String folder, CourseContent course) {
    List<Lesson> lessons =
        course.lessons().stream()
            .map(
                lesson -> {
                  String file = folder + "/" + lesson.key();
                  return new Lesson(
                      lesson.key(),
                      lesson.title(),
                      new Wording(text(file + ".zh.md"), text(file + ".en.md")),
                      lesson.video());
                })
            .toList();
    List<Worksheet> worksheets =
        course.worksheets().stream()
            .map(
                sheet -> {
                  String file = folder + "/" + sheet.key();
                  return new Worksheet(
                      sheet.key(),
                      sheet.name(),
                      new Wording(text(file + ".zh.csv"), text(file + ".en.csv")));
                })
            .toList();
    return new CourseContent(
        course.name(),
        course.summary(),
        course.dimension(),
        course.metrics(),
        course.tiers(),
        course.stages(),
        course.minutes(),
        course.audience(),
        lessons,
        worksheets,
        course.quiz());
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            ShippedCourses.class.getResourceAsStream(FOLDER + file), () -> FOLDER + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
