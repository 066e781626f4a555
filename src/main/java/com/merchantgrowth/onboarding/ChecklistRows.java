package com.merchantgrowth.onboarding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code onboarding_checklist}. A version never changes, so each is read once. */
@Repository
class ChecklistRows {
  private static final String ALL =
      "select version, body, saved_at, saved_by, note from onboarding_checklist ";

  private final JdbcClient jdbc;
  private final Cache<Integer, ChecklistVersion> known =
      Caffeine.newBuilder().maximumSize(50).build();

  ChecklistRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws IllegalStateException before the product's own checklist is stored
   */
  ChecklistVersion inForce() {
    return find(newest()).orElseThrow(() -> new IllegalStateException("no checklist yet"));
  }

  /** 0 = there is none. */
  int newest() {
    return Objects.requireNonNullElse(
        jdbc.sql("select coalesce(max(version), 0) from onboarding_checklist")
            .query(Integer.class)
            .single(),
        0);
  }

  Optional<ChecklistVersion> find(int version) {
    ChecklistVersion cached = known.getIfPresent(version);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<ChecklistVersion> read =
        jdbc.sql(ALL + "where version = ?").param(version).query(ChecklistRows::row).optional();
    read.ifPresent(one -> known.put(version, one));
    return read;
  }

  /** Newest first. */
  List<ChecklistVersion> all() {
    return jdbc.sql(ALL + "order by version desc").query(ChecklistRows::row).list();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when there is such a version already
   */
  void insert(ChecklistVersion version) {
    ChecklistDefinition definition = version.definition();
    jdbc.sql(
            "insert into onboarding_checklist (version, body, saved_at, saved_by, note)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            definition.version(),
            ChecklistJson.write(definition),
            version.savedAt().atOffset(ZoneOffset.UTC),
            version.savedBy(),
            version.note())
        .update();
  }

  private static ChecklistVersion row(ResultSet row, int number) throws SQLException {
    return new ChecklistVersion(
        ChecklistJson.read(row.getString(2)).as(row.getInt(1)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        row.getString(5));
  }
}
