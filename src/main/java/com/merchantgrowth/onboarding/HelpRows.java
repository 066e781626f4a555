package com.merchantgrowth.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code onboarding_help}. Whoever writes holds the lock of the shop. */
@Repository
class HelpRows {
  private static final String COLUMNS =
      "select id, shop_id, item, cause, note, asked_by, asked_at, resolved_by, resolved_at, answer"
          + " from onboarding_help ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  HelpRows(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** One shop and one item of it. */
  record Place(long shop, String item) {
    String key() {
      return shop + "/" + item;
    }
  }

  /**
   * What has been handed over for an item.
   *
   * @param open whether a request is open
   * @param last when it was last handed over by itself; null = never
   */
  record Handed(boolean open, @Nullable Instant last) {}

  /** All there is to know before handing something over; one statement. */
  Map<Place, Handed> handed() {
    Map<Place, Handed> found = new HashMap<>();
    jdbc.sql(
            "select shop_id, item, max(case when open_key is null then 0 else 1 end),"
                + " max(case when cause = 'STUCK' then asked_at end)"
                + " from onboarding_help group by shop_id, item")
        .query(
            row -> {
              found.put(
                  new Place(row.getLong(1), row.getString(2)),
                  new Handed(
                      row.getInt(3) == 1,
                      ConfirmationRows.instant(row.getObject(4, OffsetDateTime.class))));
            });
    return found;
  }

  /** A shop's open requests by item. */
  Map<String, HelpRequest> open(long shop) {
    Map<String, HelpRequest> found = new HashMap<>();
    jdbc.sql(COLUMNS + "where shop_id = ? and open_key is not null")
        .param(shop)
        .query(HelpRows::row)
        .list()
        .forEach(one -> found.put(one.item(), one));
    return found;
  }

  /** A shop's requests that came in these days, oldest first. */
  List<HelpRequest> of(long shop, Instant from, Instant before) {
    return jdbc.sql(COLUMNS + "where shop_id = ? and asked_at >= ? and asked_at < ? order by id")
        .params(shop, from.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC))
        .query(HelpRows::row)
        .list();
  }

  /** Open requests of people, not those handed over by themselves; the oldest first. */
  List<HelpRequest> asked(Collection<Long> shops) {
    return shops.isEmpty()
        ? List.of()
        : jdbc.sql(
                COLUMNS
                    + "where open_key is not null and cause = 'ASKED' and shop_id in (:shops)"
                    + " order by asked_at, id")
            .param("shops", shops)
            .query(HelpRows::row)
            .list();
  }

  Optional<HelpRequest> find(long id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(HelpRows::row).optional();
  }

  /**
   * Open ones in the order they came; resolved ones newest first.
   *
   * @param only of these shops; null = of all
   */
  List<HelpRequest> list(boolean open, @Nullable Collection<Long> only, int most) {
    if (only != null && only.isEmpty()) {
      return List.of();
    }
    JdbcClient.StatementSpec query =
        jdbc.sql(
            COLUMNS
                + (open ? "where open_key is not null" : "where open_key is null")
                + (only == null ? "" : " and shop_id in (:shops)")
                + (open ? " order by asked_at, id" : " order by resolved_at desc, id desc")
                + " fetch first "
                + most
                + " rows only");
    return (only == null ? query : query.param("shops", only)).query(HelpRows::row).list();
  }

  void ask(Place place, HelpRequest.Cause cause, String note, String by, Instant at) {
    jdbc.sql(
            "insert into onboarding_help (shop_id, item, cause, note, asked_by, asked_at, open_key,"
                + " answer) values (?, ?, ?, ?, ?, ?, ?, '')")
        .params(
            place.shop,
            place.item,
            cause.name(),
            note,
            by,
            at.atOffset(ZoneOffset.UTC),
            place.key())
        .update();
  }

  /** Hands over what is stuck, in batches. */
  void stuck(Collection<Place> places, Instant at) {
    batch.batchUpdate(
        "insert into onboarding_help (shop_id, item, cause, note, asked_by, asked_at, open_key,"
            + " answer) values (?, ?, 'STUCK', '', 'system', ?, ?, '')",
        places.stream()
            .map(
                place ->
                    new Object[] {place.shop, place.item, at.atOffset(ZoneOffset.UTC), place.key()})
            .toList());
  }

  /** False when it is not open any more. */
  boolean resolve(long id, String by, Instant at, String answer) {
    return jdbc.sql(
                "update onboarding_help set open_key = null, resolved_by = ?, resolved_at = ?,"
                    + " answer = ? where id = ? and open_key is not null")
            .params(by, at.atOffset(ZoneOffset.UTC), answer, id)
            .update()
        == 1;
  }

  /** Closes what has been done meanwhile. */
  void done(Collection<Place> places, String by, Instant at) {
    for (Place place : places) {
      jdbc.sql(
              "update onboarding_help set open_key = null, resolved_by = ?, resolved_at = ?"
                  + " where open_key = ?")
          .params(by, at.atOffset(ZoneOffset.UTC), place.key())
          .update();
    }
  }

  private static HelpRequest row(ResultSet row, int number) throws SQLException {
    return new HelpRequest(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        HelpRequest.Cause.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8),
        ConfirmationRows.instant(row.getObject(9, OffsetDateTime.class)),
        row.getString(10));
  }
}
