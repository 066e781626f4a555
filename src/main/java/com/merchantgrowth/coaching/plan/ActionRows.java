package com.merchantgrowth.coaching.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code coaching_plan_action}. */
@Repository
class ActionRows {
  private static final int BATCH = 1_000;
  private static final String STILL_OPEN = "a.state in ('OPEN', 'DOING', 'BLOCKED')";
  private static final String COLUMNS =
      "select a.id, a.version, a.plan_id, a.side, a.owner_id, a.title_zh, a.title_en, a.how_zh,"
          + " a.how_en, a.materials, a.measure, a.due_on, a.state, a.reason, a.done_on, a.done_by,"
          + " a.done_value, a.by_data from coaching_plan_action a ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  /** Plans of one playbook ask the same: a run reads each condition once. */
  private final Cache<String, Condition> parsed = Caffeine.newBuilder().maximumSize(2_000).build();

  ActionRows(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    batches = new JdbcTemplate(dataSource);
    batches.setFetchSize(5_000);
  }

  List<PlanAction> ofPlan(long plan) {
    return jdbc.sql(COLUMNS + "where a.plan_id = ? order by a.due_on, a.place, a.id")
        .param(plan)
        .query(this::row)
        .list();
  }

  Optional<PlanAction> find(long id) {
    return jdbc.sql(COLUMNS + "where a.id = ?").param(id).query(this::row).optional();
  }

  /** The side's actions that are still to be done in the shop's running plans, earliest first. */
  List<PlanAction> open(long shop, Side side) {
    return jdbc.sql(
            COLUMNS
                + "join coaching_plan p on p.id = a.plan_id where p.shop_id = ?"
                + " and p.closed_on is null and a.side = ? and "
                + STILL_OPEN
                + " order by a.due_on, a.place, a.id")
        .params(shop, side.name())
        .query(this::row)
        .list();
  }

  /** An action of a running plan that data may close, or whose day has passed. */
  record Due(PlanAction action, long shop, String planZh, String planEn, LocalDate planStarts) {}

  /** All that is still to be done in running plans; one statement, streamed. */
  void open(Consumer<Due> each) {
    batches.query(
        COLUMNS.replace(" from coaching_plan_action a ", "")
            + ", p.shop_id, p.title_zh, p.title_en, p.starts_on from coaching_plan_action a"
            + " join coaching_plan p on p.id = a.plan_id where p.closed_on is null and "
            + STILL_OPEN
            + " order by a.id",
        row -> {
          each.accept(
              new Due(
                  row(row, 0),
                  row.getLong(19),
                  row.getString(20),
                  row.getString(21),
                  row.getObject(22, LocalDate.class)));
        });
  }

  /** The conditions of what is still to be done in running plans, each once. */
  List<Condition> measures() {
    return jdbc
        .sql(
            "select distinct a.measure from coaching_plan_action a join coaching_plan p"
                + " on p.id = a.plan_id where p.closed_on is null and a.measure is not null and "
                + STILL_OPEN)
        .query(String.class)
        .list()
        .stream()
        .map(ConditionJson::read)
        .toList();
  }

  void insert(long plan, Collection<PlanAction> actions, String by) {
    int[] place = {1 + ofPlan(plan).size()};
    batches.batchUpdate(
        "insert into coaching_plan_action (plan_id, place, side, owner_id, title_zh, title_en,"
            + " how_zh, how_en, materials, measure, due_on, state, reason, done_on, done_by,"
            + " done_value, by_data, created_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        actions.stream()
            .map(
                one ->
                    new Object[] {
                      plan,
                      place[0]++,
                      one.side().name(),
                      one.owner(),
                      one.title().zh(),
                      one.title().en(),
                      one.how().zh(),
                      one.how().en(),
                      String.join(",", one.materials()),
                      one.measure() == null ? null : ConditionJson.write(one.measure()),
                      one.dueOn(),
                      one.state().name(),
                      one.reason(),
                      one.doneOn(),
                      one.doneBy().isEmpty() ? null : one.doneBy(),
                      PlanRows.known(one.doneValue()),
                      one.byData(),
                      by
                    })
            .toList());
  }

  /**
   * Writes an action as its side has moved it.
   *
   * @return false, if somebody else has changed it since
   */
  boolean update(PlanAction action) {
    return jdbc.sql(
                "update coaching_plan_action set version = version + 1, owner_id = ?, due_on = ?,"
                    + " state = ?, reason = ?, done_on = ?, done_by = ?, done_value = ?,"
                    + " by_data = ? where id = ? and version = ?")
            .params(
                PlanRows.params(
                    action.owner(),
                    action.dueOn(),
                    action.state().name(),
                    action.reason(),
                    action.doneOn(),
                    action.doneBy().isEmpty() ? null : action.doneBy(),
                    PlanRows.known(action.doneValue()),
                    action.byData(),
                    action.id(),
                    action.version()))
            .update()
        > 0;
  }

  /** Closes by data what is still open then; whatever people did meanwhile stays. */
  void closeByData(LocalDate day, List<Closed> closed) {
    List<Object[]> rows =
        closed.stream()
            .map(one -> new Object[] {day, PlanRows.known(one.value()), one.due().action().id()})
            .toList();
    for (int from = 0; from < rows.size(); from += BATCH) {
      batches.batchUpdate(
          "update coaching_plan_action set version = version + 1, state = 'DONE', reason = '',"
              + " done_on = ?, done_by = null, done_value = ?, by_data = true"
              + " where id = ? and state in ('OPEN', 'DOING', 'BLOCKED')",
          rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  /** An action whose condition holds, with the number that shows it; NaN = it names none. */
  record Closed(Due due, double value) {}

  private PlanAction row(ResultSet row, int number) throws SQLException {
    String materials = row.getString(10);
    String measure = row.getString(11);
    String by = row.getString(16);
    return new PlanAction(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        Side.valueOf(row.getString(4)),
        PlanRows.id(row, 5),
        new Wording(row.getString(6), row.getString(7)),
        new Wording(row.getString(8), row.getString(9)),
        materials.isEmpty() ? List.of() : List.of(materials.split(",")),
        measure == null ? null : parsed.get(measure, ConditionJson::read),
        row.getObject(12, LocalDate.class),
        ActionState.valueOf(row.getString(13)),
        row.getString(14),
        row.getObject(15, LocalDate.class),
        by == null ? "" : by,
        PlanRows.value(row, 17),
        row.getBoolean(18));
  }
}
