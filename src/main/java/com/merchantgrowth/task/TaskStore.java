package com.merchantgrowth.task;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDefinitionJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code task} and {@code task_version}. */
@Repository
class TaskStore {
  private static final String VERSIONS =
      "select t.id, t.code, t.state as task_state, t.live_version, t.ended_on, v.version,"
          + " v.state, v.definition, v.author, v.edited_at, v.approver, v.approved_at, v.note,"
          + " v.lock_version, v.open_from, v.open_until from task t"
          + " join task_version v on v.task_id = t.id ";

  private final JdbcClient jdbc;

  TaskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A version with what its task is.
   *
   * @param state of the task; DRAFT = never published
   * @param openFrom the first business day whose run may let shops enter with it; null = not yet
   * @param openUntil the last one; null = until further notice
   */
  record Stored(
      TaskVersion version,
      TaskState state,
      int liveVersion,
      @Nullable LocalDate endedOn,
      @Nullable LocalDate openFrom,
      @Nullable LocalDate openUntil) {}

  /** All versions of all tasks, by task, newest first. */
  List<Stored> all() {
    return jdbc.sql(VERSIONS + "order by t.id, v.version desc").query(TaskStore::stored).list();
  }

  /** The versions shops ever entered with, by task, oldest first. */
  List<Stored> opened() {
    return jdbc.sql(VERSIONS + "where v.open_from is not null order by t.id, v.version")
        .query(TaskStore::stored)
        .list();
  }

  /** All versions of a task, newest first; empty for an unknown code. */
  List<Stored> versions(String code) {
    return jdbc.sql(VERSIONS + "where t.code = ? order by v.version desc")
        .param(code)
        .query(TaskStore::stored)
        .list();
  }

  List<Stored> versions(int taskId) {
    return jdbc.sql(VERSIONS + "where t.id = ? order by v.version desc")
        .param(taskId)
        .query(TaskStore::stored)
        .list();
  }

  /**
   * @throws DomainException not found
   */
  Stored require(int taskId, int version) {
    return versions(taskId).stream()
        .filter(one -> one.version.version() == version)
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("task.error.unknown", taskId));
  }

  Optional<Integer> idOf(String code) {
    return jdbc.sql("select id from task where code = ?")
        .param(code)
        .query(Integer.class)
        .optional();
  }

  /** Waits for whoever else changes the task. */
  void lock(int taskId) {
    if (jdbc.sql("select id from task where id = ? for update")
        .param(taskId)
        .query(Integer.class)
        .optional()
        .isEmpty()) {
      throw DomainException.notFound("task.error.unknown", taskId);
    }
  }

  int insert(String code, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into task (code, state, live_version, created_at, lock_version)"
                + " values (?, 'DRAFT', 0, ?, 0)")
        .params(code, utc(now))
        .update(key, "id");
    int id = Objects.requireNonNull(key.getKey()).intValue();
    jdbc.sql("insert into task_budget (task_id, committed, completions) values (?, 0, 0)")
        .param(id)
        .update();
    return id;
  }

  void insertVersion(
      int taskId, int version, TaskDefinition definition, String author, Instant now) {
    jdbc.sql(
            "insert into task_version (task_id, version, state, definition, author, edited_at, note,"
                + " lock_version) values (?, ?, 'DRAFT', ?, ?, ?, '', 0)")
        .params(taskId, version, TaskDefinitionJson.write(definition), author, utc(now))
        .update();
  }

  /** Rewrites a draft; false when somebody else saved since {@code lock} was read. */
  boolean rewrite(
      int taskId, int version, int lock, TaskDefinition definition, String author, Instant now) {
    return jdbc.sql(
                "update task_version set definition = ?, author = ?, edited_at = ?,"
                    + " lock_version = lock_version + 1"
                    + " where task_id = ? and version = ? and state = 'DRAFT' and lock_version = ?")
            .params(TaskDefinitionJson.write(definition), author, utc(now), taskId, version, lock)
            .update()
        == 1;
  }

  /** Moves a version from one state to another; false when it is not in the first. */
  boolean move(int taskId, int version, TaskVersion.State from, TaskVersion.State to, String note) {
    return jdbc.sql(
                "update task_version set state = ?, note = ?, lock_version = lock_version + 1"
                    + " where task_id = ? and version = ? and state = ?")
            .params(to.name(), note, taskId, version, from.name())
            .update()
        == 1;
  }

  void submitted(int taskId, int version, Instant now) {
    jdbc.sql("update task_version set submitted_at = ? where task_id = ? and version = ?")
        .params(utc(now), taskId, version)
        .update();
  }

  void deleteVersion(int taskId, int version) {
    jdbc.sql("delete from task_version where task_id = ? and version = ?")
        .params(taskId, version)
        .update();
  }

  /** Deletes a task of which nothing was ever published. */
  void delete(int taskId) {
    jdbc.sql("delete from task_version where task_id = ?").param(taskId).update();
    jdbc.sql("delete from task_budget where task_id = ?").param(taskId).update();
    jdbc.sql("delete from task where id = ?").param(taskId).update();
  }

  /** Puts a version in force; the one before lets nobody enter after the day. */
  void publish(int taskId, int version, String approver, Instant now, LocalDate day) {
    jdbc.sql(
            "update task_version set state = 'SUPERSEDED', open_until = ?"
                + " where task_id = ? and state = 'LIVE' and version <> ?")
        .params(day.minusDays(1), taskId, version)
        .update();
    jdbc.sql(
            "update task_version set approver = ?, approved_at = ?, open_from = ?"
                + " where task_id = ? and version = ?")
        .params(approver, utc(now), day, taskId, version)
        .update();
    jdbc.sql(
            "update task set state = 'PUBLISHED', live_version = ?, ended_on = null,"
                + " lock_version = lock_version + 1 where id = ?")
        .params(version, taskId)
        .update();
  }

  /** Pauses, resumes or ends a published task. */
  void state(int taskId, TaskState state, @Nullable LocalDate endedOn) {
    jdbc.sql(
            "update task set state = :state, ended_on = :ended, lock_version = lock_version + 1"
                + " where id = :task")
        .param("state", state.name())
        .param("ended", endedOn, Types.DATE)
        .param("task", taskId)
        .update();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        new TaskVersion(
            row.getInt("id"),
            row.getString("code"),
            row.getInt("version"),
            TaskVersion.State.valueOf(row.getString("state")),
            TaskDefinitionJson.read(row.getString("definition")),
            row.getString("author"),
            row.getObject("edited_at", OffsetDateTime.class).toInstant(),
            row.getString("approver"),
            instant(row.getObject("approved_at", OffsetDateTime.class)),
            row.getString("note"),
            row.getInt("lock_version")),
        TaskState.valueOf(row.getString("task_state")),
        row.getInt("live_version"),
        row.getObject("ended_on", LocalDate.class),
        row.getObject("open_from", LocalDate.class),
        row.getObject("open_until", LocalDate.class));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
