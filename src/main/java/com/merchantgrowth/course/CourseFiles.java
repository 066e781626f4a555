package com.merchantgrowth.course;

import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A course as one file ({@link NamedCourse}), to carry it from one portal to another. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class CourseFiles {
  /** The largest file that is read, in characters. */
  public static final int MOST = 20_000_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PICTURE =
      Pattern.compile(Pattern.quote(SafeMarkdown.PICTURES) + "([0-9a-f]{64})");

  private final CourseStore store;
  private final CourseAuthoring authoring;
  private final CoursePictures pictures;

  CourseFiles(CourseStore store, CourseAuthoring authoring, CoursePictures pictures) {
    this.store = store;
    this.authoring = authoring;
    this.pictures = pictures;
  }

  /**
   * A version with its pictures.
   *
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public String write(String code, int version) {
    CourseContent content = store.require(code, version).version().content();
    ObjectNode file = new NamedCourse(code, content).node();
    ObjectNode used = file.putObject(NamedCourse.PICTURES);
    TreeSet<String> keys = new TreeSet<>();
    content
        .lessons()
        .forEach(
            lesson -> {
              for (String text : List.of(lesson.text().zh(), lesson.text().en())) {
                Matcher found = PICTURE.matcher(text);
                while (found.find()) {
                  keys.add(found.group(1));
                }
              }
            });
    for (String key : keys) {
      pictures
          .find(key)
          .ifPresent(one -> used.put(key, Base64.getEncoder().encodeToString(one.content())));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  /**
   * Takes a file in as a draft: of a new course, or of the next version of the one with its code.
   * Nothing is published.
   *
   * @throws DomainException invalid, for a file that is none, or a picture in it that is none
   */
  @Transactional
  public CourseVersion read(String text) {
    if (text.length() > MOST) {
      throw DomainException.invalid("course.error.size", MOST);
    }
    JsonNode file;
    try {
      file = JSON.readTree(text);
    } catch (JacksonException e) {
      throw DomainException.invalid("course.error.json");
    }
    NamedCourse course = NamedCourse.read(file);
    JsonNode used = file.get(NamedCourse.PICTURES);
    if (used != null && used.isObject()) {
      used.values().forEach(one -> pictures.add(decoded(one)));
    }
    List<CourseStore.Stored> versions = store.versions(course.code());
    if (versions.isEmpty()) {
      return authoring.create(course.code(), course.content());
    }
    CourseVersion newest = versions.getFirst().version();
    return authoring.save(newest.code(), newest.version(), newest.lock(), course.content());
  }

  private static byte[] decoded(JsonNode picture) {
    try {
      return Base64.getDecoder().decode(picture.asString(""));
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("course.error.pictureBroken");
    }
  }
}
