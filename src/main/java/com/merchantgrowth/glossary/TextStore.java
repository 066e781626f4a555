package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code written_text} and {@code written_text_version}. */
@Repository
class TextStore {
  private static final String COLUMNS =
      "select t.kind, t.text_key, v.version, v.title_zh, v.title_en, v.body_zh, v.body_en, v.facts,"
          + " v.author, v.edited_at, v.restored from written_text t"
          + " join written_text_version v on v.text_id = t.id ";
  private static final String NEWEST = "where v.version = t.version ";

  private final JdbcClient jdbc;

  TextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<WrittenText> find(TextId id) {
    return jdbc.sql(COLUMNS + NEWEST + "and t.kind = ? and t.text_key = ?")
        .params(id.kind().name(), id.key())
        .query(TextStore::text)
        .optional();
  }

  /** The newest versions of a kind, by key. */
  List<WrittenText> of(TextKind kind) {
    return jdbc.sql(COLUMNS + NEWEST + "and t.kind = ? order by t.text_key")
        .param(kind.name())
        .query(TextStore::text)
        .list();
  }

  /** The newest version of every text, by kind and key. */
  List<WrittenText> newest() {
    return jdbc.sql(COLUMNS + NEWEST + "order by t.kind, t.text_key").query(TextStore::text).list();
  }

  /** Every version of every text, newest first. */
  List<WrittenText> everything() {
    return jdbc.sql(COLUMNS + "order by t.kind, t.text_key, v.version desc")
        .query(TextStore::text)
        .list();
  }

  /** All versions of one text, newest first; empty for an unknown one. */
  List<WrittenText> versions(TextId id) {
    return jdbc.sql(COLUMNS + "where t.kind = ? and t.text_key = ? order by v.version desc")
        .params(id.kind().name(), id.key())
        .query(TextStore::text)
        .list();
  }

  /**
   * A new text with its first version.
   *
   * @throws org.springframework.dao.DuplicateKeyException when somebody else has just written it
   */
  void insert(TextId id, TextContent content, String author, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into written_text (kind, text_key, version) values (?, ?, 1)")
        .params(id.kind().name(), id.key())
        .update(key, "id");
    version(Objects.requireNonNull(key.getKey()).intValue(), 1, content, author, now, null);
  }

  /**
   * The next version.
   *
   * @param before the newest one as it was read
   * @throws DomainException conflict, when there is a newer one by now
   */
  void append(
      TextId id,
      int before,
      TextContent content,
      String author,
      Instant now,
      @Nullable Integer restored) {
    int moved =
        jdbc.sql(
                "update written_text set version = ? where kind = ? and text_key = ?"
                    + " and version = ?")
            .params(before + 1, id.kind().name(), id.key(), before)
            .update();
    if (moved == 0) {
      throw DomainException.conflict("glossary.error.savedMeanwhile");
    }
    int text =
        jdbc.sql("select id from written_text where kind = ? and text_key = ?")
            .params(id.kind().name(), id.key())
            .query(Integer.class)
            .single();
    version(text, before + 1, content, author, now, restored);
  }

  private void version(
      int text,
      int version,
      TextContent content,
      String author,
      Instant now,
      @Nullable Integer restored) {
    jdbc.sql(
            "insert into written_text_version (text_id, version, title_zh, title_en, body_zh,"
                + " body_en, facts, author, edited_at, restored)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            text,
            version,
            content.title().zh(),
            content.title().en(),
            content.body().zh(),
            content.body().en(),
            FactsJson.write(content.facts()),
            author,
            now.atOffset(ZoneOffset.UTC))
        .param(restored)
        .update();
  }

  private static WrittenText text(ResultSet row, int number) throws SQLException {
    return new WrittenText(
        new TextId(TextKind.valueOf(row.getString("kind")), row.getString("text_key")),
        new TextContent(
            new Wording(row.getString("title_zh"), row.getString("title_en")),
            new Wording(row.getString("body_zh"), row.getString("body_en")),
            FactsJson.read(row.getString("facts"))),
        row.getInt("version"),
        row.getString("author"),
        row.getObject("edited_at", OffsetDateTime.class).toInstant(),
        row.getObject("restored", Integer.class));
  }
}
