package com.merchantgrowth.metric.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Puts each subject's own days beside the facts of a session, for the statement of a scan. */
final class PersonalWindowTable {
  private static final long NONE = Long.MIN_VALUE;

  private PersonalWindowTable() {}

  /** Makes {@code personal_window(subject, from0, to0, from1, …)}; nothing without windows. */
  static void create(Connection session, List<PersonalWindows> windows) throws SQLException {
    if (windows.isEmpty()) {
      return;
    }
    StringBuilder columns = new StringBuilder("subject bigint");
    for (int i = 0; i < windows.size(); i++) {
      columns.append(", from").append(i).append(" date, to").append(i).append(" date");
    }
    try (Statement statement = session.createStatement()) {
      statement.execute("create or replace temp table personal_window (" + columns + ")");
    }
    TreeMap<Long, long[]> rows = rows(windows);
    try (DuckDBAppender appender =
        session.unwrap(DuckDBConnection.class).createAppender("temp", "main", "personal_window")) {
      for (var row : rows.entrySet()) {
        appender.beginRow().append(row.getKey().longValue());
        for (long day : row.getValue()) {
          if (day == NONE) {
            appender.appendNull();
          } else {
            appender.append(LocalDate.ofEpochDay(day));
          }
        }
        appender.endRow();
      }
    }
  }

  private static TreeMap<Long, long[]> rows(List<PersonalWindows> windows) {
    TreeMap<Long, long[]> rows = new TreeMap<>();
    for (int i = 0; i < windows.size(); i++) {
      PersonalWindows own = windows.get(i);
      for (int s = 0; s < own.subjects().length; s++) {
        long[] row =
            rows.computeIfAbsent(
                own.subjects()[s],
                _ -> {
                  long[] none = new long[windows.size() * 2];
                  Arrays.fill(none, NONE);
                  return none;
                });
        row[2 * i] = own.first()[s];
        row[2 * i + 1] = own.last()[s];
      }
    }
    return rows;
  }
}
