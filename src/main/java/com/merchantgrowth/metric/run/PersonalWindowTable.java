package com.merchantgrowth.metric.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Puts each subject's own days beside the facts of a session, for the statements of a scan. */
final class PersonalWindowTable {
  /** Narrows joined facts to the subject's own days. */
  static final String CONDITION = " and day >= own_first and day <= own_last";

  private PersonalWindowTable() {}

  /** Joins the facts with the days of the windows at this place of the list given to create. */
  static String join(int number) {
    return " join " + table(number) + " using (subject)";
  }

  /** Makes a temporary table for each of the windows. */
  static void create(Connection session, List<PersonalWindows> windows) throws SQLException {
    for (int i = 0; i < windows.size(); i++) {
      create(session, table(i), windows.get(i));
    }
  }

  private static void create(Connection session, String table, PersonalWindows windows)
      throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(
          "create or replace temp table "
              + table
              + " (subject bigint, own_first date, own_last date)");
    }
    try (DuckDBAppender appender =
        session.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
      for (int s = 0; s < windows.subjects().length; s++) {
        appender
            .beginRow()
            .append(windows.subjects()[s])
            .append(LocalDate.ofEpochDay(windows.first()[s]))
            .append(LocalDate.ofEpochDay(windows.last()[s]))
            .endRow();
      }
    }
  }

  private static String table(int number) {
    return "personal_window_" + number;
  }
}
