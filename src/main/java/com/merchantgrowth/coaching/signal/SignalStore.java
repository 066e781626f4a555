package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.shared.IdList;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The signals of each run: a header, and a row for each shop that has any. They are written in
 * pieces that stay small however many shops there are, and seen when the run is published.
 */
@Repository
class SignalStore {
  private static final int PIECE = 10_000;
  private static final int BATCH = 1_000;
  private static final String INSERT =
      "insert into signal_result (run_id, shop_id, need, signals) values (?, ?, ?, ?)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;

  SignalStore(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transaction = transaction;
  }

  /** The signals of one shop, on their way into the table. */
  record Found(long shop, List<Signal> signals) {}

  void discard(long runId) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("delete from signal_result where run_id = ?").param(runId).update();
          jdbc.sql("delete from signal_run where run_id = ?").param(runId).update();
        });
  }

  void save(long runId, LocalDate day, int version, List<Found> found, LongConsumer progress) {
    transaction.executeWithoutResult(
        _ ->
            jdbc.sql(
                    "insert into signal_run (run_id, business_day, rules_version, published)"
                        + " values (?, ?, ?, false)")
                .params(runId, day, version)
                .update());
    for (int from = 0; from < found.size(); from += PIECE) {
      List<Found> piece = found.subList(from, Math.min(found.size(), from + PIECE));
      transaction.executeWithoutResult(_ -> insert(runId, piece));
      progress.accept(from + piece.size());
    }
  }

  private void insert(long runId, List<Found> piece) {
    batches.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < piece.size(); i++) {
                  set(insert, runId, piece.get(i));
                  insert.addBatch();
                  if ((i + 1) % BATCH == 0 || i == piece.size() - 1) {
                    insert.executeBatch();
                  }
                }
              }
              return piece.size();
            });
  }

  private static void set(PreparedStatement insert, long runId, Found found) throws SQLException {
    insert.setLong(1, runId);
    insert.setLong(2, found.shop);
    insert.setInt(3, new Need(found.signals).total());
    insert.setBytes(4, PackedSignals.pack(found.signals));
  }

  /** Lets a run be seen instead of an earlier one of its day; in the publishing transaction. */
  void publish(long runId, LocalDate day) {
    jdbc.sql("update signal_run set published = (run_id = ?) where business_day = ?")
        .params(runId, day)
        .update();
  }

  /**
   * A run whose signals are seen.
   *
   * @param version of the rules it worked with
   */
  record Run(long id, LocalDate day, int version) {}

  /** The newest one. */
  Optional<Run> newest() {
    return jdbc.sql(
            "select run_id, business_day, rules_version from signal_run where published"
                + " order by business_day desc fetch first 1 rows only")
        .query(
            (row, _) -> new Run(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3)))
        .optional();
  }

  /** The version of the rules a day was run with; empty when it was not. */
  Optional<Integer> version(LocalDate day) {
    return jdbc.sql("select rules_version from signal_run where business_day = ? and published")
        .param(day)
        .query(Integer.class)
        .optional();
  }

  /** The signals of these shops; a shop without any is left out. One statement. */
  Map<Long, List<Signal>> of(long runId, Collection<Long> shops) {
    Map<Long, List<Signal>> found = new HashMap<>();
    if (!shops.isEmpty()) {
      jdbc.sql(
              "select r.shop_id, r.signals from "
                  + IdList.table(":shops", "s", "id")
                  + " join signal_result r on r.run_id = :run and r.shop_id = s.id")
          .param("run", runId)
          .param("shops", IdList.of(shops))
          .query(
              row -> {
                found.put(row.getLong(1), PackedSignals.unpack(row.getBytes(2)));
              });
    }
    return found;
  }

  /** A shop's signals day by day; a day that was run and found nothing is empty. */
  SortedMap<LocalDate, List<Signal>> history(long shop, LocalDate from, LocalDate to) {
    SortedMap<LocalDate, List<Signal>> days = new TreeMap<>();
    jdbc.sql(
            "select r.business_day, s.signals from signal_run r left join signal_result s"
                + " on s.run_id = r.run_id and s.shop_id = :shop"
                + " where r.published and r.business_day >= :first and r.business_day <= :last")
        .param("shop", shop)
        .param("first", from)
        .param("last", to)
        .query(
            row -> {
              byte[] packed = row.getBytes(2);
              days.put(
                  row.getObject(1, LocalDate.class),
                  packed == null ? List.of() : PackedSignals.unpack(packed));
            });
    return days;
  }
}
