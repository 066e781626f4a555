package com.merchantgrowth.product.price;

import com.merchantgrowth.product.price.PaidLineStore.LineKey;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What buyers really paid. It asks nobody who they are: it is for rooms that take orders and rooms
 * that check prices; files and programs of a shop use {@link PaidLineImport}.
 */
@Service
public class PaidPrices {
  /** How far back a new price is compared: 30 days (issue 6 §5). */
  public static final Duration RECENT = Duration.ofDays(30);

  private final PaidLineStore store;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  PaidPrices(PaidLineStore store, JdbcClient jdbc, BusinessCalendar calendar) {
    this.store = store;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * Records lines of paid orders, each once by shop, order and line: what is recorded already stays
   * as it is. Two statements for up to 1,000 orders.
   *
   * @return how many were new
   * @throws org.springframework.dao.DuplicateKeyException if the same line is being recorded at the
   *     same time; the caller's transaction is to be tried again as a whole
   */
  @Transactional
  public int record(long shopId, Collection<PaidLine> lines) {
    Map<LineKey, PaidLine> wanted = new LinkedHashMap<>();
    lines.forEach(line -> wanted.putIfAbsent(LineKey.of(shopId, line), line));
    wanted.keySet().removeAll(store.known(Set.of(shopId), wanted.keySet()).keySet());
    store.add(wanted);
    return wanted.size();
  }

  /**
   * The lowest unit price of each SKU paid within {@code [from, to)}, with the order that set it.
   * What was given away is no price; SKUs nobody paid for are left out. One statement.
   */
  @Transactional(readOnly = true)
  public Map<Long, LowestPaid> lowestPaid(
      long shopId, Collection<Long> skuIds, Instant from, Instant to) {
    Map<Long, LowestPaid> lowest = new LinkedHashMap<>();
    if (!skuIds.isEmpty()) {
      jdbc.sql(
              "select sku_id, unit_net, order_key, line_number, paid_at from (select l.*,"
                  + " row_number() over (partition by l.sku_id"
                  + " order by l.unit_net, l.paid_at, l.order_key, l.line_number) as place"
                  + " from paid_line l where l.shop_id = :shop and l.sku_id in (:skus)"
                  + " and l.paid_at >= :from and l.paid_at < :to and l.unit_net > 0) x"
                  + " where place = 1 order by sku_id")
          .param("shop", shopId)
          .param("skus", skuIds)
          .param("from", from.atOffset(ZoneOffset.UTC))
          .param("to", to.atOffset(ZoneOffset.UTC))
          .query(
              (row, number) ->
                  new LowestPaid(
                      row.getLong(1),
                      row.getLong(2),
                      row.getString(3),
                      row.getInt(4),
                      row.getObject(5, OffsetDateTime.class).toInstant()))
          .list()
          .forEach(one -> lowest.put(one.skuId(), one));
    }
    return lowest;
  }

  /**
   * What of some SKUs was paid for.
   *
   * @param orders with at least one of them
   * @param net fen: pieces × the lowest unit price of their line
   */
  public record Sold(long orders, long pieces, long net) {
    public static final Sold NOTHING = new Sold(0, 0, 0);
  }

  /** What was paid for these SKUs within {@code [from, to)}, wherever ordered. One statement. */
  @Transactional(readOnly = true)
  public Sold sold(long shopId, Collection<Long> skuIds, Instant from, Instant to) {
    return skuIds.isEmpty()
        ? Sold.NOTHING
        : jdbc.sql(
                "select count(distinct order_key), coalesce(sum(quantity), 0),"
                    + " coalesce(sum(quantity * unit_net), 0) from paid_line"
                    + " where shop_id = :shop and sku_id in (:skus)"
                    + " and paid_at >= :from and paid_at < :to")
            .param("shop", shopId)
            .param("skus", skuIds)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("to", to.atOffset(ZoneOffset.UTC))
            .query((row, number) -> new Sold(row.getLong(1), row.getLong(2), row.getLong(3)))
            .single();
  }

  /** {@link #lowestPaid} of the last 30 days up to now. */
  @Transactional(readOnly = true)
  public Map<Long, LowestPaid> lowestRecently(long shopId, Collection<Long> skuIds) {
    Instant now = calendar.now();
    return lowestPaid(shopId, skuIds, now.minus(RECENT), now.plusMillis(1));
  }
}
