package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code coaching_plan} and {@code coaching_plan_progress}. */
@Repository
class PlanRows {
  private static final String COLUMNS =
      "select p.id, p.version, p.shop_id, p.provider_id, p.playbook_code, p.playbook_version,"
          + " p.title_zh, p.title_en, p.starts_on, p.ends_on, p.target_kind, p.target_code,"
          + " p.falling, p.value_from, p.value_to, p.closed_on, p.closed_by, p.result, p.value_end,"
          + " p.close_note, p.satisfaction, p.satisfaction_words, p.satisfaction_by,"
          + " p.satisfaction_at, p.created_by, p.created_at from coaching_plan p ";
  private static final String LATE =
      "exists (select 1 from coaching_plan_action a where a.plan_id = p.id"
          + " and a.state in ('OPEN', 'DOING', 'BLOCKED') and a.due_on < :today)";
  private static final String HELD_UP =
      "exists (select 1 from coaching_plan_action a where a.plan_id = p.id"
          + " and a.state = 'BLOCKED')";

  private final JdbcClient jdbc;

  PlanRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<SharedPlan> find(long id) {
    return jdbc.sql(COLUMNS + "where p.id = ?").param(id).query(PlanRows::row).optional();
  }

  /** Waits for whoever else changes the plan. */
  Optional<SharedPlan> lock(long id) {
    return jdbc.sql(COLUMNS + "where p.id = ? for update")
        .param(id)
        .query(PlanRows::row)
        .optional();
  }

  /** The plan an application with this key has made for the shop. */
  Optional<SharedPlan> find(long shop, String batch) {
    return jdbc.sql(COLUMNS + "where p.shop_id = ? and p.batch_key = ?")
        .params(shop, batch)
        .query(PlanRows::row)
        .optional();
  }

  /** The running plan of this playbook. */
  Optional<SharedPlan> running(long shop, String playbook) {
    return jdbc.sql(COLUMNS + "where p.running_key = ?")
        .param(key(shop, playbook))
        .query(PlanRows::row)
        .optional();
  }

  /** Running ones first, those that end last first. */
  List<SharedPlan> ofShop(long shop) {
    return jdbc.sql(
            COLUMNS
                + "where p.shop_id = ? order by case when p.closed_on is null then 0 else 1 end,"
                + " p.ends_on desc, p.id desc")
        .param(shop)
        .query(PlanRows::row)
        .list();
  }

  /** All that run. */
  List<SharedPlan> running() {
    return jdbc.sql(COLUMNS + "where p.closed_on is null order by p.id")
        .query(PlanRows::row)
        .list();
  }

  /** Those that began within the days, by id. */
  List<SharedPlan> started(LocalDate from, LocalDate to) {
    return jdbc.sql(COLUMNS + "where p.starts_on between ? and ? order by p.id")
        .params(from, to)
        .query(PlanRows::row)
        .list();
  }

  /**
   * One page: running ones that end first first, closed ones that closed last first.
   *
   * @param shops null = all
   */
  List<SharedPlan> page(
      PlanFilter filter,
      @Nullable Collection<Long> shops,
      LocalDate today,
      long offset,
      int limit) {
    JdbcClient.StatementSpec asked =
        asked(
            COLUMNS
                + where(filter, shops)
                + " order by case when p.closed_on is null then 0 else 1 end,"
                + " case when p.closed_on is null then p.ends_on end,"
                + " p.closed_on desc, p.id offset :offset rows fetch next :limit rows only",
            filter,
            shops,
            today);
    return asked.param("offset", offset).param("limit", limit).query(PlanRows::row).list();
  }

  int count(PlanFilter filter, @Nullable Collection<Long> shops, LocalDate today) {
    return asked(
            "select count(*) from coaching_plan p " + where(filter, shops), filter, shops, today)
        .query(Integer.class)
        .single();
  }

  private static String where(PlanFilter filter, @Nullable Collection<Long> shops) {
    return "where "
        + switch (filter.standing()) {
          case RUNNING -> "p.closed_on is null";
          case OVERDUE -> "p.closed_on is null and " + LATE;
          case BLOCKED -> "p.closed_on is null and " + HELD_UP;
          case CLOSED -> "p.closed_on is not null";
          case ALL -> "1 = 1";
        }
        + (filter.playbook().isEmpty() ? "" : " and p.playbook_code = :playbook")
        + (shops == null ? "" : " and p.shop_id in (:shops)");
  }

  private JdbcClient.StatementSpec asked(
      String sql, PlanFilter filter, @Nullable Collection<Long> shops, LocalDate today) {
    JdbcClient.StatementSpec asked = jdbc.sql(sql);
    if (filter.standing() == PlanFilter.Standing.OVERDUE) {
      asked = asked.param("today", today);
    }
    if (!filter.playbook().isEmpty()) {
      asked = asked.param("playbook", filter.playbook());
    }
    return shops == null ? asked : asked.param("shops", shops);
  }

  /** How the actions of plans stand; one statement. */
  Map<Long, PlanRow.Counts> counts(Collection<Long> plans, LocalDate today) {
    Map<Long, PlanRow.Counts> counts = new HashMap<>();
    if (plans.isEmpty()) {
      return counts;
    }
    jdbc.sql(
            "select plan_id,"
                + " sum(case when state = 'DROPPED' then 0 else 1 end),"
                + " sum(case when state = 'DONE' then 1 else 0 end),"
                + " sum(case when state = 'BLOCKED' then 1 else 0 end),"
                + " sum(case when state in ('OPEN', 'DOING', 'BLOCKED') and due_on < :today"
                + " then 1 else 0 end),"
                + " min(case when state in ('OPEN', 'DOING', 'BLOCKED') then due_on end)"
                + " from coaching_plan_action where plan_id in (:plans) group by plan_id")
        .param("today", today)
        .param("plans", plans)
        .query(
            row -> {
              counts.put(
                  row.getLong(1),
                  new PlanRow.Counts(
                      row.getInt(2),
                      row.getInt(3),
                      row.getInt(4),
                      row.getInt(5),
                      row.getObject(6, LocalDate.class)));
            });
    return counts;
  }

  /**
   * @return the new plan's id
   * @throws org.springframework.dao.DuplicateKeyException when the batch has made a plan for the
   *     shop, or the playbook runs there already
   */
  long insert(SharedPlan plan, String batch) {
    Objective objective = plan.objective();
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into coaching_plan (shop_id, provider_id, playbook_code, playbook_version,"
                + " batch_key, running_key, title_zh, title_en, starts_on, ends_on, target_kind,"
                + " target_code, falling, value_from, value_to, close_note, satisfaction_words,"
                + " created_by, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ?, ?)")
        .params(
            params(
                plan.shopId(),
                plan.provider(),
                plan.playbook(),
                plan.playbookVersion(),
                batch,
                key(plan.shopId(), plan.playbook()),
                plan.title().zh(),
                plan.title().en(),
                plan.startsOn(),
                plan.endsOn(),
                objective == null ? null : objective.target().kind().name(),
                objective == null ? null : objective.target().code(),
                objective != null && objective.falling(),
                objective == null ? null : known(objective.from()),
                objective == null ? null : objective.target().to(),
                plan.createdBy(),
                plan.createdAt().atOffset(ZoneOffset.UTC)))
        .update(key, "id");
    return java.util.Objects.requireNonNull(key.getKey()).longValue();
  }

  /**
   * Closes a plan that runs.
   *
   * @return false, if it is closed already
   */
  boolean close(long plan, SharedPlan.Closing closing) {
    return jdbc.sql(
                "update coaching_plan set version = version + 1, running_key = null, closed_on = ?,"
                    + " closed_by = ?, result = ?, value_end = ?, close_note = ?"
                    + " where id = ? and closed_on is null")
            .params(
                params(
                    closing.day(),
                    closing.by().isEmpty() ? null : closing.by(),
                    closing.result().name(),
                    known(closing.value()),
                    closing.note(),
                    plan))
            .update()
        > 0;
  }

  /** Where a plan that has not begun starts from. */
  void from(long plan, double value) {
    jdbc.sql("update coaching_plan set value_from = ? where id = ? and closed_on is null")
        .params(params(known(value), plan))
        .update();
  }

  /**
   * @return false, if it was said before
   */
  boolean rate(long plan, SharedPlan.Satisfaction said) {
    return jdbc.sql(
                "update coaching_plan set version = version + 1, satisfaction = ?,"
                    + " satisfaction_words = ?, satisfaction_by = ?, satisfaction_at = ?"
                    + " where id = ? and satisfaction is null")
            .params(said.stars(), said.words(), said.by(), said.at().atOffset(ZoneOffset.UTC), plan)
            .update()
        > 0;
  }

  /** The newest business day that has moved plans on, waiting for whoever else moves them. */
  @Nullable LocalDate lockLastDay() {
    return lastDay(" for update");
  }

  @Nullable LocalDate lastDay() {
    return lastDay("");
  }

  private @Nullable LocalDate lastDay(String ending) {
    return jdbc.sql("select last_day from coaching_plan_progress where id = 1" + ending)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  void lastDay(LocalDate day) {
    jdbc.sql("update coaching_plan_progress set last_day = ? where id = 1").param(day).update();
  }

  private static String key(long shop, String playbook) {
    return shop + "/" + playbook;
  }

  /** A list may hold nothing where a row holds null. */
  static List<@Nullable Object> params(@Nullable Object... values) {
    List<@Nullable Object> all = new ArrayList<>();
    java.util.Collections.addAll(all, values);
    return all;
  }

  static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  static double value(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Long id(ResultSet row, int column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : id;
  }

  private static SharedPlan row(ResultSet row, int number) throws SQLException {
    String kind = row.getString(11);
    LocalDate closed = row.getObject(16, LocalDate.class);
    String by = row.getString(17);
    int stars = row.getInt(21);
    return new SharedPlan(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        id(row, 4),
        row.getString(5),
        row.getInt(6),
        new Wording(row.getString(7), row.getString(8)),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class),
        kind == null
            ? null
            : new Objective(
                new Target(Target.Kind.valueOf(kind), row.getString(12), row.getDouble(15)),
                value(row, 14),
                row.getBoolean(13)),
        closed == null
            ? null
            : new SharedPlan.Closing(
                closed,
                by == null ? "" : by,
                PlanResult.valueOf(row.getString(18)),
                value(row, 19),
                row.getString(20)),
        stars == 0
            ? null
            : new SharedPlan.Satisfaction(
                stars, row.getString(22), row.getString(23), instant(row, 24)),
        row.getString(25),
        instant(row, 26));
  }
}
