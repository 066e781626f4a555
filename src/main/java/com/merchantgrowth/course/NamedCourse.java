package com.merchantgrowth.course;

import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.CourseJson;
import com.merchantgrowth.shared.DomainException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A course as it stands in a file, alike in what ships with the product and in what administrators
 * carry from one portal to another: the fields of {@link CourseJson} below its {@code code}, and in
 * a carried file the {@code pictures} its lessons show ({@code {"key": "base64"}}).
 */
record NamedCourse(String code, CourseContent content) {
  static final String CODE = "code";
  static final String PICTURES = "pictures";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @throws DomainException invalid, for what is no course, naming the place where it is known
   */
  static NamedCourse read(JsonNode file) {
    if (!(file instanceof ObjectNode fields)
        || !fields.path(CODE).isString()
        || !fields.path("name").isObject()) {
      throw DomainException.invalid("course.error.json");
    }
    ObjectNode course = fields.deepCopy();
    course.remove(CODE);
    course.remove(PICTURES);
    return new NamedCourse(fields.get(CODE).stringValue(), CourseJson.read(course));
  }

  ObjectNode node() {
    ObjectNode file = JSON.createObjectNode();
    file.put(CODE, code);
    file.setAll(CourseJson.node(content));
    return file;
  }
}
