package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code rule_report}. */
@Repository
class ReportStore {
  private static final String COLUMNS =
      "select r.id, r.shop_id, r.belt, r.category, r.topic, r.bulletin_id, r.rule, r.happened,"
          + " r.by_coach, r.reporter, r.reported_at, r.state, r.answer, r.answered_by,"
          + " r.answered_at, r.problem_id from rule_report r";

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  ReportStore(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** New ones first, then the newest. */
  List<RuleReport> page(
      @Nullable Collection<Long> shops, ReportFilter filter, int offset, int limit) {
    Map<String, Object> asked = new HashMap<>();
    String where = where(shops, filter, asked);
    asked.put("offset", offset);
    asked.put("limit", limit);
    return jdbc.sql(
            COLUMNS
                + where
                + " order by case when r.state = 'NEW' then 0 else 1 end, r.id desc"
                + " offset :offset rows fetch next :limit rows only")
        .params(asked)
        .query(ReportStore::report)
        .list();
  }

  long count(@Nullable Collection<Long> shops, ReportFilter filter) {
    Map<String, Object> asked = new HashMap<>();
    String where = where(shops, filter, asked);
    return jdbc.sql("select count(*) from rule_report r" + where)
        .params(asked)
        .query(Long.class)
        .single();
  }

  /**
   * @param shops only of these; null = of all
   */
  private static String where(
      @Nullable Collection<Long> shops, ReportFilter filter, Map<String, Object> asked) {
    StringBuilder sql = new StringBuilder(" where 1 = 1");
    if (shops != null) {
      sql.append(" and r.shop_id in (:shops)");
      asked.put("shops", shops.isEmpty() ? Set.of(-1L) : shops);
    }
    if (filter.topic() != null) {
      sql.append(" and r.topic = :topic");
      asked.put("topic", filter.topic().name());
    }
    if (filter.state() != null) {
      sql.append(" and r.state = :state");
      asked.put("state", filter.state().name());
    }
    if (!filter.belt().isEmpty()) {
      sql.append(" and r.belt = :belt");
      asked.put("belt", filter.belt());
    }
    if (filter.problem() != 0) {
      sql.append(" and r.problem_id = :problem");
      asked.put("problem", filter.problem());
    }
    if (!filter.text().isBlank()) {
      sql.append(
          " and (lower(r.rule) like :text escape '!' or lower(r.happened) like :text escape '!'"
              + " or lower(r.answer) like :text escape '!')");
      String literal = filter.text().strip().toLowerCase(Locale.ROOT);
      asked.put("text", "%" + literal.replaceAll("([!%_])", "!$1") + "%");
    }
    return sql.toString();
  }

  Optional<RuleReport> find(long id) {
    return jdbc.sql(COLUMNS + " where r.id = ?").param(id).query(ReportStore::report).optional();
  }

  /**
   * A report that nobody else changes meanwhile.
   *
   * @throws DomainException not found
   */
  RuleReport lock(long id) {
    return jdbc.sql(COLUMNS + " where r.id = ? for update")
        .param(id)
        .query(ReportStore::report)
        .optional()
        .orElseThrow(() -> DomainException.notFound("coaching.feedback.error.unknown", id));
  }

  long insert(ShopProfile shop, ReportForm form, AccountRef account) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into rule_report (shop_id, belt, category, stage, topic, bulletin_id, rule,"
                + " happened, by_coach, account_id, reporter, reported_at, reported_on, state,"
                + " answer, answered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', '',"
                + " '')")
        .params(
            shop.id(),
            shop.belt(),
            shop.category(),
            shop.stage() == null ? "" : shop.stage().code(),
            form.topic().name())
        .param(form.bulletin())
        .params(
            form.rule(),
            form.happened(),
            !account.isMerchant(),
            account.id(),
            account.displayName(),
            now(),
            calendar.today())
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void answer(long id, String answer, String by) {
    jdbc.sql(
            "update rule_report set state = 'ANSWERED', answer = ?, answered_by = ?,"
                + " answered_at = ?, answered_on = ? where id = ?")
        .params(answer, by, now(), calendar.today(), id)
        .update();
  }

  void state(long id, ReportState state) {
    jdbc.sql("update rule_report set state = ? where id = ?").params(state.name(), id).update();
  }

  void gather(long id, long problem) {
    jdbc.sql("update rule_report set state = 'KNOWN', problem_id = ? where id = ?")
        .params(problem, id)
        .update();
  }

  /** What the shops that reported a problem were like. */
  List<Likeness.Model> models(long problem) {
    return jdbc.sql("select distinct category, stage, belt from rule_report where problem_id = ?")
        .param(problem)
        .query(
            (row, number) ->
                new Likeness.Model(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** How many were reported and answered on a day, by belt and topic. */
  List<DigestCount> counts(LocalDate day) {
    return jdbc.sql(
            "select belt, topic, sum(reported), sum(answered) from (select belt, topic,"
                + " case when reported_on = :day then 1 else 0 end as reported,"
                + " case when answered_on = :day then 1 else 0 end as answered from rule_report"
                + " where (reported_on = :day or answered_on = :day) and belt <> '') found"
                + " group by belt, topic order by belt, topic")
        .param("day", day)
        .query(
            (row, number) ->
                new DigestCount(
                    row.getString(1),
                    RuleTopic.valueOf(row.getString(2)),
                    row.getInt(3),
                    row.getInt(4)))
        .list();
  }

  /** What happened on a day in a belt, about a topic. */
  record DigestCount(String belt, RuleTopic topic, int reported, int answered) {}

  private OffsetDateTime now() {
    return calendar.now().atOffset(ZoneOffset.UTC);
  }

  private static RuleReport report(ResultSet row, int number) throws SQLException {
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return new RuleReport(
        row.getLong("id"),
        row.getLong("shop_id"),
        row.getString("belt"),
        row.getString("category"),
        RuleTopic.valueOf(row.getString("topic")),
        row.getObject("bulletin_id", Long.class),
        row.getString("rule"),
        row.getString("happened"),
        row.getBoolean("by_coach"),
        row.getString("reporter"),
        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
        ReportState.valueOf(row.getString("state")),
        row.getString("answer"),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant(),
        row.getObject("problem_id", Long.class));
  }
}
