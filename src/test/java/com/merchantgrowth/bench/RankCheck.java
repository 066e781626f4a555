package com.merchantgrowth.bench;

import com.merchantgrowth.shared.PackedDoubles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The percentiles of a run against {@code percent_rank} of DuckDB and of PostgreSQL, over the same
 * values and groups. Ties share the middle of their ranks here and the lowest there; the difference
 * is in the statement.
 */
final class RankCheck implements AutoCloseable {
  /** Every so many of the metrics. */
  private static final int STEP = 13;

  /** A value among five or more that has no percentile counts as wholly wrong. */
  private static final String WORST =
      "with ranked as (select *, count(*) over (partition by grp) as n,"
          + " 100 * percent_rank() over (partition by grp order by val)"
          + " + 50.0 * (count(*) over (partition by grp, val) - 1)"
          + " / nullif(count(*) over (partition by grp) - 1, 0) as p"
          + " from r where val <> 'NaN'::double precision)"
          + " select coalesce(max(case when pct = 'NaN'::double precision"
          + " then case when n >= 5 then 100 else 0 end"
          + " else abs(case when lower_better then 100 - p else p end - pct) end), 0)"
          + " from ranked";

  private final JdbcClient jdbc;
  private final @Nullable EmbeddedPostgres server = server();

  RankCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(int group, double value, double percentile, boolean lower) {}

  private static @Nullable EmbeddedPostgres server() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** The largest differences, in percentile points, as a sentence. */
  String differences(long run, int metrics) throws SQLException, IOException {
    double duck = 0;
    double postgres = 0;
    for (int slot = 0; slot < metrics; slot += STEP) {
      List<Row> rows = rows(run, slot);
      duck = Math.max(duck, inDuckDb(rows));
      if (server != null) {
        postgres = Math.max(postgres, inPostgres(rows, server));
      }
    }
    return "DuckDB %s, PostgreSQL %s"
        .formatted(duck, server == null ? "(no server here)" : postgres);
  }

  private List<Row> rows(long run, int slot) {
    List<Row> rows = new ArrayList<>();
    jdbc.sql(
            "select r.group_no, "
                + PackedDoubles.sql("r.metric_values", slot)
                + ", "
                + PackedDoubles.sql("r.percentiles", slot)
                + ", d.direction = 'LOWER' from metric_result r"
                + " join run_metric m on m.run_id = r.run_id and m.slot = "
                + slot
                + " join metric_definition d on d.code = m.code and d.version = m.version"
                + " where r.run_id = ? and r.active")
        .param(run)
        .query(
            row -> {
              rows.add(
                  new Row(
                      row.getInt(1),
                      PackedDoubles.single(row.getBytes(2)),
                      PackedDoubles.single(row.getBytes(3)),
                      row.getBoolean(4)));
            });
    return rows;
  }

  private static double inDuckDb(List<Row> rows) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "create table r (grp integer, val double, pct double, lower_better boolean)");
      try (DuckDBAppender appender =
          duck.unwrap(DuckDBConnection.class).createAppender("main", "r")) {
        for (Row row : rows) {
          appender.beginRow();
          appender.append(row.group);
          appender.append(row.value);
          appender.append(row.percentile);
          appender.append(row.lower);
          appender.endRow();
        }
      }
      return worst(statement);
    }
  }

  private static double inPostgres(List<Row> rows, EmbeddedPostgres server)
      throws SQLException, IOException {
    try (Connection postgres = server.getPostgresDatabase().getConnection();
        Statement statement = postgres.createStatement()) {
      statement.execute(
          "create temporary table r (grp integer, val double precision, pct double precision,"
              + " lower_better boolean)");
      CopyManager copy = postgres.unwrap(PGConnection.class).getCopyAPI();
      for (int from = 0; from < rows.size(); from += 100_000) {
        StringBuilder csv = new StringBuilder();
        for (Row row : rows.subList(from, Math.min(rows.size(), from + 100_000))) {
          csv.append(row.group)
              .append(',')
              .append(row.value)
              .append(',')
              .append(row.percentile)
              .append(',')
              .append(row.lower)
              .append('\n');
        }
        copy.copyIn(
            "copy r from stdin (format csv)",
            new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.US_ASCII)));
      }
      return worst(statement);
    }
  }

  private static double worst(Statement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery(WORST)) {
      result.next();
      return result.getDouble(1);
    }
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
