package com.merchantgrowth.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.CourseJson;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code course} and {@code course_version}. A published text is parsed once. */
@Repository
class CourseStore {
  private static final String COLUMNS =
      "select c.id, c.code, c.state as course_state, c.live_version, v.version, v.state, v.content,"
          + " v.author, v.edited_at, v.publisher, v.published_at, v.lock_version from course c"
          + " join course_version v on v.course_id = c.id ";

  private final JdbcClient jdbc;
  private final Cache<String, CourseContent> parsed =
      Caffeine.newBuilder().maximumSize(500).build();

  CourseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A version with what its course is.
   *
   * @param liveVersion 0 = none
   */
  record Stored(CourseVersion version, CourseState state, int liveVersion) {
    boolean offered() {
      return state == CourseState.PUBLISHED && version.version() == liveVersion;
    }
  }

  /** All versions of all courses, by code, newest first. */
  List<Stored> all() {
    return jdbc.sql(COLUMNS + "order by c.code, v.version desc").query(this::stored).list();
  }

  /** The versions merchants are offered, by code. */
  List<Stored> offered() {
    return jdbc.sql(
            COLUMNS + "where c.state = 'PUBLISHED' and v.version = c.live_version order by c.code")
        .query(this::stored)
        .list();
  }

  /** Every published version, also superseded and archived ones, by code, newest first. */
  List<Stored> published() {
    return jdbc.sql(COLUMNS + "where v.state <> 'DRAFT' order by c.code, v.version desc")
        .query(this::stored)
        .list();
  }

  /** All versions of a course, newest first; empty for an unknown code. */
  List<Stored> versions(String code) {
    return jdbc.sql(COLUMNS + "where c.code = ? order by v.version desc")
        .param(code)
        .query(this::stored)
        .list();
  }

  /**
   * @throws DomainException not found
   */
  Stored require(String code, int version) {
    return versions(code).stream()
        .filter(one -> one.version.version() == version)
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("course.error.unknown", code));
  }

  /** The codes of all courses that were ever published. */
  List<String> everPublished() {
    return jdbc.sql("select code from course where live_version > 0 order by code")
        .query(String.class)
        .list();
  }

  Optional<Integer> idOf(String code) {
    return jdbc.sql("select id from course where code = ?")
        .param(code)
        .query(Integer.class)
        .optional();
  }

  /** Waits for whoever else changes the course or passes it. */
  void lock(int courseId) {
    if (jdbc.sql("select id from course where id = ? for update")
        .param(courseId)
        .query(Integer.class)
        .optional()
        .isEmpty()) {
      throw DomainException.notFound("course.error.unknown", courseId);
    }
  }

  int insert(String code, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into course (code, state, live_version, created_at) values (?, 'DRAFT', 0, ?)")
        .params(code, utc(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).intValue();
  }

  void insertDraft(int courseId, int version, CourseContent content, String author, Instant now) {
    jdbc.sql(
            "insert into course_version (course_id, version, state, content, author, edited_at,"
                + " lock_version) values (?, ?, 'DRAFT', ?, ?, ?, 0)")
        .params(courseId, version, CourseJson.write(content), author, utc(now))
        .update();
  }

  /** Rewrites a draft; false when somebody else saved since {@code lock} was read. */
  boolean rewrite(
      int courseId, int version, int lock, CourseContent content, String author, Instant now) {
    return jdbc.sql(
                "update course_version set content = ?, author = ?, edited_at = ?,"
                    + " lock_version = lock_version + 1"
                    + " where course_id = ? and version = ? and state = 'DRAFT'"
                    + " and lock_version = ?")
            .params(CourseJson.write(content), author, utc(now), courseId, version, lock)
            .update()
        == 1;
  }

  /** Offers a draft in place of the version before. */
  void publish(int courseId, int version, String publisher, Instant now) {
    jdbc.sql(
            "update course_version set state = 'SUPERSEDED' where course_id = ? and state = 'LIVE'")
        .param(courseId)
        .update();
    jdbc.sql(
            "update course_version set state = 'LIVE', publisher = ?, published_at = ?,"
                + " lock_version = lock_version + 1 where course_id = ? and version = ?")
        .params(publisher, utc(now), courseId, version)
        .update();
    jdbc.sql("update course set state = 'PUBLISHED', live_version = ? where id = ?")
        .params(version, courseId)
        .update();
  }

  void state(int courseId, CourseState state) {
    jdbc.sql("update course set state = ? where id = ?").params(state.name(), courseId).update();
  }

  void deleteDraft(int courseId, int version) {
    jdbc.sql("delete from course_version where course_id = ? and version = ? and state = 'DRAFT'")
        .params(courseId, version)
        .update();
  }

  /** Deletes a course of which nothing was ever published. */
  void delete(int courseId) {
    jdbc.sql("delete from course_version where course_id = ?").param(courseId).update();
    jdbc.sql("delete from course where id = ?").param(courseId).update();
  }

  private Stored stored(ResultSet row, int number) throws SQLException {
    CourseVersion.State state = CourseVersion.State.valueOf(row.getString("state"));
    String text = row.getString("content");
    String key = row.getInt("id") + "/" + row.getInt("version");
    CourseContent content =
        state == CourseVersion.State.DRAFT
            ? CourseJson.read(text)
            : parsed.get(key, _ -> CourseJson.read(text));
    return new Stored(
        new CourseVersion(
            row.getInt("id"),
            row.getString("code"),
            row.getInt("version"),
            state,
            content,
            row.getString("author"),
            row.getObject("edited_at", OffsetDateTime.class).toInstant(),
            row.getString("publisher"),
            instant(row.getObject("published_at", OffsetDateTime.class)),
            row.getInt("lock_version")),
        CourseState.valueOf(row.getString("course_state")),
        row.getInt("live_version"));
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
