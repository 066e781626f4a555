package com.merchantgrowth.coaching.playbook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code coaching_playbook} and {@code coaching_playbook_version}. A version's text
 * never changes, so each is parsed once.
 */
@Repository
class PlaybookRows {
  private static final String ALL =
      "select p.code, v.version, v.body, p.withdrawn, v.saved_at, v.saved_by, v.note"
          + " from coaching_playbook p join coaching_playbook_version v on v.code = p.code ";
  private static final String NEWEST =
      ALL
          + "where v.version = (select max(n.version) from coaching_playbook_version n"
          + " where n.code = p.code) ";

  private final JdbcClient jdbc;
  private final Cache<Key, Playbook> parsed = Caffeine.newBuilder().maximumSize(400).build();

  private record Key(String code, int version) {}

  PlaybookRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest version of each, in their order; one statement. */
  List<PlaybookVersion> newest() {
    return jdbc.sql(NEWEST + "order by p.place, p.code").query(this::row).list();
  }

  Optional<PlaybookVersion> newest(String code) {
    return jdbc.sql(NEWEST + "and p.code = ?").param(code).query(this::row).optional();
  }

  Optional<PlaybookVersion> find(String code, int version) {
    return jdbc.sql(ALL + "where p.code = ? and v.version = ?")
        .params(code, version)
        .query(this::row)
        .optional();
  }

  /** Newest first. */
  List<PlaybookVersion> versions(String code) {
    return jdbc.sql(ALL + "where p.code = ? order by v.version desc")
        .param(code)
        .query(this::row)
        .list();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when there is such a playbook already
   */
  void insert(String code, int place) {
    jdbc.sql("insert into coaching_playbook (code, place, withdrawn) values (?, ?, false)")
        .params(code, place)
        .update();
  }

  /** Waits for whoever else writes a version. */
  void lock(String code) {
    jdbc.sql("select code from coaching_playbook where code = ? for update")
        .param(code)
        .query(String.class)
        .optional();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when there is such a version already
   */
  void insert(PlaybookVersion version) {
    jdbc.sql(
            "insert into coaching_playbook_version (code, version, body, saved_at, saved_by, note)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            version.playbook().code(),
            version.number(),
            PlaybookJson.write(version.playbook()),
            version.savedAt().atOffset(ZoneOffset.UTC),
            version.savedBy(),
            version.note())
        .update();
  }

  boolean withdraw(String code, boolean withdrawn) {
    return jdbc.sql("update coaching_playbook set withdrawn = ? where code = ?")
            .params(withdrawn, code)
            .update()
        > 0;
  }

  private PlaybookVersion row(ResultSet row, int number) throws SQLException {
    Key key = new Key(row.getString(1), row.getInt(2));
    String body = row.getString(3);
    return new PlaybookVersion(
        parsed.get(key, _ -> PlaybookJson.read(body)),
        key.version(),
        row.getBoolean(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getString(6),
        row.getString(7));
  }
}
