package com.merchantgrowth.creator;

import com.merchantgrowth.shared.BusinessCalendar;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads and writes many creators at once with a number of statements that grows with the number of
 * batches only. Runs in the caller's transaction, which has called {@link #lock}.
 */
@Component
class CreatorStore {
  private static final int BATCH = 2000;

  /** Up to this many codes are asked for by name; beyond, the whole table is streamed once. */
  private static final int FEW = 1000;

  /** Where everybody's first version begins: also runs of long ago see an attribute. */
  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  private final JdbcTemplate jdbc;
  private final BusinessCalendar calendar;

  CreatorStore(DataSource dataSource, BusinessCalendar calendar) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(10_000);
    this.calendar = calendar;
  }

  /** A creator as of today, with where the version that holds today begins. */
  record Stored(long id, long versionId, LocalDate since, CreatorAttributes attributes) {}

  /** Keeps every other writer of creators out until the transaction ends. */
  void lock() {
    jdbc.queryForObject("select id from creator_lock where id = 1 for update", Long.class);
  }

  /** By code; unknown codes are left out. */
  Map<String, Stored> stored(Collection<String> codes) {
    Map<String, Stored> stored = HashMap.newHashMap(codes.size());
    if (codes.isEmpty()) {
      return stored;
    }
    Set<String> wanted = Set.copyOf(codes);
    boolean few = wanted.size() <= FEW;
    new NamedParameterJdbcTemplate(jdbc)
        .query(
            "select c.code, c.id, v.id, v.valid_from, c.name, v.tier, v.creator_type, v.category,"
                + " c.fans, c.active"
                + CreatorRows.AS_OF
                + (few ? "where c.code in (:codes)" : ""),
            few
                ? Map.of("day", calendar.today(), "codes", wanted)
                : Map.of("day", calendar.today()),
            row -> {
              String code = row.getString(1);
              if (few || wanted.contains(code)) {
                stored.put(
                    code,
                    new Stored(
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class),
                        CreatorRows.attributes(row, 5)));
              }
            });
    return stored;
  }

  /** New creators, each with one version for all time. */
  void create(Map<String, CreatorAttributes> creators) {
    if (creators.isEmpty()) {
      return;
    }
    Long known = jdbc.queryForObject("select coalesce(max(id), 0) from creator", Long.class);
    var now = calendar.now().atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        "insert into creator (code, name, fans, active, created_at) values (?, ?, ?, ?, ?)",
        List.copyOf(creators.entrySet()),
        BATCH,
        (insert, creator) -> {
          insert.setString(1, creator.getKey());
          insert.setString(2, creator.getValue().name());
          fans(insert, 3, creator.getValue());
          insert.setBoolean(4, creator.getValue().active());
          insert.setObject(5, now);
        });
    List<NewVersion> versions = new ArrayList<>(creators.size());
    jdbc.query(
        "select id, code from creator where id > ?",
        row -> {
          CreatorAttributes attributes = creators.get(row.getString(2));
          if (attributes != null) {
            versions.add(new NewVersion(row.getLong(1), BEGINNING, attributes));
          }
        },
        known);
    if (versions.size() != creators.size()) {
      throw new IllegalStateException("ids of new creators are not ascending");
    }
    insert(versions);
  }

  /** Earlier days keep what they had; a second change on one day makes no second version. */
  void update(Map<Stored, CreatorAttributes> changes) {
    LocalDate today = calendar.today();
    List<Map.Entry<Stored, CreatorAttributes>> renamed = new ArrayList<>();
    List<Map.Entry<Stored, CreatorAttributes>> rewritten = new ArrayList<>();
    List<Stored> ended = new ArrayList<>();
    List<NewVersion> begun = new ArrayList<>();
    changes.forEach(
        (stored, after) -> {
          renamed.add(Map.entry(stored, after));
          if (!after.comparedAs(stored.attributes())) {
            if (stored.since().equals(today)) {
              rewritten.add(Map.entry(stored, after));
            } else {
              ended.add(stored);
              begun.add(new NewVersion(stored.id(), today, after));
            }
          }
        });
    jdbc.batchUpdate(
        "update creator set name = ?, fans = ?, active = ? where id = ?",
        renamed,
        BATCH,
        (update, change) -> {
          update.setString(1, change.getValue().name());
          fans(update, 2, change.getValue());
          update.setBoolean(3, change.getValue().active());
          update.setLong(4, change.getKey().id());
        });
    jdbc.batchUpdate(
        "update creator_version set tier = ?, creator_type = ?, category = ? where id = ?",
        rewritten,
        BATCH,
        (update, change) -> {
          compared(update, change.getValue());
          update.setLong(4, change.getKey().versionId());
        });
    jdbc.batchUpdate(
        "update creator_version set valid_to = ? where id = ?",
        ended,
        BATCH,
        (update, stored) -> {
          update.setObject(1, today);
          update.setLong(2, stored.versionId());
        });
    insert(begun);
  }

  private record NewVersion(long creatorId, LocalDate from, CreatorAttributes attributes) {}

  private void insert(List<NewVersion> versions) {
    jdbc.batchUpdate(
        "insert into creator_version (tier, creator_type, category, creator_id, valid_from)"
            + " values (?, ?, ?, ?, ?)",
        versions,
        BATCH,
        (insert, version) -> {
          compared(insert, version.attributes());
          insert.setLong(4, version.creatorId());
          insert.setObject(5, version.from());
        });
  }

  private static void compared(PreparedStatement statement, CreatorAttributes attributes)
      throws SQLException {
    statement.setString(1, CreatorRows.code(attributes.tier()));
    statement.setString(2, CreatorRows.code(attributes.type()));
    statement.setString(3, attributes.category());
  }

  private static void fans(PreparedStatement statement, int index, CreatorAttributes attributes)
      throws SQLException {
    Long fans = attributes.fans();
    if (fans == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, fans);
    }
  }
}
