package com.merchantgrowth.programme;

import com.merchantgrowth.programme.plan.ProgrammeJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code programme}. */
@Repository
class ProgrammeRows {
  private static final String COLUMNS = "select body, version, saved_by, saved_at from programme ";

  private final JdbcClient jdbc;

  ProgrammeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest version of each, by code. */
  List<ProgrammeVersion> inForce() {
    return jdbc.sql(
            COLUMNS
                + "p where version = (select max(n.version) from programme n where n.code = p.code)"
                + " order by code")
        .query(ProgrammeRows::row)
        .list();
  }

  Optional<ProgrammeVersion> inForce(String code) {
    return versions(code).stream().findFirst();
  }

  /** Newest first. */
  List<ProgrammeVersion> versions(String code) {
    return jdbc.sql(COLUMNS + "where code = ? order by version desc")
        .param(code)
        .query(ProgrammeRows::row)
        .list();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if the version is there
   */
  void insert(ProgrammeVersion version) {
    jdbc.sql(
            "insert into programme (code, version, body, saved_by, saved_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            version.programme().code(),
            version.version(),
            ProgrammeJson.write(version.programme()),
            version.savedBy(),
            version.savedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static ProgrammeVersion row(ResultSet row, int number) throws SQLException {
    return new ProgrammeVersion(
        ProgrammeJson.read(row.getString(1)),
        row.getInt(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }
}
