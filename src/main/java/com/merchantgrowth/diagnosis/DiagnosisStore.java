package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.GroupScores;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.shared.PackedDoubles;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the scores of a run, in pieces that stay small however many shops there are. */
@Component
class DiagnosisStore {
  private static final int PIECE = 10_000;
  private static final int BATCH = 1_000;
  private static final String RESULT =
      """
      insert into diagnosis_result (run_id, subject, dimensions, overall, place, ranked_count)
      values (?, ?, ?, ?, ?, ?)""";
  private static final String PEER =
      "insert into diagnosis_peer (run_id, group_number, medians, tops) values (?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  DiagnosisStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  void discard(long runId) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.update("delete from diagnosis_result where run_id = ?", runId);
          jdbc.update("delete from diagnosis_peer where run_id = ?", runId);
        });
  }

  void save(
      long runId,
      long[] subjects,
      List<PeerGroup> groups,
      GroupScores scores,
      LongConsumer progress) {
    transaction.executeWithoutResult(status -> savePeers(runId, groups, scores));
    for (int from = 0; from < subjects.length; from += PIECE) {
      int first = from;
      int end = Math.min(from + PIECE, subjects.length);
      transaction.executeWithoutResult(status -> saveResults(runId, subjects, scores, first, end));
      progress.accept(end);
    }
  }

  private void savePeers(long runId, List<PeerGroup> groups, GroupScores scores) {
    List<Map.Entry<Integer, GroupScores.DimensionMarks>> used =
        List.copyOf(scores.groups().entrySet());
    batch(
        PEER,
        0,
        used.size(),
        (statement, i) -> {
          GroupScores.DimensionMarks marks = used.get(i).getValue();
          statement.setLong(1, runId);
          statement.setInt(2, groups.get(used.get(i).getKey()).number());
          statement.setBytes(3, PackedDoubles.pack(marks.medians()));
          statement.setBytes(4, PackedDoubles.pack(marks.tops()));
        });
  }

  private void saveResults(long runId, long[] subjects, GroupScores scores, int first, int end) {
    double[][] dimensions = scores.scores().dimensions();
    batch(
        RESULT,
        first,
        end,
        (statement, row) -> {
          statement.setLong(1, runId);
          statement.setLong(2, subjects[row]);
          statement.setBytes(3, PackedDoubles.pack(dimensions, row));
          statement.setDouble(4, scores.scores().overall()[row]);
          statement.setInt(5, scores.places()[row]);
          statement.setInt(6, scores.ranked()[row]);
        });
  }

  /** Sets the parameters of one row. */
  private interface Row {
    void set(PreparedStatement statement, int row) throws SQLException;
  }

  private void batch(String sql, int first, int end, Row parameters) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int row = first; row < end; row++) {
                  parameters.set(statement, row);
                  statement.addBatch();
                  if ((row - first + 1) % BATCH == 0 || row == end - 1) {
                    statement.executeBatch();
                  }
                }
              }
              return end - first;
            });
  }
}
