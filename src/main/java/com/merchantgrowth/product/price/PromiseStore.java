package com.merchantgrowth.product.price;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The rows of promises. Runs in the caller's transaction and asks nobody who they are. */
@Component
class PromiseStore {
  private static final String END = "coalesce(m.ended_on, m.ends_on)";

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  PromiseStore(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  List<Promise> page(long shopId, PromiseFilter filter, LocalDate today, long offset, int limit) {
    return bind(
            PromiseRows.SELECT
                + where(filter)
                + " order by m.id desc offset :offset rows fetch next :limit rows only",
            shopId,
            filter,
            today)
        .param("offset", offset)
        .param("limit", limit)
        .query(PromiseRows::promise)
        .list();
  }

  long count(long shopId, PromiseFilter filter, LocalDate today) {
    return bind("select count(*)" + PromiseRows.FROM + where(filter), shopId, filter, today)
        .query(Long.class)
        .single();
  }

  private static String where(PromiseFilter filter) {
    String state =
        switch (filter.state()) {
          case null -> "";
          case IN_FORCE -> " and m.starts_on <= :today and " + END + " > :today";
          case UPCOMING -> " and m.starts_on > :today and " + END + " > m.starts_on";
          case OVER -> " and (" + END + " <= :today or " + END + " <= m.starts_on)";
        };
    return "where m.shop_id = :shop"
        + (filter.text().isBlank()
            ? ""
            : " and (lower(s.code) like :text escape '!' or lower(m.creator_code) like :text"
                + " escape '!')")
        + state;
  }

  private StatementSpec bind(String sql, long shopId, PromiseFilter filter, LocalDate today) {
    String text =
        filter
            .text()
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("!", "!!")
            .replace("%", "!%")
            .replace("_", "!_");
    return jdbc.sql(sql).param("shop", shopId).param("text", text + "%").param("today", today);
  }

  /**
   * @throws DomainException not found, if the shop has no such promise
   */
  Promise require(long shopId, long id) {
    return jdbc.sql(PromiseRows.SELECT + "where m.shop_id = ? and m.id = ?")
        .params(shopId, id)
        .query(PromiseRows::promise)
        .optional()
        .orElseThrow(() -> DomainException.notFound("product.promise.error.unknown", id));
  }

  /** Lets one promise of a SKU be recorded after the other. */
  void lock(long skuId) {
    jdbc.sql("select id from sku where id = ? for update").param(skuId).query(Long.class).single();
  }

  Optional<Promise> overlapping(long skuId, String creator, DayRange period) {
    return jdbc.sql(
            PromiseRows.SELECT
                + "where m.sku_id = ? and m.creator_code = ? and m.starts_on < ? and "
                + END
                + " > ? and "
                + END
                + " > m.starts_on order by m.starts_on fetch first 1 rows only")
        .params(skuId, creator, period.end(), period.start())
        .query(PromiseRows::promise)
        .optional();
  }

  long add(long shopId, long skuId, String creator, long price, DayRange period, String by) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into price_promise (shop_id, sku_id, creator_code, price, starts_on, ends_on,"
                + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            shopId,
            skuId,
            creator,
            price,
            period.start(),
            period.end(),
            by,
            calendar.now().atOffset(ZoneOffset.UTC))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /**
   * @return false when it is over or was ended already
   */
  boolean end(long id, LocalDate today) {
    return jdbc.sql(
                "update price_promise set ended_on = case when starts_on > :today then starts_on"
                    + " else :today end where id = :id and ended_on is null and ends_on > :today")
            .param("id", id)
            .param("today", today)
            .update()
        == 1;
  }
}
