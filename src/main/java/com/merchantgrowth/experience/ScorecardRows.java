package com.merchantgrowth.experience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardJson;
import com.merchantgrowth.shared.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code scorecard}. A version never changes, so each is read once. */
@Repository
class ScorecardRows {
  private static final String COLUMNS =
      "select body, version, saved_at, saved_by, note from scorecard ";

  private final JdbcClient jdbc;
  private final Cache<String, CardVersion> known = Caffeine.newBuilder().maximumSize(200).build();

  ScorecardRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The versions in force, one for each scorecard. */
  List<CardVersion> inForce() {
    return jdbc.sql(
            COLUMNS
                + "s where version = (select max(n.version) from scorecard n where n.code = s.code)"
                + " order by code")
        .query(ScorecardRows::row)
        .list();
  }

  /** The scorecard in force for subjects of a kind. */
  Optional<CardVersion> inForce(SubjectKind subject) {
    return inForce().stream().filter(one -> one.card().subject() == subject).findFirst();
  }

  Optional<CardVersion> inForce(String code) {
    return versions(code).stream().findFirst();
  }

  /** Newest first. */
  List<CardVersion> versions(String code) {
    return jdbc.sql(COLUMNS + "where code = ? order by version desc")
        .param(code)
        .query(ScorecardRows::row)
        .list();
  }

  Optional<CardVersion> find(String code, int version) {
    String key = code + "/" + version;
    CardVersion cached = known.getIfPresent(key);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<CardVersion> read =
        jdbc.sql(COLUMNS + "where code = ? and version = ?")
            .params(code, version)
            .query(ScorecardRows::row)
            .optional();
    read.ifPresent(one -> known.put(key, one));
    return read;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when there is such a version already
   */
  void insert(CardVersion version) {
    CardDefinition card = version.card();
    jdbc.sql(
            "insert into scorecard (code, version, body, saved_at, saved_by, note)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            card.code(),
            card.version(),
            CardJson.write(card),
            version.savedAt().atOffset(ZoneOffset.UTC),
            version.savedBy(),
            version.note())
        .update();
  }

  private static CardVersion row(ResultSet row, int number) throws SQLException {
    return new CardVersion(
        CardJson.read(row.getString(1)).as(row.getInt(2)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        row.getString(5));
  }
}
