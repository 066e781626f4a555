package com.merchantgrowth.experience.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code score_appeal}; they name shops by id. */
@Repository
class AppealRows {
  private static final String COLUMNS =
      "select id, shop_id, event_day, reason, amounts, text, evidence, state, asked_by, asked_at,"
          + " decided_by, decided_at, answer from score_appeal ";

  private final JdbcClient jdbc;

  AppealRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Appeal> ofShop(long shop) {
    return jdbc.sql(COLUMNS + "where shop_id = ? order by id desc")
        .param(shop)
        .query(AppealRows::appeal)
        .list();
  }

  /** Those that wait longest first when they are open, else the newest first. */
  List<Appeal> page(Appeal.@Nullable State state, @Nullable Long shop, int offset, int limit) {
    return jdbc.sql(
            COLUMNS
                + where(state, shop)
                + (state == Appeal.State.OPEN ? " order by asked_at, id" : " order by id desc")
                + " offset :offset rows fetch next :limit rows only")
        .param("state", state == null ? "" : state.name())
        .param("shop", shop == null ? 0 : shop)
        .param("offset", offset)
        .param("limit", limit)
        .query(AppealRows::appeal)
        .list();
  }

  int count(Appeal.@Nullable State state, @Nullable Long shop) {
    return jdbc.sql("select count(*) from score_appeal " + where(state, shop))
        .param("state", state == null ? "" : state.name())
        .param("shop", shop == null ? 0 : shop)
        .query(Integer.class)
        .single();
  }

  private static String where(Appeal.@Nullable State state, @Nullable Long shop) {
    return "where "
        + (state == null ? ":state = ''" : "state = :state")
        + (shop == null ? " and :shop = 0" : " and shop_id = :shop");
  }

  Optional<Appeal> find(long id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(AppealRows::appeal).optional();
  }

  int open(long shop, LocalDate day) {
    return jdbc.sql(
            "select count(*) from score_appeal where shop_id = ? and event_day = ?"
                + " and state = 'OPEN'")
        .params(shop, day)
        .query(Integer.class)
        .single();
  }

  long insert(long shop, Appeal.Draft draft, String by, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into score_appeal (shop_id, event_day, reason, amounts, text, evidence, state,"
                + " asked_by, asked_at) values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")
        .params(
            shop,
            draft.day(),
            draft.reason().name(),
            ForgivenRows.amounts(draft.amounts()),
            draft.text(),
            String.join("\n", draft.evidence()),
            by,
            at.atOffset(ZoneOffset.UTC))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** False when it is not open any more: of two who decide at once one wins. */
  boolean close(long id, Appeal.State state, String by, Instant at, String answer) {
    return jdbc.sql(
                "update score_appeal set state = ?, decided_by = ?, decided_at = ?, answer = ?"
                    + " where id = ? and state = 'OPEN'")
            .params(state.name(), by, at.atOffset(ZoneOffset.UTC), answer, id)
            .update()
        == 1;
  }

  private static Appeal appeal(ResultSet row, int number) throws SQLException {
    OffsetDateTime decided = row.getObject(12, OffsetDateTime.class);
    return new Appeal(
        row.getLong(1),
        row.getLong(2),
        row.getObject(3, LocalDate.class),
        ForgivenReason.valueOf(row.getString(4)),
        ForgivenRows.amounts(row.getString(5)),
        row.getString(6),
        row.getString(7).lines().filter(line -> !line.isBlank()).toList(),
        Appeal.State.valueOf(row.getString(8)),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getString(11),
        decided == null ? null : decided.toInstant(),
        row.getString(13));
  }
}
