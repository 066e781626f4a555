package com.merchantgrowth.tier;

import com.merchantgrowth.shared.PackedDoubles;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes an evaluation of all shops, in pieces that stay small however many there are. */
@Component
class RoundWriter {
  private static final int PIECE = 10_000;
  private static final int BATCH = 1_000;
  private static final String INSERT =
      """
      insert into tier_evaluation (run_id, shop_id, before_tier, target_tier, after_tier, reason,
        below_count, numbers, truths) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  RoundWriter(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Removes what a run wrote, unless its evaluation was made: that one stays. */
  void discard(long runId) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.update(
              "delete from tier_evaluation where run_id = ? and not exists (select 1 from"
                  + " tier_round r where r.run_id = ? and r.made_on is not null)",
              runId,
              runId);
          jdbc.update("delete from tier_round where run_id = ? and made_on is null", runId);
        });
  }

  /** Of evaluations before the day only those stay that moved a shop. */
  void thin(LocalDate before) {
    transaction.executeWithoutResult(
        status ->
            jdbc.update(
                "delete from tier_evaluation where after_tier = before_tier and run_id in"
                    + " (select r.run_id from tier_round r where r.made_on < ?)",
                before));
  }

  void save(long runId, LocalDate day, RoundOfAll round, LongConsumer progress) {
    transaction.executeWithoutResult(
        status ->
            jdbc.update(
                "insert into tier_round (run_id, business_day, ladder_version) values (?, ?, ?)",
                runId,
                day,
                round.ladder().version()));
    int rows = round.outcomes().length;
    for (int from = 0; from < rows; from += PIECE) {
      int first = from;
      int end = Math.min(from + PIECE, rows);
      transaction.executeWithoutResult(status -> insert(runId, round, first, end));
      progress.accept(end);
    }
  }

  private void insert(long runId, RoundOfAll round, int first, int end) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int row = first; row < end; row++) {
                  set(insert, runId, round, row);
                  insert.addBatch();
                  if ((row - first + 1) % BATCH == 0 || row == end - 1) {
                    insert.executeBatch();
                  }
                }
              }
              return end - first;
            });
  }

  private static void set(PreparedStatement insert, long runId, RoundOfAll round, int row)
      throws SQLException {
    var outcome = round.outcomes()[row];
    insert.setLong(1, runId);
    insert.setLong(2, round.shops()[row]);
    insert.setString(3, round.before()[row]);
    insert.setString(4, outcome.target());
    insert.setString(5, outcome.tier());
    insert.setString(6, outcome.reason().name());
    insert.setInt(7, outcome.below());
    insert.setBytes(8, PackedDoubles.pack(round.numbers(), row));
    insert.setString(9, round.letters(row));
  }
}
