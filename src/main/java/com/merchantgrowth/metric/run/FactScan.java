package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.fact.FactRelation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * Runs a {@link ScanPlan}: slices of the subjects side by side, one session each, so that the
 * memory for grouping stays that of a few slices. Each fact is read by one slice only.
 */
final class FactScan {
  private static final int SLICE = 40_000;

  private FactScan() {}

  /**
   * The answers of one day.
   *
   * @param values one column per request, one number per subject; NaN = no answer
   * @param samples as above; 0 = nothing reported
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  record Columns(boolean[] active, double[][] values, double[][] samples) {}

  /**
   * @param sessions of the same facts; as many slices run at once
   * @param subjects ascending; facts of others are left out
   */
  static Columns run(
      ScanPlan plan, List<FactRelation> sessions, long[] subjects, LongConsumer progress) {
    int rows = subjects.length;
    Columns columns = new Columns(new boolean[rows], columns(plan, rows), columns(plan, rows));
    for (double[] column : columns.values) {
      Arrays.fill(column, Double.NaN);
    }
    if (rows == 0 || sessions.getFirst().isEmpty()) {
      return columns;
    }
    int slices = slices(rows, sessions.size());
    AtomicInteger next = new AtomicInteger();
    AtomicLong done = new AtomicLong();
    try (ExecutorService workers = Executors.newFixedThreadPool(sessions.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (FactRelation session : sessions) {
        running.add(
            workers.submit(
                () -> {
                  PersonalWindowTable.create(session.connection(), plan.personal());
                  for (int s = next.getAndIncrement(); s < slices; s = next.getAndIncrement()) {
                    int from = (int) ((long) rows * s / slices);
                    int to = (int) ((long) rows * (s + 1) / slices);
                    slice(plan, session.connection(), subjects, from, to, columns);
                    progress.accept(done.addAndGet(to - from));
                  }
                  return null;
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while scanning the facts", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("scanning the facts failed", e.getCause());
    }
    return columns;
  }

  /** As few as stay small enough, the same number for every session: none waits for another. */
  private static int slices(int rows, int sessions) {
    int rounds = Math.ceilDiv(rows, SLICE * sessions);
    return Math.min(rows, rounds * sessions);
  }

  private static double[][] columns(ScanPlan plan, int rows) {
    return new double[plan.size()][rows];
  }

  private static void slice(
      ScanPlan plan, Connection connection, long[] subjects, int from, int to, Columns columns)
      throws SQLException {
    for (ScanPart part : plan.parts()) {
      String sql = part.sql(subjects[from], subjects[to - 1]);
      try (DuckDBPreparedStatement statement =
              connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
          DuckDBChunkedResult result = statement.query()) {
        int row = from;
        while (result.nextChunk()) {
          row = chunk(plan, part, result.chunk(), subjects, row, to, columns);
        }
      }
    }
  }

  /** Takes the rows of a chunk over; both sides are in the order of the subjects. */
  private static int chunk(
      ScanPlan plan,
      ScanPart part,
      DuckDBDataChunkReader chunk,
      long[] subjects,
      int from,
      int to,
      Columns columns) {
    boolean tellsActivity = plan.tellsActivity(part);
    LocalDate beforeActive = plan.day().minusDays(ScanPlan.ACTIVE_DAYS);
    DuckDBReadableVector subject = chunk.vector(0);
    DuckDBReadableVector lastDay = chunk.vector(1);
    double[] primitive = new double[part.width()];
    DuckDBReadableVector[] vectors = new DuckDBReadableVector[primitive.length];
    Arrays.setAll(vectors, i -> chunk.vector(i + 2L));
    int row = from;
    for (long i = 0; i < chunk.rowCount(); i++) {
      row = advance(subjects, row, to, subject.getLong(i));
      if (row == to || subjects[row] != subject.getLong(i)) {
        continue;
      }
      for (int p = 0; p < primitive.length; p++) {
        primitive[p] = number(vectors[p], i);
      }
      if (tellsActivity) {
        columns.active[row] = lastDay.getLocalDate(i).isAfter(beforeActive);
      }
      List<ScanPart.Asked> asked = part.asked();
      for (int place = 0; place < asked.size(); place++) {
        columns.values[asked.get(place).index()][row] = part.value(place, primitive);
        columns.samples[asked.get(place).index()][row] = part.sample(place, primitive);
      }
    }
    return row;
  }

  private static int advance(long[] subjects, int from, int to, long subject) {
    int row = from;
    while (row < to && subjects[row] < subject) {
      row++;
    }
    return row;
  }

  private static double number(DuckDBReadableVector vector, long i) {
    if (vector.isNull(i)) {
      return Double.NaN;
    }
    return vector.getType() == org.duckdb.DuckDBColumnType.DOUBLE
        ? vector.getDouble(i)
        : vector.getLong(i);
  }
}
