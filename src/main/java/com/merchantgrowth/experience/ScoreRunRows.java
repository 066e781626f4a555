package com.merchantgrowth.experience;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a run scored with, and what it counted differently; written under the run's number. */
@Repository
class ScoreRunRows {
  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ScoreRunRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Which scorecard a run scored with. */
  record Scored(long run, String code, int version) {}

  void discard(long run) {
    jdbc.sql("delete from score_run where run_id = ?").param(run).update();
    jdbc.sql("delete from score_counted where run_id = ?").param(run).update();
  }

  void insert(Scored scored, List<Counted> counted) {
    jdbc.sql("insert into score_run (run_id, code, version) values (?, ?, ?)")
        .params(scored.run, scored.code, scored.version)
        .update();
    batches.batchUpdate(
        "insert into score_counted (run_id, subject, metric, counted, sample)"
            + " values (?, ?, ?, ?, ?)",
        counted,
        BATCH,
        (statement, one) -> {
          statement.setLong(1, scored.run);
          statement.setLong(2, one.subject());
          statement.setString(3, one.metric());
          statement.setDouble(4, one.value());
          statement.setDouble(5, one.sample());
        });
  }

  Optional<Scored> of(long run) {
    return Optional.ofNullable(of(List.of(run)).get(run));
  }

  /** By run; runs that scored nothing are left out. */
  Map<Long, Scored> of(Collection<Long> runs) {
    Map<Long, Scored> found = new HashMap<>();
    if (!runs.isEmpty()) {
      jdbc.sql("select run_id, code, version from score_run where run_id in (:runs)")
          .param("runs", runs)
          .query((row, _) -> new Scored(row.getLong(1), row.getString(2), row.getInt(3)))
          .list()
          .forEach(one -> found.put(one.run, one));
    }
    return found;
  }

  /** Of everybody. */
  List<Counted> counted(long run) {
    return jdbc.sql(
            "select subject, metric, counted, sample from score_counted where run_id = ?"
                + " order by subject, metric")
        .param(run)
        .query(
            (row, _) ->
                new Counted(row.getLong(1), row.getString(2), row.getDouble(3), row.getDouble(4)))
        .list();
  }

  List<Counted> counted(long run, long subject) {
    return jdbc.sql(
            "select metric, counted, sample from score_counted where run_id = ? and subject = ?"
                + " order by metric")
        .params(run, subject)
        .query(
            (row, _) -> new Counted(subject, row.getString(1), row.getDouble(2), row.getDouble(3)))
        .list();
  }
}
