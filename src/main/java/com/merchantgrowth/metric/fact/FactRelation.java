package com.merchantgrowth.metric.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The live facts of some days, to be queried with DuckDB SQL as {@code facts(subject BIGINT, day
 * DATE, <measure> DOUBLE …)}: one row per subject and day; NULL = not reported. It shows the facts
 * as they were when it was opened, whatever is published meanwhile (for the time of grace, {@code
 * portal.facts.clean-grace}). Close it.
 */
public final class FactRelation implements AutoCloseable {
  private static final AtomicLong KEPT = new AtomicLong();

  private final DuckDBConnection connection;
  private final List<String> measures;
  private final long rows;
  private @Nullable String kept;

  FactRelation(DuckDBConnection connection, List<String> measures, long rows) {
    this.connection = connection;
    this.measures = measures;
    this.rows = rows;
  }

  /** A session of its own; temporary tables made in it go with it. */
  public Connection connection() {
    return connection;
  }

  /** The measure columns, in the order they were asked for. */
  public List<String> measures() {
    return measures;
  }

  /** No source has reported any of the days. */
  public boolean isEmpty() {
    return rows == 0;
  }

  /** At most this many values are in it: rows of all sources, by measures. */
  public long values() {
    return rows * measures.size();
  }

  /**
   * Reads the files once into a table that all these sessions query (it may spill); for several
   * scans of one range.
   *
   * @param sessions of the same facts, opened together
   */
  public static void keep(List<FactRelation> sessions) {
    String table = "kept_" + KEPT.incrementAndGet();
    FactRelation owner = sessions.getFirst();
    DuckDb.execute(owner.connection, FactSql.of("keep", Map.of("table", table)));
    owner.kept = table;
    for (FactRelation session : sessions) {
      DuckDb.execute(session.connection, FactSql.of("kept", Map.of("table", table)));
    }
  }

  @Override
  public void close() {
    try (connection) {
      if (kept != null) {
        DuckDb.execute(connection, "drop table " + kept);
      }
    } catch (SQLException e) {
      throw new FactStoreException("cannot close", e);
    }
  }
}
