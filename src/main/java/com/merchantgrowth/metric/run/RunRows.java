package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code daily_run}, its leases, and which run of a day is the visible one. */
@Repository
class RunRows {
  private static final String STATUS =
      "select r.id, r.kind, r.business_day, r.status, r.versions, r.requested_by, r.requested_at,"
          + " r.started_at, r.finished_at, r.row_count, r.step, r.done, r.total, r.error_id,"
          + " r.error_text, p.run_id as visible_run, p.stale from daily_run r"
          + " left join published_run p on p.run_id = r.id ";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  RunRows(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  long insert(
      SubjectKind kind, LocalDate day, RunVersions versions, String requestedBy, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into daily_run (kind, business_day, status, versions, requested_by,"
                + " requested_at, row_count, step, done, total, facts_changed, discarded)"
                + " values (?, ?, 'WAITING', ?, ?, ?, 0, '', 0, 0, false, false)")
        .params(kind.code(), day, versions.name(), requestedBy, at(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  Optional<RunStatus> find(long id) {
    return jdbc.sql(STATUS + "where r.id = ?").param(id).query(RunRows::status).optional();
  }

  List<RunStatus> newest(int offset, int limit) {
    return jdbc.sql(STATUS + "order by r.id desc offset ? rows fetch next ? rows only")
        .params(offset, limit)
        .query(RunRows::status)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from daily_run").query(Long.class).single();
  }

  /** What is asked for and not begun, oldest day first. */
  List<RunStatus> waiting() {
    return jdbc.sql(STATUS + "where r.status = 'WAITING' order by r.business_day, r.id")
        .query(RunRows::status)
        .list();
  }

  Optional<RunStatus> newestOf(SubjectKind kind, LocalDate day) {
    return jdbc.sql(
            STATUS
                + "where r.kind = ? and r.business_day = ? order by r.id desc"
                + " fetch first 1 rows only")
        .params(kind.code(), day)
        .query(RunRows::status)
        .optional();
  }

  Optional<LocalDate> lastPublished(SubjectKind kind) {
    return jdbc.sql("select max(business_day) from published_run where kind = ?")
        .param(kind.code())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** Visible runs with answers that are not of the newest {@code days} visible days. */
  List<Long> answeredBefore(int days) {
    return jdbc.sql(
            "select p.run_id from published_run p where exists (select 1 from run_answer a"
                + " where a.run_id = p.run_id) and (select count(*) from published_run n"
                + " where n.kind = p.kind and n.business_day > p.business_day) >= ?")
        .param(days)
        .query(Long.class)
        .list();
  }

  List<LocalDate> staleDays(SubjectKind kind) {
    return jdbc.sql("select business_day from published_run where kind = ? and stale order by 1")
        .param(kind.code())
        .query(LocalDate.class)
        .list();
  }

  /**
   * Takes the day for this node and the run out of the queue; false when another node has either.
   */
  boolean claim(RunStatus run, String node, Instant now, Duration lease) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                jdbc.sql(
                        "delete from daily_run_lease where kind = ? and business_day = ?"
                            + " and lease_until < ?")
                    .params(run.kind().code(), run.day(), at(now))
                    .update();
                jdbc.sql(
                        "insert into daily_run_lease (kind, business_day, node, run_id,"
                            + " lease_until) values (?, ?, ?, ?, ?)")
                    .params(run.kind().code(), run.day(), node, run.id(), at(now.plus(lease)))
                    .update();
                int taken =
                    jdbc.sql(
                            "update daily_run set status = 'RUNNING', node = ?, started_at = ?"
                                + " where id = ? and status = 'WAITING'")
                        .params(node, at(now), run.id())
                        .update();
                if (taken == 0) {
                  status.setRollbackOnly();
                }
                return taken == 1;
              }));
    } catch (DuplicateKeyException | org.springframework.dao.PessimisticLockingFailureException e) {
      return false;
    }
  }

  /** False when the lease ran out and somebody else took the day. */
  boolean renew(long runId, String node, Instant until) {
    return jdbc.sql("update daily_run_lease set lease_until = ? where run_id = ? and node = ?")
            .params(at(until), runId, node)
            .update()
        == 1;
  }

  /** Locks the lease for the rest of the transaction; false when it is not this node's any more. */
  boolean holds(long runId, String node, Instant now) {
    return !jdbc.sql(
            "select run_id from daily_run_lease where run_id = ? and node = ? and lease_until > ?"
                + " for update")
        .params(runId, node, at(now))
        .query(Long.class)
        .list()
        .isEmpty();
  }

  void release(long runId) {
    jdbc.sql("delete from daily_run_lease where run_id = ?").param(runId).update();
  }

  /** The days before it in the same batch are over; its own computation begins. */
  void started(long runId, Instant now) {
    jdbc.sql("update daily_run set started_at = ? where id = ?").params(at(now), runId).update();
  }

  /** From now on changes of these days' facts make the run's result stale. */
  void reads(long runId, DayRange days) {
    jdbc.sql(
            "update daily_run set first_fact_day = ?, last_fact_day = ?, facts_changed = false"
                + " where id = ?")
        .params(days.start(), days.last(), runId)
        .update();
  }

  void progress(long runId, String step, long done, long total) {
    jdbc.sql("update daily_run set step = ?, done = ?, total = ? where id = ?")
        .params(step, done, total, runId)
        .update();
  }

  void failed(long runId, String errorId, String error, Instant now) {
    jdbc.sql(
            "update daily_run set status = 'FAILED', finished_at = ?, error_id = ?, error_text = ?"
                + " where id = ? and status in ('RUNNING', 'WAITING')")
        .params(at(now), errorId, error.substring(0, Math.min(error.length(), 2000)), runId)
        .update();
  }

  /** Makes a run the visible one of its day, in the caller's transaction. */
  void publish(RunStatus run, DayRange facts, long rows, Instant now) {
    boolean changed =
        jdbc.sql("select facts_changed from daily_run where id = ? for update")
            .param(run.id())
            .query(Boolean.class)
            .single();
    jdbc.sql(
            "update daily_run set status = 'REPLACED', replaced_at = ? where id in (select run_id"
                + " from published_run where kind = ? and business_day = ?)")
        .params(at(now), run.kind().code(), run.day())
        .update();
    jdbc.sql("delete from published_run where kind = ? and business_day = ?")
        .params(run.kind().code(), run.day())
        .update();
    jdbc.sql(
            "insert into published_run (kind, business_day, run_id, first_fact_day, last_fact_day,"
                + " stale) values (?, ?, ?, ?, ?, ?)")
        .params(run.kind().code(), run.day(), run.id(), facts.start(), facts.last(), changed)
        .update();
    jdbc.sql(
            "update daily_run set status = 'PUBLISHED', finished_at = ?, row_count = ?, step = ''"
                + " where id = ?")
        .params(at(now), rows, run.id())
        .update();
  }

  /** Facts of a day changed: results computed from it are stale, also of runs still going. */
  void factsChanged(SubjectKind kind, LocalDate day) {
    jdbc.sql(
            "update daily_run set facts_changed = true where kind = ? and status = 'RUNNING'"
                + " and first_fact_day <= ? and last_fact_day >= ?")
        .params(kind.code(), day, day)
        .update();
    jdbc.sql(
            "update published_run set stale = true where kind = ? and not stale"
                + " and first_fact_day <= ? and last_fact_day >= ?")
        .params(kind.code(), day, day)
        .update();
  }

  /** Runs that stopped without an end: their lease is gone, has run out, or was this node's. */
  List<Long> abandoned(@Nullable String restartedNode, Instant now) {
    return jdbc.sql(
            "select r.id from daily_run r left join daily_run_lease l on l.run_id = r.id"
                + " where r.status = 'RUNNING' and (l.run_id is null or l.lease_until < ?"
                + " or l.node = ?)")
        .params(at(now), restartedNode == null ? "" : restartedNode)
        .query(Long.class)
        .list();
  }

  /** Runs whose rows can go: failed, or replaced for so long that nobody reads them any more. */
  List<Long> disposable(Instant replacedBefore) {
    return jdbc.sql(
            "select id from daily_run where not discarded and (status = 'FAILED'"
                + " or (status = 'REPLACED' and replaced_at < ?))")
        .param(at(replacedBefore))
        .query(Long.class)
        .list();
  }

  void discarded(long runId) {
    jdbc.sql("update daily_run set discarded = true where id = ?").param(runId).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static RunStatus status(ResultSet row, int number) throws SQLException {
    long visibleRun = row.getLong("visible_run");
    boolean visible = !row.wasNull() && visibleRun == row.getLong("id");
    return new RunStatus(
        row.getLong("id"),
        SubjectKind.of(row.getString("kind")),
        row.getObject("business_day", LocalDate.class),
        RunStatus.State.valueOf(row.getString("status")),
        RunVersions.valueOf(row.getString("versions")),
        row.getString("requested_by"),
        Objects.requireNonNull(instant(row, "requested_at")),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        row.getLong("row_count"),
        row.getString("step"),
        row.getLong("done"),
        row.getLong("total"),
        row.getString("error_id"),
        row.getString("error_text"),
        visible,
        row.getBoolean("stale"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  DailyRunState.Activity activity(SubjectKind kind, LocalDate day) {
    return jdbc.sql(
            "select coalesce(sum(case when r.active then 1 else 0 end), 0), count(*)"
                + " from metric_result r join published_run p on p.run_id = r.run_id"
                + " where p.kind = ? and p.business_day = ?")
        .params(kind.code(), day)
        .query(
            (row, number) ->
                new DailyRunState.Activity(row.getLong(1), row.getLong(2) - row.getLong(1)))
        .single();
  }
}
