package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.shared.DayRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code forgiven_event}. */
@Repository
class ForgivenRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COLUMNS =
      "select id, shop_id, event_day, reason, note, amounts, until_day, appeal_id, decided_by,"
          + " decided_at, revoked_by, revoked_at from forgiven_event ";

  private final JdbcClient jdbc;

  ForgivenRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest day first. */
  List<ForgivenEvent> ofShop(long shop) {
    return jdbc.sql(COLUMNS + "where shop_id = ? order by event_day desc, id desc")
        .param(shop)
        .query(ForgivenRows::event)
        .list();
  }

  /** Of all shops, those that hold and happened in the range. */
  List<ForgivenEvent> holding(DayRange days) {
    return jdbc.sql(
            COLUMNS
                + "where revoked_at is null and event_day >= ? and event_day < ?"
                + " order by shop_id, id")
        .params(days.start(), days.end())
        .query(ForgivenRows::event)
        .list();
  }

  /** Of all shops, newest decision first. */
  List<ForgivenEvent> newest(int offset, int limit) {
    return jdbc.sql(COLUMNS + "order by id desc offset ? rows fetch next ? rows only")
        .params(offset, limit)
        .query(ForgivenRows::event)
        .list();
  }

  int count() {
    return jdbc.sql("select count(*) from forgiven_event").query(Integer.class).single();
  }

  Optional<ForgivenEvent> find(long id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(ForgivenRows::event).optional();
  }

  /**
   * @param event its id does not matter
   */
  long insert(ForgivenEvent event) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into forgiven_event (shop_id, event_day, reason, note, amounts, until_day,"
                + " appeal_id, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(event.shopId())
        .param(event.day())
        .param(event.reason().name())
        .param(event.note())
        .param(amounts(event.amounts()))
        .param(event.until())
        .param(event.appeal())
        .param(event.decidedBy())
        .param(event.decidedAt().atOffset(ZoneOffset.UTC))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** False when it was revoked before. */
  boolean revoke(long id, String by, Instant at, String why) {
    return jdbc.sql(
                "update forgiven_event set revoked_by = ?, revoked_at = ?, revoked_why = ?"
                    + " where id = ? and revoked_at is null")
            .params(by, at.atOffset(ZoneOffset.UTC), why, id)
            .update()
        == 1;
  }

  static String amounts(Map<String, Double> amounts) {
    return JSON.writeValueAsString(amounts);
  }

  static Map<String, Double> amounts(String json) {
    return JSON.readValue(json, new TypeReference<Map<String, Double>>() {});
  }

  private static ForgivenEvent event(ResultSet row, int number) throws SQLException {
    long appeal = row.getLong(8);
    @Nullable Long from = row.wasNull() ? null : appeal;
    OffsetDateTime revoked = row.getObject(12, OffsetDateTime.class);
    return new ForgivenEvent(
        row.getLong(1),
        row.getLong(2),
        row.getObject(3, LocalDate.class),
        ForgivenReason.valueOf(row.getString(4)),
        row.getString(5),
        amounts(row.getString(6)),
        row.getObject(7, LocalDate.class),
        from,
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getString(11),
        revoked == null ? null : revoked.toInstant());
  }
}
