package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom versions were sent to, who has opened them, and who was reminded. */
@Repository
class ReachStore {
  private static final int BATCH = 1000;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  ReachStore(JdbcTemplate batches, JdbcClient jdbc, BusinessCalendar calendar) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** Freezes whom a version is sent to; a thousand shops a statement. */
  void send(long bulletin, int version, long[] shops) {
    batches.batchUpdate(
        "insert into bulletin_reach (bulletin_id, version, shop_id) values (?, ?, ?)",
        LongStream.of(shops).boxed().toList(),
        BATCH,
        (insert, shop) -> {
          insert.setLong(1, bulletin);
          insert.setInt(2, version);
          insert.setLong(3, shop);
        });
  }

  /** The shops for which somebody has opened it, or nobody has; by id. */
  List<Long> shops(
      long bulletin,
      int version,
      @Nullable Collection<Long> only,
      boolean read,
      int offset,
      int limit) {
    if (only != null && only.isEmpty()) {
      return List.of();
    }
    Map<String, @Nullable Object> about = about(bulletin, version, only);
    about.put("offset", offset);
    about.put("limit", limit);
    return jdbc.sql(
            "select t.shop_id"
                + sentTo(only, " and t.first_read_at is " + (read ? "not null" : "null"))
                + " order by t.shop_id offset :offset rows fetch next :limit rows only")
        .params(about)
        .query(Long.class)
        .list();
  }

  private static String sentTo(@Nullable Collection<Long> only, String condition) {
    return " from bulletin_reach t where t.bulletin_id = :bulletin and t.version = :version"
        + (only == null ? "" : " and t.shop_id in (:only)")
        + condition;
  }

  private static Map<String, @Nullable Object> about(
      long bulletin, int version, @Nullable Collection<Long> only) {
    Map<String, @Nullable Object> about = new HashMap<>();
    about.put("bulletin", bulletin);
    about.put("version", version);
    if (only != null) {
      about.put("only", only);
    }
    return about;
  }

  /** Who of these shops has opened it, and when first: shop to name and moment. */
  Map<Long, Reader> readers(long bulletin, int version, Collection<Long> shops) {
    Map<Long, Reader> readers = new HashMap<>();
    if (!shops.isEmpty()) {
      jdbc.sql(
              "select shop_id, reader, read_at from bulletin_read where bulletin_id = :bulletin"
                  + " and version = :version and shop_id in (:only) order by read_at desc")
          .params(about(bulletin, version, shops))
          .query(
              row -> {
                readers.put(
                    row.getLong(1),
                    new Reader(
                        row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant()));
              });
    }
    return readers;
  }

  /** Who has opened it, and when. */
  record Reader(String name, Instant at) {}

  /** Somebody of the shop has opened it; again changes nothing. */
  void opened(long bulletin, int version, long shop, long account, String name) {
    Map<String, @Nullable Object> about = about(bulletin, version, List.of(shop));
    about.put("account", account);
    about.put("name", name);
    about.put("now", calendar.now().atOffset(ZoneOffset.UTC));
    // whoever opens it for the shop at the same moment waits here
    jdbc.sql("select t.shop_id" + sentTo(List.of(shop), " for update"))
        .params(about)
        .query(Long.class)
        .list();
    int fresh =
        jdbc.sql(
                "insert into bulletin_read (bulletin_id, version, shop_id, account_id, reader,"
                    + " read_at) select t.bulletin_id, t.version, t.shop_id,"
                    + " cast(:account as bigint), cast(:name as varchar(200)),"
                    + " cast(:now as timestamp with time zone)"
                    + sentTo(
                        List.of(shop),
                        " and not exists (select 1 from bulletin_read r where"
                            + " r.bulletin_id = t.bulletin_id and r.version = t.version"
                            + " and r.shop_id = t.shop_id and r.account_id = :account)"))
            .params(about)
            .update();
    int first =
        fresh == 0
            ? 0
            : jdbc.sql(
                    "update bulletin_reach set first_read_at = :now where bulletin_id = :bulletin"
                        + " and version = :version and shop_id in (:only)"
                        + " and first_read_at is null")
                .params(about)
                .update();
    if (first == 1) {
      jdbc.sql(
              "update bulletin_version set read_shops = read_shops + 1"
                  + " where bulletin_id = :bulletin and version = :version")
          .params(about)
          .update();
    }
  }

  /**
   * Notes that the account reminds today.
   *
   * @throws DomainException conflict, if it has already
   */
  void remind(long bulletin, long account, int shops) {
    try {
      jdbc.sql(
              "insert into bulletin_reminder (bulletin_id, account_id, sent_on, shops)"
                  + " values (?, ?, ?, ?)")
          .params(bulletin, account, calendar.today(), shops)
          .update();
    } catch (DuplicateKeyException already) {
      throw DomainException.conflict("coaching.bulletin.error.reminded");
    }
  }
}
