package com.merchantgrowth.metric.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * The live facts of some days, to be queried with DuckDB SQL as {@code facts(subject BIGINT, day
 * DATE, <measure> DOUBLE …)}: one row per subject and day; NULL = not reported. It shows the facts
 * as they were when it was opened, whatever is published meanwhile (for the time of grace, {@code
 * portal.facts.clean-grace}). Close it.
 */
public final class FactRelation implements AutoCloseable {
  private final DuckDBConnection connection;
  private final List<String> measures;
  private final boolean empty;

  FactRelation(DuckDBConnection connection, List<String> measures, boolean empty) {
    this.connection = connection;
    this.measures = measures;
    this.empty = empty;
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
    return empty;
  }

  /** Reads the files once into a temporary table (it may spill); for several scans of one range. */
  public FactRelation materialize() {
    DuckDb.execute(connection, FactSql.of("materialize", java.util.Map.of()));
    DuckDb.execute(connection, "drop view facts");
    DuckDb.execute(connection, "alter table kept_facts rename to facts");
    return this;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new FactStoreException("cannot close", e);
    }
  }
}
