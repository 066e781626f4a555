package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code known_problem} and who was told. */
@Repository
class ProblemStore {
  private static final int BATCH = 1000;

  private static final String COLUMNS =
      "select p.id, p.state, p.topic, p.bulletin_id, p.title_zh, p.title_en, p.text_zh, p.text_en,"
          + " p.author, p.created_at, p.updated_at, (select count(*) from rule_report r"
          + " where r.problem_id = p.id) as reports, (select count(*) from known_problem_told t"
          + " where t.problem_id = p.id) as told from known_problem p";

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  ProblemStore(JdbcTemplate batches, JdbcClient jdbc, BusinessCalendar calendar) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** All, open ones first, then the last changed. */
  List<KnownProblem> all() {
    return jdbc.sql(COLUMNS + " order by p.state, p.updated_at desc, p.id desc")
        .query(ProblemStore::problem)
        .list();
  }

  /** Those the shop was told of, in the same order. */
  List<KnownProblem> toldTo(long shop) {
    return jdbc.sql(
            COLUMNS
                + " where exists (select 1 from known_problem_told t where t.problem_id = p.id"
                + " and t.shop_id = ?) order by p.state, p.updated_at desc, p.id desc")
        .param(shop)
        .query(ProblemStore::problem)
        .list();
  }

  /** Those written or changed on a day. */
  List<KnownProblem> changedOn(LocalDate day) {
    return jdbc.sql(COLUMNS + " where p.updated_on = ? order by p.id")
        .param(day)
        .query(ProblemStore::problem)
        .list();
  }

  Map<Long, KnownProblem> byIds(Collection<Long> ids) {
    Map<Long, KnownProblem> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(COLUMNS + " where p.id in (:ids)")
          .param("ids", ids)
          .query(ProblemStore::problem)
          .list()
          .forEach(problem -> byId.put(problem.id(), problem));
    }
    return byId;
  }

  /**
   * A problem that nobody else changes or tells of meanwhile.
   *
   * @throws DomainException not found
   */
  KnownProblem lock(long id) {
    long locked =
        jdbc.sql("select id from known_problem where id = ? for update")
            .param(id)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> DomainException.notFound("coaching.feedback.error.noProblem", id));
    return Objects.requireNonNull(byIds(List.of(locked)).get(locked));
  }

  long insert(ProblemForm form, @Nullable Long bulletin, String author) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into known_problem (state, topic, bulletin_id, title_zh, title_en, text_zh,"
                + " text_en, author, created_at, updated_at, updated_on)"
                + " values ('OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(form.topic().name())
        .param(bulletin)
        .params(
            form.title().zh(),
            form.title().en(),
            form.text().zh(),
            form.text().en(),
            author,
            now(),
            now(),
            calendar.today())
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void rewrite(long id, ProblemForm form, boolean open, String author) {
    jdbc.sql(
            "update known_problem set state = ?, topic = ?, title_zh = ?, title_en = ?,"
                + " text_zh = ?, text_en = ?, author = ?, updated_at = ?, updated_on = ?"
                + " where id = ?")
        .params(
            open ? "OPEN" : "SOLVED",
            form.topic().name(),
            form.title().zh(),
            form.title().en(),
            form.text().zh(),
            form.text().en(),
            author,
            now(),
            calendar.today(),
            id)
        .update();
  }

  /** The shops that were told already. */
  Set<Long> told(long id) {
    return new HashSet<>(
        jdbc.sql("select shop_id from known_problem_told where problem_id = ?")
            .param(id)
            .query(Long.class)
            .list());
  }

  /** Notes shops that are told now; none of them was before. */
  void tell(long id, List<Long> shops) {
    OffsetDateTime now = now();
    batches.batchUpdate(
        "insert into known_problem_told (problem_id, shop_id, told_at) values (?, ?, ?)",
        shops,
        BATCH,
        (insert, shop) -> {
          insert.setLong(1, id);
          insert.setLong(2, shop);
          insert.setObject(3, now);
        });
  }

  /** The belts of the reports gathered under problems: problem to belts. */
  Map<Long, Set<String>> belts(Collection<Long> problems) {
    Map<Long, Set<String>> belts = new HashMap<>();
    if (!problems.isEmpty()) {
      jdbc.sql("select distinct problem_id, belt from rule_report where problem_id in (:ids)")
          .param("ids", problems)
          .query(
              row -> {
                belts.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(row.getString(2));
              });
    }
    return belts;
  }

  private OffsetDateTime now() {
    return calendar.now().atOffset(ZoneOffset.UTC);
  }

  private static KnownProblem problem(ResultSet row, int number) throws SQLException {
    return new KnownProblem(
        row.getLong("id"),
        row.getString("state").equals("OPEN"),
        RuleTopic.valueOf(row.getString("topic")),
        row.getObject("bulletin_id", Long.class),
        new Wording(row.getString("title_zh"), row.getString("title_en")),
        new Wording(row.getString("text_zh"), row.getString("text_en")),
        row.getString("author"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        row.getInt("reports"),
        row.getInt("told"));
  }
}
