package com.merchantgrowth.course;

import static com.merchantgrowth.course.CourseStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code course_learning}, {@code course_reading} and {@code course_attempt}. */
@Repository
class LearningStore {
  private static final String LEARNING =
      "select l.id, l.course_id, l.shop_id, l.account_id, l.version, l.started_at, l.passed_at"
          + " from course_learning l ";
  private static final String ATTEMPT =
      "select learning_id, attempt_no, version, answered_on, answered_at, answers, right_count,"
          + " percent, passed from course_attempt ";

  private final JdbcClient jdbc;

  LearningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One person's way through a course for a shop. */
  record Learned(
      long id,
      int courseId,
      long shopId,
      long accountId,
      int version,
      Instant startedAt,
      @Nullable Instant passedAt) {}

  /** One answered quiz. */
  record Attempt(
      long learningId,
      int number,
      int version,
      LocalDate day,
      Instant at,
      List<Set<Integer>> answers,
      int right,
      int percent,
      boolean passed) {}

  Optional<Learned> find(int courseId, long shopId, long accountId) {
    return jdbc.sql(LEARNING + "where l.course_id = ? and l.shop_id = ? and l.account_id = ?")
        .params(courseId, shopId, accountId)
        .query(LearningStore::learned)
        .optional();
  }

  /** Everybody's of a shop. */
  List<Learned> ofShop(long shopId) {
    return jdbc.sql(LEARNING + "where l.shop_id = ? order by l.started_at desc, l.id desc")
        .param(shopId)
        .query(LearningStore::learned)
        .list();
  }

  long insert(int courseId, long shopId, long accountId, int version, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into course_learning (course_id, shop_id, account_id, version, started_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(courseId, shopId, accountId, version, utc(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void version(long learningId, int version) {
    jdbc.sql("update course_learning set version = ? where id = ?")
        .params(version, learningId)
        .update();
  }

  void passed(long learningId, Instant now) {
    jdbc.sql("update course_learning set passed_at = ? where id = ? and passed_at is null")
        .params(utc(now), learningId)
        .update();
  }

  /** The lessons read, by learning. */
  Map<Long, Set<String>> read(Collection<Long> learningIds) {
    Map<Long, Set<String>> read = new HashMap<>();
    if (!learningIds.isEmpty()) {
      jdbc.sql("select learning_id, lesson_key from course_reading where learning_id in (:ids)")
          .param("ids", learningIds)
          .query(
              row -> {
                read.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(row.getString(2));
              });
    }
    return read;
  }

  /** Marks a lesson as read; once. The caller holds the course's lock. */
  void read(long learningId, String lesson, Instant now) {
    jdbc.sql(
            "insert into course_reading (learning_id, lesson_key, read_at)"
                + " select cast(:learning as bigint), cast(:lesson as varchar(40)),"
                + " cast(:now as timestamp with time zone) where not exists (select 1 from"
                + " course_reading r where r.learning_id = :learning and r.lesson_key = :lesson)")
        .param("learning", learningId)
        .param("lesson", lesson)
        .param("now", utc(now))
        .update();
  }

  /** Answers of these people, newest first. */
  List<Attempt> attempts(Collection<Long> learningIds) {
    return learningIds.isEmpty()
        ? List.of()
        : jdbc.sql(ATTEMPT + "where learning_id in (:ids) order by learning_id, attempt_no desc")
            .param("ids", learningIds)
            .query(LearningStore::attempt)
            .list();
  }

  void insert(Attempt attempt) {
    jdbc.sql(
            "insert into course_attempt (learning_id, attempt_no, version, answered_on,"
                + " answered_at, answers, right_count, percent, passed)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            attempt.learningId(),
            attempt.number(),
            attempt.version(),
            attempt.day(),
            utc(attempt.at()),
            text(attempt.answers()),
            attempt.right(),
            attempt.percent(),
            attempt.passed())
        .update();
  }

  /** People and shops that began, and shops that passed, by course. */
  Map<Integer, Counts> counts() {
    Map<Integer, Counts> counts = new HashMap<>();
    jdbc.sql(
            "select l.course_id, count(*), count(distinct l.shop_id), (select count(*) from"
                + " course_pass p where p.course_id = l.course_id) from course_learning l"
                + " group by l.course_id")
        .query(
            row -> {
              counts.put(row.getInt(1), new Counts(row.getLong(2), row.getLong(3), row.getLong(4)));
            });
    return counts;
  }

  /** The shops somebody of which has begun a course. */
  Set<Long> shops(int courseId) {
    return new HashSet<>(
        jdbc.sql("select distinct shop_id from course_learning where course_id = ?")
            .param(courseId)
            .query(Long.class)
            .list());
  }

  record Counts(long people, long shops, long passed) {
    static final Counts NONE = new Counts(0, 0, 0);
  }

  private static String text(List<Set<Integer>> answers) {
    return answers.stream()
        .map(one -> one.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")))
        .collect(Collectors.joining(";"));
  }

  private static List<Set<Integer>> answers(String text) {
    return Arrays.stream(text.split(";", -1))
        .map(
            one ->
                one.isEmpty()
                    ? Set.<Integer>of()
                    : Arrays.stream(one.split(",", -1))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()))
        .toList();
  }

  private static Learned learned(ResultSet row, int number) throws SQLException {
    return new Learned(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        row.getLong(4),
        row.getInt(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        CourseStore.instant(row.getObject(7, OffsetDateTime.class)));
  }

  private static Attempt attempt(ResultSet row, int number) throws SQLException {
    return new Attempt(
        row.getLong(1),
        row.getInt(2),
        row.getInt(3),
        row.getObject(4, LocalDate.class),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        answers(row.getString(6)),
        row.getInt(7),
        row.getInt(8),
        row.getBoolean(9));
  }
}
