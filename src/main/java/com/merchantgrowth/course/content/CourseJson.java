package com.merchantgrowth.course.content;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of courses on the wire, in files and in the database:
 *
 * <pre>{@code
 * {"name": {"zh": …, "en": …}, "summary": …, "dimension": "service", "metrics": ["im_3min_rate_30"],
 *  "tiers": ["L1"], "stages": ["cold_start"], "minutes": 12, "audience": {"all": []},
 *  "lessons": [{"key": "why", "title": …, "text": …, "video": ""}],
 *  "worksheets": [{"key": "plan", "name": …, "csv": …}],
 *  "quiz": {"passPercent": 80, "attempts": 3, "questions": [{"text": …, "multiple": false,
 *           "options": [{"text": …, "right": true}], "explanation": …}]}}
 * }</pre>
 */
public final class CourseJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_ITEMS = 60;

  private CourseJson() {}

  public static String write(CourseContent course) {
    return JSON.writeValueAsString(node(course));
  }

  /**
   * @throws DomainException invalid, naming the place and what is wrong there
   */
  public static CourseContent read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw DomainException.invalid("course.error.json");
    }
  }

  public static ObjectNode node(CourseContent course) {
    ObjectNode node = JSON.createObjectNode();
    node.set("name", words(course.name()));
    node.set("summary", words(course.summary()));
    if (course.dimension() != null) {
      node.put("dimension", course.dimension().code());
    }
    node.set("metrics", texts(course.metrics()));
    node.set("tiers", texts(course.tiers()));
    node.set("stages", texts(course.stages()));
    node.put("minutes", course.minutes());
    node.set("audience", ConditionJson.node(course.audience()));
    ArrayNode lessons = node.putArray("lessons");
    for (Lesson lesson : course.lessons()) {
      ObjectNode one = lessons.addObject();
      one.put("key", lesson.key());
      one.set("title", words(lesson.title()));
      one.set("text", words(lesson.text()));
      one.put("video", lesson.video());
    }
    ArrayNode worksheets = node.putArray("worksheets");
    for (Worksheet worksheet : course.worksheets()) {
      ObjectNode one = worksheets.addObject();
      one.put("key", worksheet.key());
      one.set("name", words(worksheet.name()));
      one.set("csv", words(worksheet.csv()));
    }
    if (course.quiz() != null) {
      node.set("quiz", quiz(course.quiz()));
    }
    return node;
  }

  private static ObjectNode quiz(Quiz quiz) {
    ObjectNode node = JSON.createObjectNode();
    node.put("passPercent", quiz.passPercent());
    node.put("attempts", quiz.attempts());
    ArrayNode questions = node.putArray("questions");
    for (Question question : quiz.questions()) {
      ObjectNode one = questions.addObject();
      one.set("text", words(question.text()));
      one.put("multiple", question.multiple());
      ArrayNode options = one.putArray("options");
      for (Question.Option option : question.options()) {
        ObjectNode choice = options.addObject();
        choice.set("text", words(option.text()));
        choice.put("right", option.right());
      }
      one.set("explanation", words(question.explanation()));
    }
    return node;
  }

  private static ObjectNode words(Wording words) {
    ObjectNode node = JSON.createObjectNode();
    node.put("zh", words.zh());
    node.put("en", words.en());
    return node;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  /**
   * @throws DomainException as {@link #read(String)}
   */
  public static CourseContent read(JsonNode node) {
    only(
        node,
        "",
        Set.of(
            "name",
            "summary",
            "dimension",
            "metrics",
            "tiers",
            "stages",
            "minutes",
            "audience",
            "lessons",
            "worksheets",
            "quiz"));
    String dimension = text(node, "dimension", "");
    JsonNode audience = node.get("audience");
    JsonNode quiz = node.get("quiz");
    return new CourseContent(
        words(node, "name", ""),
        words(node, "summary", ""),
        dimension.isEmpty() ? null : Dimension.of(dimension),
        texts(node, "metrics"),
        texts(node, "tiers"),
        texts(node, "stages"),
        number(node, "minutes", ""),
        audience == null || audience.isNull() ? Condition.EVERYBODY : ConditionJson.read(audience),
        list(node, "lessons", "", CourseJson::lesson),
        list(node, "worksheets", "", CourseJson::worksheet),
        quiz == null || quiz.isNull() ? null : quiz(quiz));
  }

  private static Lesson lesson(JsonNode node, String at) {
    only(node, at, Set.of("key", "title", "text", "video"));
    return new Lesson(
        text(node, "key", at),
        words(node, "title", at),
        words(node, "text", at),
        text(node, "video", at));
  }

  private static Worksheet worksheet(JsonNode node, String at) {
    only(node, at, Set.of("key", "name", "csv"));
    return new Worksheet(text(node, "key", at), words(node, "name", at), words(node, "csv", at));
  }

  private static Quiz quiz(JsonNode node) {
    String at = "quiz.";
    only(node, at, Set.of("passPercent", "attempts", "questions"));
    return new Quiz(
        list(node, "questions", at, CourseJson::question),
        number(node, "passPercent", at),
        number(node, "attempts", at));
  }

  private static Question question(JsonNode node, String at) {
    only(node, at, Set.of("text", "multiple", "options", "explanation"));
    return new Question(
        words(node, "text", at),
        flag(node, "multiple", at),
        list(node, "options", at, CourseJson::option),
        words(node, "explanation", at));
  }

  private static Question.Option option(JsonNode node, String at) {
    only(node, at, Set.of("text", "right"));
    return new Question.Option(words(node, "text", at), flag(node, "right", at));
  }

  private static Wording words(JsonNode node, String field, String at) {
    JsonNode words = node.get(field);
    if (words == null || words.isNull()) {
      return Wording.NONE;
    }
    only(words, at + field + ".", Set.of("zh", "en"));
    return new Wording(text(words, "zh", at + field + "."), text(words, "en", at + field + "."));
  }

  private static <T> List<T> list(
      JsonNode node, String field, String at, BiFunction<JsonNode, String, T> read) {
    JsonNode array = node.get(field);
    if (array == null || array.isNull()) {
      return List.of();
    }
    if (!array.isArray() || array.size() > MOST_ITEMS) {
      throw wrong(at + field);
    }
    List<T> all = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      all.add(read.apply(array.get(i), at + field + "[" + i + "]."));
    }
    return all;
  }

  private static List<String> texts(JsonNode node, String field) {
    return list(
        node,
        field,
        "",
        (one, at) -> {
          if (!one.isString()) {
            throw wrong(field);
          }
          return one.stringValue().strip();
        });
  }

  private static String text(JsonNode node, String field, String at) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw wrong(at + field);
    }
    return value.stringValue().strip();
  }

  private static int number(JsonNode node, String field, String at) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(at + field);
    }
    return value.intValue();
  }

  private static boolean flag(JsonNode node, String field, String at) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw wrong(at + field);
    }
    return value.booleanValue();
  }

  private static void only(@Nullable JsonNode node, String at, Set<String> fields) {
    if (node == null || !node.isObject()) {
      throw wrong(at.isEmpty() ? "." : at.substring(0, at.length() - 1));
    }
    node.propertyNames().stream()
        .filter(name -> !fields.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(at + name);
            });
  }

  private static DomainException wrong(String place) {
    return DomainException.invalid("course.error.place", place).at(place);
  }
}
