package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.support.PortalTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop is made in memory and copied to the file the portals that are killed work on. */
@PortalTest
class KillRoundsOnH2 extends KillRounds {
  @Autowired private JdbcClient jdbc;
  private boolean copied;

  private void copy() throws SQLException {
    if (copied) {
      return;
    }
    String script = home.resolve("shop.sql").toString();
    jdbc.sql("script to '" + script + "'").query().listOfRows();
    try (Connection file =
            DriverManager.getConnection("jdbc:h2:file:" + home + "/portal", "sa", "");
        Statement statement = file.createStatement()) {
      statement.execute("runscript from '" + script + "'");
      // The script keeps the database in memory open for good; a file another portal opens must
      // not.
      statement.execute("set db_close_delay 0");
    }
    copied = true;
  }

  @Override
  String url() throws SQLException {
    copy();
    return "jdbc:h2:file:" + home + "/portal;WRITE_DELAY=0";
  }

  @Override
  String user() {
    return "sa";
  }

  @Override
  List<String> arguments() throws SQLException {
    copy();
    return List.of();
  }
}
