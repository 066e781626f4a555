package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code bulletin} and {@code bulletin_version}. */
@Repository
class BulletinStore {
  /** What {@link #version} reads, of {@code bulletin_version v}. */
  static final String VERSION =
      "v.bulletin_id, v.version, v.topic, v.must_read, v.title_zh, v.title_en, v.changed_zh,"
          + " v.changed_en, v.act_zh, v.act_en, v.avoid_zh, v.avoid_en, v.starts_on, v.due_on,"
          + " v.audience, v.source, v.author, v.edited_at, v.published_at, v.reached,"
          + " v.read_shops, v.lock_version";

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  BulletinStore(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * A bulletin without its texts.
   *
   * @param live the newest published version; 0 = none
   */
  record Head(long id, long author, boolean byProvider, BulletinState state, int live) {}

  Optional<Head> find(long id) {
    return jdbc.sql(
            "select id, author_id, by_provider, state, live_version from bulletin where id = ?")
        .param(id)
        .query(BulletinStore::head)
        .optional();
  }

  /**
   * Waits for whoever else changes it.
   *
   * @throws DomainException not found
   */
  Head lock(long id) {
    return jdbc.sql(
            "select id, author_id, by_provider, state, live_version from bulletin where id = ?"
                + " for update")
        .param(id)
        .query(BulletinStore::head)
        .optional()
        .orElseThrow(() -> DomainException.notFound("coaching.bulletin.error.unknown", id));
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        row.getLong(1),
        row.getLong(2),
        row.getBoolean(3),
        BulletinState.valueOf(row.getString(4)),
        row.getInt(5));
  }

  /** All versions, newest first. */
  List<BulletinVersion> versions(long id) {
    return jdbc.sql(
            "select "
                + VERSION
                + " from bulletin_version v where v.bulletin_id = ? order by v.version desc")
        .param(id)
        .query((row, number) -> version(row))
        .list();
  }

  long insert(long author, boolean byProvider) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into bulletin (author_id, by_provider, state, live_version, created_at,"
                + " withdrawn_why) values (?, ?, 'DRAFT', 0, ?, '')")
        .params(author, byProvider, now())
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void insertDraft(long id, int version, BulletinText text, String author) {
    jdbc.sql(
            "insert into bulletin_version (bulletin_id, version, state, topic, must_read, title_zh,"
                + " title_en, changed_zh, changed_en, act_zh, act_en, avoid_zh, avoid_en,"
                + " starts_on, due_on, audience, source, author, edited_at, reached, read_shops,"
                + " lock_version) values (:id, :version, 'DRAFT', :topic, :must, :titleZh,"
                + " :titleEn, :changedZh, :changedEn, :actZh, :actEn, :avoidZh, :avoidEn, :starts,"
                + " :due, :audience, :source, :author, :now, 0, 0, 0)")
        .params(fields(id, version, text, author))
        .update();
  }

  /** Rewrites a draft; false when somebody else saved since {@code lock} was read. */
  boolean rewrite(long id, int version, int lock, BulletinText text, String author) {
    Map<String, @Nullable Object> fields = fields(id, version, text, author);
    fields.put("lock", lock);
    return jdbc.sql(
                "update bulletin_version set topic = :topic, must_read = :must,"
                    + " title_zh = :titleZh, title_en = :titleEn, changed_zh = :changedZh,"
                    + " changed_en = :changedEn, act_zh = :actZh, act_en = :actEn,"
                    + " avoid_zh = :avoidZh, avoid_en = :avoidEn, starts_on = :starts,"
                    + " due_on = :due, audience = :audience, source = :source, author = :author,"
                    + " edited_at = :now, lock_version = lock_version + 1"
                    + " where bulletin_id = :id and version = :version and state = 'DRAFT'"
                    + " and lock_version = :lock")
            .params(fields)
            .update()
        == 1;
  }

  private Map<String, @Nullable Object> fields(
      long id, int version, BulletinText text, String author) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("id", id);
    fields.put("version", version);
    fields.put("topic", text.topic().name());
    fields.put("must", text.mustRead());
    wording(fields, "title", text.title());
    wording(fields, "changed", text.changed());
    wording(fields, "act", text.act());
    wording(fields, "avoid", text.avoid());
    fields.put("starts", text.startsOn());
    fields.put("due", text.dueOn());
    fields.put("audience", ConditionJson.write(text.audience()));
    fields.put("source", text.source());
    fields.put("author", author);
    fields.put("now", now());
    return fields;
  }

  private static void wording(Map<String, @Nullable Object> fields, String name, Wording words) {
    fields.put(name + "Zh", words.zh());
    fields.put(name + "En", words.en());
  }

  /** Makes a draft the version in force. */
  void publish(long id, int version, int reached) {
    jdbc.sql(
            "update bulletin_version set state = 'SUPERSEDED' where bulletin_id = ? and version = ?")
        .params(id, version - 1)
        .update();
    jdbc.sql(
            "update bulletin_version set state = 'LIVE', published_at = ?, reached = ?,"
                + " lock_version = lock_version + 1 where bulletin_id = ? and version = ?")
        .params(now(), reached, id, version)
        .update();
    jdbc.sql("update bulletin set state = 'PUBLISHED', live_version = ? where id = ?")
        .params(version, id)
        .update();
  }

  void withdraw(long id, String why) {
    jdbc.sql(
            "update bulletin set state = 'WITHDRAWN', withdrawn_at = ?, withdrawn_why = ?"
                + " where id = ?")
        .params(now(), why, id)
        .update();
  }

  /** Throws a draft away, and with the only version the bulletin. */
  void discard(long id, int version) {
    jdbc.sql(
            "delete from bulletin_version where bulletin_id = ? and version = ? and state = 'DRAFT'")
        .params(id, version)
        .update();
    jdbc.sql("delete from bulletin where id = ? and live_version = 0").param(id).update();
  }

  /** A row of {@link #VERSION}, whatever else is selected. */
  static BulletinVersion version(ResultSet row) throws SQLException {
    return new BulletinVersion(
        row.getLong("bulletin_id"),
        row.getInt("version"),
        new BulletinText(
            RuleTopic.valueOf(row.getString("topic")),
            row.getBoolean("must_read"),
            words(row, "title"),
            words(row, "changed"),
            row.getObject("starts_on", LocalDate.class),
            words(row, "act"),
            row.getObject("due_on", LocalDate.class),
            words(row, "avoid"),
            ConditionJson.read(row.getString("audience")),
            row.getString("source")),
        row.getString("author"),
        row.getObject("edited_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("published_at", OffsetDateTime.class)),
        row.getInt("reached"),
        row.getInt("read_shops"),
        row.getInt("lock_version"));
  }

  private static Wording words(ResultSet row, String name) throws SQLException {
    return new Wording(row.getString(name + "_zh"), row.getString(name + "_en"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private OffsetDateTime now() {
    return calendar.now().atOffset(ZoneOffset.UTC);
  }
}
