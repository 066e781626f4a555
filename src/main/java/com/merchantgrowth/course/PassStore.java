package com.merchantgrowth.course;

import static com.merchantgrowth.course.CourseStore.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code course_pass}: which shop has passed which course, once and for all. */
@Repository
class PassStore {
  private static final String ROWS =
      "select c.code, p.shop_id, p.account_id, p.version, p.passed_on as on_day, p.grant_id"
          + " from course_pass p join course c on c.id = p.course_id ";

  private final JdbcClient jdbc;

  PassStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A shop's pass. */
  record Pass(
      String code,
      long shopId,
      long accountId,
      int version,
      LocalDate onDay,
      @Nullable Long grantId) {}

  List<Pass> ofShop(long shopId) {
    return jdbc.sql(ROWS + "where p.shop_id = ? order by p.passed_on, c.code")
        .param(shopId)
        .query(Pass.class)
        .list();
  }

  /** Everybody's of a course, by shop. */
  List<Pass> ofCourse(int courseId) {
    return jdbc.sql(ROWS + "where p.course_id = ? order by p.shop_id")
        .param(courseId)
        .query(Pass.class)
        .list();
  }

  /** Passes of these courses that hold on the day. */
  List<Pass> until(Collection<String> codes, LocalDate day) {
    return codes.isEmpty()
        ? List.of()
        : jdbc.sql(ROWS + "where c.code in (:codes) and p.passed_on <= :day")
            .param("codes", codes)
            .param("day", day)
            .query(Pass.class)
            .list();
  }

  /** How many certificates were issued, by course. */
  Map<String, Long> certificates() {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(
            "select c.code, count(*) from course_pass p join course c on c.id = p.course_id"
                + " where p.grant_id is not null group by c.code")
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  boolean exists(int courseId, long shopId) {
    return jdbc.sql("select count(*) from course_pass where course_id = ? and shop_id = ?")
            .params(courseId, shopId)
            .query(Long.class)
            .single()
        > 0;
  }

  void insert(
      int courseId,
      long shopId,
      long accountId,
      int version,
      LocalDate on,
      Instant at,
      long grantId) {
    jdbc.sql(
            "insert into course_pass (course_id, shop_id, account_id, version, passed_on,"
                + " passed_at, grant_id) values (?, ?, ?, ?, ?, ?, ?)")
        .params(courseId, shopId, accountId, version, on, utc(at), grantId)
        .update();
  }
}
