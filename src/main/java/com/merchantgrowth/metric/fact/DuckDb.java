package com.merchantgrowth.metric.fact;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The engine that reads and writes fact files: in this process, in memory, never a database file.
 * What does not fit into its memory limit spills into a {@link SpillFolder}.
 */
@Component
class DuckDb implements DisposableBean {
  private static final long MOST = DataSize.ofGigabytes(4).toBytes();

  private final SpillFolder spill;
  private final DuckDBConnection root;

  DuckDb(FactSettings settings) throws SQLException, IOException {
    spill = SpillFolder.open(settings.directory().resolve(".spill").toAbsolutePath());
    Properties properties = new Properties();
    properties.setProperty("memory_limit", memory(settings) / (1024 * 1024) + "MiB");
    properties.setProperty("temp_directory", spill.path().toString());
    properties.setProperty("threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
    properties.setProperty("autoinstall_known_extensions", "false");
    root = DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
  }

  /** A session of its own with its own temporary tables; the caller closes it. */
  DuckDBConnection connect() {
    try {
      DuckDBConnection connection = root.duplicate().unwrap(DuckDBConnection.class);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set TimeZone = 'UTC'");
      }
      return connection;
    } catch (SQLException e) {
      throw new FactStoreException("cannot open a DuckDB session", e);
    }
  }

  static void execute(DuckDBConnection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new FactStoreException(sql, e);
    }
  }

  private static long memory(FactSettings settings) {
    DataSize asked = settings.memory();
    if (asked != null) {
      return asked.toBytes();
    }
    long machine =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
    return Math.min(MOST, machine / 4);
  }

  @Override
  public void destroy() throws SQLException {
    root.close();
    spill.close();
  }
}
