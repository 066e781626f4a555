package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.SubjectKind;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The record of imports, table {@code fact_import}. */
@Component
class ImportLedger {
  private static final String COLUMNS =
      """
      id, kind, source, file_name, sha256, write_mode, started_at, finished_at, started_by, status,
      rows_read, rows_accepted, rows_rejected, rows_vanished, subjects, day_count, first_day,
      last_day, message, rejects_file""";

  private final JdbcTemplate jdbc;

  ImportLedger(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  long begin(ImportRequest request, String by, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          var statement =
              connection.prepareStatement(
                  """
                  insert into fact_import
                    (kind, source, file_name, write_mode, started_at, started_by, status, rows_read,
                     rows_accepted, rows_rejected, rows_vanished, subjects, day_count)
                  values (?, ?, ?, ?, ?, ?, 'RUNNING', 0, 0, 0, 0, 0, 0)""",
                  new String[] {"id"});
          statement.setString(1, request.kind().code());
          statement.setString(2, request.source());
          statement.setString(3, request.fileName());
          statement.setString(4, request.mode().name());
          statement.setTimestamp(5, Timestamp.from(now));
          statement.setString(6, by);
          return statement;
        },
        key);
    return java.util.Objects.requireNonNull(key.getKey()).longValue();
  }

  void finish(ImportReport report, @Nullable String rejectsFile) {
    ImportMessage message = report.message();
    jdbc.update(
        """
        update fact_import set sha256 = ?, finished_at = ?, status = ?, rows_read = ?,
          rows_accepted = ?, rows_rejected = ?, rows_vanished = ?, subjects = ?, day_count = ?,
          first_day = ?, last_day = ?, message = ?, rejects_file = ?
        where id = ?""",
        report.sha256(),
        report.finishedAt() == null ? null : Timestamp.from(report.finishedAt()),
        report.status().name(),
        report.rowsRead(),
        report.rowsAccepted(),
        report.rowsRejected(),
        report.rowsVanished(),
        report.subjects(),
        report.days(),
        report.firstDay() == null ? null : Date.valueOf(report.firstDay()),
        report.lastDay() == null ? null : Date.valueOf(report.lastDay()),
        message == null ? null : message.stored(),
        rejectsFile,
        report.id());
  }

  /** After a crash: what still says "running" from before is not. */
  int interrupted(Instant startedBefore, Instant now) {
    return jdbc.update(
        """
        update fact_import set status = 'FAILED', finished_at = ?, message = ?
        where status = 'RUNNING' and started_at < ?""",
        Timestamp.from(now),
        "facts.imports.interrupted",
        Timestamp.from(startedBefore));
  }

  Optional<ImportReport> find(long id) {
    return jdbc
        .query("select " + COLUMNS + " from fact_import where id = ?", ImportLedger::read, id)
        .stream()
        .findFirst();
  }

  Optional<String> rejectsFile(long id) {
    return jdbc
        .query(
            "select rejects_file from fact_import where id = ? and rejects_file is not null",
            (row, number) -> row.getString(1),
            id)
        .stream()
        .findFirst();
  }

  List<ImportReport> page(ImportFilter filter, int offset, int limit) {
    List<Object> args = new ArrayList<>();
    String where = where(filter, args);
    args.add(offset);
    args.add(limit);
    return jdbc.query(
        "select "
            + COLUMNS
            + " from fact_import"
            + where
            + " order by id desc offset ? rows fetch next ? rows only",
        ImportLedger::read,
        args.toArray());
  }

  int count(ImportFilter filter) {
    List<Object> args = new ArrayList<>();
    String where = where(filter, args);
    Integer count =
        jdbc.queryForObject(
            "select count(*) from fact_import" + where, Integer.class, args.toArray());
    return count == null ? 0 : count;
  }

  private static String where(ImportFilter filter, List<Object> args) {
    StringBuilder where = new StringBuilder();
    if (filter.kind() != null) {
      where.append(" and kind = ?");
      args.add(filter.kind().code());
    }
    if (filter.status() != null) {
      where.append(" and status = ?");
      args.add(filter.status().name());
    }
    if (!filter.text().isBlank()) {
      where.append(" and (lower(source) like ? escape '!' or lower(file_name) like ? escape '!')");
      String like =
          "%"
              + filter
                  .text()
                  .strip()
                  .toLowerCase(java.util.Locale.ROOT)
                  .replace("!", "!!")
                  .replace("%", "!%")
                  .replace("_", "!_")
              + "%";
      args.add(like);
      args.add(like);
    }
    return where.isEmpty() ? "" : " where" + where.substring(4);
  }

  private static ImportReport read(ResultSet row, int number) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new ImportReport(
        row.getLong("id"),
        SubjectKind.of(row.getString("kind")),
        row.getString("source"),
        row.getString("file_name"),
        row.getString("sha256"),
        WriteMode.valueOf(row.getString("write_mode")),
        row.getTimestamp("started_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getString("started_by"),
        ImportStatus.valueOf(row.getString("status")),
        row.getLong("rows_read"),
        row.getLong("rows_accepted"),
        row.getLong("rows_rejected"),
        row.getLong("rows_vanished"),
        row.getLong("subjects"),
        row.getInt("day_count"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        ImportMessage.parse(row.getString("message")),
        row.getString("rejects_file") != null,
        List.of(),
        List.of());
  }
}
