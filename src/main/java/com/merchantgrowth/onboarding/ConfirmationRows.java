package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.Confirmation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code onboarding_confirmation}. Whoever writes holds the lock of the shop. */
@Repository
class ConfirmationRows {
  private static final String COLUMNS =
      "select shop_id, item, state, confirmed_on, note, confirmed_by, confirmed_at, decided_by,"
          + " decided_at, answer from onboarding_confirmation ";

  private final JdbcClient jdbc;

  ConfirmationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One shop's by item; one statement. */
  Map<String, Confirmation> of(long shop) {
    Map<String, Confirmation> found = new HashMap<>();
    jdbc.sql(COLUMNS + "where shop_id = ?")
        .param(shop)
        .query(
            row -> {
              found.put(row.getString(2), confirmation(row));
            });
    return found;
  }

  /** Those of all shops still on their way, by shop and item; one statement. */
  Map<Long, Map<String, Confirmation>> all() {
    Map<Long, Map<String, Confirmation>> found = new HashMap<>();
    jdbc.sql(
            COLUMNS
                + "c where not exists (select 1 from onboarding_shop s where s.shop_id = c.shop_id"
                + " and s.finished = true)")
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                  .put(row.getString(2), confirmation(row));
            });
    return found;
  }

  void put(long shop, String item, Confirmation confirmation) {
    delete(shop, item);
    Instant decided = confirmation.decidedAt();
    jdbc.sql(
            "insert into onboarding_confirmation (shop_id, item, state, confirmed_on, note,"
                + " confirmed_by, confirmed_at, decided_by, decided_at, answer) values (:shop,"
                + " :item, :state, :day, :note, :by, :at, :decider, :decided, :answer)")
        .param("shop", shop)
        .param("item", item)
        .param("state", confirmation.state().name())
        .param("day", confirmation.day())
        .param("note", confirmation.note())
        .param("by", confirmation.by())
        .param("at", confirmation.at().atOffset(ZoneOffset.UTC))
        .param("decider", confirmation.decidedBy(), Types.VARCHAR)
        .param(
            "decided",
            decided == null ? null : decided.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("answer", confirmation.answer())
        .update();
  }

  void delete(long shop, String item) {
    jdbc.sql("delete from onboarding_confirmation where shop_id = ? and item = ?")
        .params(shop, item)
        .update();
  }

  private static Confirmation confirmation(ResultSet row) throws SQLException {
    return new Confirmation(
        Confirmation.State.valueOf(row.getString(3)),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8),
        instant(row.getObject(9, OffsetDateTime.class)),
        row.getString(10));
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant).orElse(null);
  }
}
