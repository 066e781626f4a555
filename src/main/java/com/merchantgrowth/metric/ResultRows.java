package com.merchantgrowth.metric;

import com.merchantgrowth.shared.IdList;
import com.merchantgrowth.shared.PackedDoubles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code metric_result}. */
@Repository
class ResultRows {
  private static final String COLUMNS =
      "select run_id, active, group_no, narrow_no, metric_values, samples, percentiles"
          + " from metric_result ";

  /** Up to this many subjects are asked for by number. */
  private static final int MANY = 20_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;

  ResultRows(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    streaming = new JdbcTemplate(dataSource);
    streaming.setFetchSize(5_000);
  }

  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  record Row(
      long run,
      boolean active,
      int group,
      int narrowest,
      double[] values,
      double[] samples,
      double[] percentiles) {}

  Optional<Row> subject(long run, long subject) {
    return subject(List.of(run), subject).stream().findFirst();
  }

  List<Row> subject(List<Long> runs, long subject) {
    return runs.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "where run_id in (:runs) and subject = :subject")
            .param("runs", runs)
            .param("subject", subject)
            .query(ResultRows::row)
            .list();
  }

  /** The values of all active subjects in these narrowest groups, one array per slot. */
  double[][] columns(long run, List<Integer> narrow, int[] slots) {
    String groups = narrow.stream().map(String::valueOf).collect(Collectors.joining(", "));
    List<double[]> read = new ArrayList<>();
    streaming.query(
        "select "
            + PackedDoubles.sql("metric_values", slots)
            + " from metric_result where run_id = ? and active and narrow_no in ("
            + groups
            + ")",
        row -> {
          double[] values = new double[slots.length];
          for (int i = 0; i < values.length; i++) {
            values[i] = PackedDoubles.single(row.getBytes(i + 1));
          }
          read.add(values);
        },
        run);
    double[][] columns = new double[slots.length][read.size()];
    for (int row = 0; row < read.size(); row++) {
      for (int i = 0; i < slots.length; i++) {
        columns[i][row] = read.get(row)[i];
      }
    }
    return columns;
  }

  /** The values of these subjects (ascending), one array per slot. */
  double[][] values(long run, long[] subjects, int[] slots) {
    double[][] columns = new double[slots.length][subjects.length];
    for (double[] column : columns) {
      Arrays.fill(column, Double.NaN);
    }
    if (slots.length > 0) {
      String columnsOf = "select m.subject, " + PackedDoubles.sql("m.metric_values", slots);
      RowCallbackHandler each =
          row -> {
            int at = Arrays.binarySearch(subjects, row.getLong(1));
            for (int i = 0; at >= 0 && i < slots.length; i++) {
              columns[i][at] = PackedDoubles.single(row.getBytes(i + 2));
            }
          };
      if (subjects.length > MANY) {
        streaming.query(columnsOf + " from metric_result m where m.run_id = ?", each, run);
      } else if (subjects.length > 0) {
        streaming.query(
            columnsOf
                + " from "
                + IdList.table("?", "s", "id")
                + " join metric_result m on m.run_id = ? and m.subject = s.id",
            each,
            IdList.of(Arrays.stream(subjects).boxed().toList()),
            run);
      }
    }
    return columns;
  }

  /** Everybody's values and percentiles, one array per slot. */
  RunColumns columns(long run, int[] slots) {
    List<double[]> read = new ArrayList<>();
    List<Long> subjects = new ArrayList<>();
    String selected =
        slots.length == 0
            ? ""
            : ", "
                + PackedDoubles.sql("metric_values", slots)
                + ", "
                + PackedDoubles.sql("percentiles", slots);
    streaming.query(
        "select subject" + selected + " from metric_result where run_id = ? order by subject",
        row -> {
          double[] numbers = new double[2 * slots.length];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = PackedDoubles.single(row.getBytes(i + 2));
          }
          subjects.add(row.getLong(1));
          read.add(numbers);
        },
        run);
    double[][] values = new double[slots.length][read.size()];
    double[][] percentiles = new double[slots.length][read.size()];
    for (int row = 0; row < read.size(); row++) {
      for (int i = 0; i < slots.length; i++) {
        values[i][row] = read.get(row)[i];
        percentiles[i][row] = read.get(row)[slots.length + i];
      }
    }
    return new RunColumns(
        subjects.stream().mapToLong(Long::longValue).toArray(), values, percentiles);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getBoolean(2),
        row.getInt(3),
        row.getInt(4),
        PackedDoubles.unpack(row.getBytes(5)),
        PackedDoubles.unpack(row.getBytes(6)),
        PackedDoubles.unpack(row.getBytes(7)));
  }
}
