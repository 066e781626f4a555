package com.merchantgrowth.metric.fact;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.duckdb.DuckDBConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The engine that reads and writes fact files: in this process, in memory, never a database file.
 * What does not fit into its memory limit spills into a {@link SpillFolder}.
 */
@Component
class DuckDb implements SmartInitializingSingleton, DisposableBean {
  private static final long MOST = DataSize.ofGigabytes(4).toBytes();

  private final SpillFolder spill;
  private final CompletableFuture<DuckDBConnection> root;

  DuckDb(FactSettings settings) throws IOException {
    spill = SpillFolder.open(settings.directory().resolve(".spill").toAbsolutePath());
    Properties properties = new Properties();
    properties.setProperty("memory_limit", memory(settings) / (1024 * 1024) + "MiB");
    properties.setProperty("temp_directory", spill.path().toString());
    properties.setProperty("threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
    properties.setProperty("autoinstall_known_extensions", "false");
    // loading the engine takes a good part of a second, in which the start goes on
    root = CompletableFuture.supplyAsync(() -> open(properties));
  }

  private static DuckDBConnection open(Properties properties) {
    try {
      return DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
    } catch (SQLException e) {
      throw new FactStoreException("cannot open DuckDB", e);
    }
  }

  /** A portal whose engine cannot be opened does not start. */
  @Override
  public void afterSingletonsInstantiated() {
    root.join();
  }

  /** A session of its own with its own temporary tables; the caller closes it. */
  DuckDBConnection connect() {
    try {
      DuckDBConnection connection = root.join().duplicate().unwrap(DuckDBConnection.class);
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
    root.join().close();
    spill.close();
  }
}
