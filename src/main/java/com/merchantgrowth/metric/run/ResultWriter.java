package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.PackedDoubles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes a run's rows under its number, where nobody looks before it is published, and removes
 * them. Commits as it goes: a crash leaves rows of a run that is discarded at the next start.
 */
@Repository
class ResultWriter {
  private static final int BATCH = 2_000;
  private static final int DELETED_AT_ONCE = 20_000;

  private final DataSource dataSource;
  private final JdbcTemplate jdbc;

  ResultWriter(DataSource dataSource) {
    this.dataSource = dataSource;
    jdbc = new JdbcTemplate(dataSource);
  }

  void write(RunContext run, LongConsumer progress) {
    try (Connection connection = dataSource.getConnection()) {
      boolean auto = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        metrics(connection, run);
        groups(connection, run);
        rows(connection, run, progress);
        answers(connection, run);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(auto);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot store the results of run " + run.runId(), e);
    }
  }

  private static void metrics(Connection connection, RunContext run) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run_metric (run_id, slot, code, version) values (?, ?, ?, ?)")) {
      for (int slot = 0; slot < run.metrics().size(); slot++) {
        MetricDefinition metric = run.metrics().get(slot);
        insert.setLong(1, run.runId());
        insert.setInt(2, slot);
        insert.setString(3, metric.code());
        insert.setInt(4, metric.version());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void groups(Connection connection, RunContext run) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into peer_group (run_id, group_no, group_level, category, tier, member_count,"
                + " value_counts, quantiles) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (PeerGroup group : run.groups()) {
        List<PeerMarks> marks = run.marks(group.number());
        double[] counts = new double[marks.size()];
        double[] quantiles = new double[marks.size() * PeerMarks.QUANTILES];
        Arrays.fill(quantiles, Double.NaN);
        for (int slot = 0; slot < counts.length; slot++) {
          counts[slot] = marks.get(slot).n();
          double[] known = marks.get(slot).quantiles();
          System.arraycopy(known, 0, quantiles, slot * PeerMarks.QUANTILES, known.length);
        }
        insert.setLong(1, run.runId());
        insert.setInt(2, group.number());
        insert.setString(3, group.level().name());
        insert.setString(4, group.category());
        insert.setString(5, group.tier());
        insert.setInt(6, group.size());
        insert.setBytes(7, PackedDoubles.pack(counts));
        insert.setBytes(8, PackedDoubles.pack(quantiles));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void rows(Connection connection, RunContext run, LongConsumer progress)
      throws SQLException {
    int slots = run.metrics().size();
    double[][] values = new double[slots][];
    double[][] samples = new double[slots][];
    double[][] percentiles = new double[slots][];
    for (int slot = 0; slot < slots; slot++) {
      values[slot] = run.values(slot);
      samples[slot] = run.samples(slot);
      percentiles[slot] = run.percentiles(slot);
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into metric_result (run_id, subject, active, group_no, narrow_no,"
                + " metric_values, samples, percentiles) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int row = 0; row < run.subjects().length; row++) {
        insert.setLong(1, run.runId());
        insert.setLong(2, run.subjects()[row]);
        insert.setBoolean(3, run.active()[row]);
        insert.setInt(4, run.groupOf()[row]);
        insert.setInt(5, run.narrowestOf()[row]);
        insert.setBytes(6, PackedDoubles.pack(values, row));
        insert.setBytes(7, PackedDoubles.pack(samples, row));
        insert.setBytes(8, PackedDoubles.pack(percentiles, row));
        insert.addBatch();
        if ((row + 1) % BATCH == 0) {
          insert.executeBatch();
          connection.commit();
          progress.accept(row + 1L);
        }
      }
      insert.executeBatch();
    }
  }

  private static void answers(Connection connection, RunContext run) throws SQLException {
    List<String> names = run.answerNames();
    if (names.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run_answer (run_id, slot, name) values (?, ?, ?)")) {
      for (int slot = 0; slot < names.size(); slot++) {
        insert.setLong(1, run.runId());
        insert.setInt(2, slot);
        insert.setString(3, names.get(slot));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    double[][] columns = names.stream().map(run::aggregate).toArray(double[][]::new);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into metric_answer (run_id, subject, answers) values (?, ?, ?)")) {
      for (int row = 0; row < run.subjects().length; row++) {
        insert.setLong(1, run.runId());
        insert.setLong(2, run.subjects()[row]);
        insert.setBytes(3, PackedDoubles.pack(columns, row));
        insert.addBatch();
        if ((row + 1) % BATCH == 0) {
          insert.executeBatch();
          connection.commit();
        }
      }
      insert.executeBatch();
    }
  }

  /** Removes all rows of a run, some at a time. */
  void discard(long runId) {
    discardAnswers(runId);
    deleteRows("metric_result", runId);
    jdbc.update("delete from peer_group where run_id = ?", runId);
    jdbc.update("delete from run_metric where run_id = ?", runId);
  }

  /** Removes a run's answers; its metrics stay. */
  void discardAnswers(long runId) {
    deleteRows("metric_answer", runId);
    jdbc.update("delete from run_answer where run_id = ?", runId);
  }

  /** In parts, so that no transaction gets long; each finds its end first, as an index would. */
  private void deleteRows(String table, long runId) {
    String after =
        "select subject from %s where run_id = ? order by subject offset %d rows fetch first 1 rows only"
            .formatted(table, DELETED_AT_ONCE);
    List<Long> next = jdbc.queryForList(after, Long.class, runId);
    while (!next.isEmpty()) {
      jdbc.update(
          "delete from " + table + " where run_id = ? and subject < ?", runId, next.getFirst());
      next = jdbc.queryForList(after, Long.class, runId);
    }
    jdbc.update("delete from " + table + " where run_id = ?", runId);
  }
}
