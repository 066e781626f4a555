package com.merchantgrowth.creator;

import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Subjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creators are compared with creators of the same type, narrowed down to the same tier. */
@Component
class CreatorDirectory implements SubjectDirectory {
  private final JdbcTemplate jdbc;

  CreatorDirectory(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(10_000);
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.CREATOR;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Long> idsByCode() {
    Map<String, Long> ids = new HashMap<>();
    jdbc.query(
        "select code, id from creator",
        row -> {
          ids.put(row.getString(1), row.getLong(2));
        });
    return ids;
  }

  private record Row(long id, String code, String type, String tier) {}

  @Override
  @Transactional(readOnly = true)
  public Subjects asOf(LocalDate day) {
    List<Row> rows = new ArrayList<>();
    jdbc.query(
        "select c.id, c.code, v.creator_type, v.tier"
            + CreatorRows.AS_OF.replace(":day", "?")
            + "order by c.id",
        row -> {
          rows.add(
              new Row(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3).intern(), // a handful of texts, a row each
                  row.getString(4).intern()));
        },
        day,
        day);
    return new Subjects(
        rows.stream().mapToLong(Row::id).toArray(),
        rows.stream().map(Row::code).toArray(String[]::new),
        rows.stream().map(Row::type).toArray(String[]::new),
        rows.stream().map(Row::tier).toArray(String[]::new));
  }
}
