package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.DayRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one door to what is on record about a tool's use: five statements for a tool and a range,
 * however much happened. Claims are counted by the database in quarters of an hour, lines of orders
 * are read one by one.
 */
@Repository
class EffectStore {
  private static final String QUARTERS =
      "select quarter, channel, count(*) from (select"
          + " cast(floor(extract(epoch from %1$s) / 900) as bigint) as quarter, channel"
          + " from marketing_claim where tool_id = :tool and %1$s >= :from and %1$s < :to%2$s) c"
          + " group by quarter, channel";

  private static final String CLAIMED = QUARTERS.formatted("claimed_at", "");
  private static final String EXPIRED =
      QUARTERS.formatted("valid_to", " and status = 'unused' and valid_to <= :now");

  private static final String BOUGHT =
      """
      select o.paid_at, o.channel, o.id, o.buyer, b.claim_id, l.sku_id, b.units, b.net, b.saved,
          case when exists (select 1 from marketing_order e
              where e.shop_id = o.shop_id and e.buyer = o.buyer and e.paid_at is not null
              and (e.paid_at < o.paid_at or (e.paid_at = o.paid_at and e.id < o.id)))
            then 0 else 1 end
        from marketing_line_benefit b
        join marketing_order o on o.id = b.order_id
        join marketing_order_line l on l.order_id = b.order_id and l.line_number = b.line_number
        where b.tool_id = :tool and o.paid_at >= :from and o.paid_at < :to
      """;

  private static final String REFUNDED =
      """
      select r.refunded_at, o.channel, l.sku_id,
          case when r.amount < b.net then r.amount else b.net end
        from marketing_line_benefit b
        join marketing_refund r on r.order_id = b.order_id and r.line_number = b.line_number
        join marketing_order o on o.id = b.order_id
        join marketing_order_line l on l.order_id = b.order_id and l.line_number = b.line_number
        where b.tool_id = :tool and r.refunded_at >= :from and r.refunded_at < :to
      """;

  /** An order that fell, or of which everything was refunded, while the coupon was still good. */
  private static final String RETURNED =
      """
      select f.fell_at, f.channel from (
        select o.id, o.channel, case when o.status = 'cancelled' then o.cancelled_at
            else (select max(r.refunded_at) from marketing_refund r where r.order_id = o.id)
            end as fell_at
          from marketing_order o
          where o.id in (select b.order_id from marketing_order_benefit b
              where b.tool_id = :tool and b.claim_id <> 0)
            and (o.status = 'cancelled' or not exists (select 1 from marketing_order_line l
              where l.order_id = o.id and l.refunded_units < l.quantity))) f
        join marketing_order_benefit b on b.order_id = f.id and b.tool_id = :tool
        join marketing_claim c on c.id = b.claim_id
        where f.fell_at >= :from and f.fell_at < :to and f.fell_at < c.valid_to
      """;

  private final JdbcClient jdbc;

  EffectStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything that happened with a tool within the days, in no particular order. */
  void read(long tool, DayRange days, ZoneId zone, Instant now, Consumer<Event> each) {
    Instant from = days.start().atStartOfDay(zone).toInstant();
    Instant to = days.end().atStartOfDay(zone).toInstant();
    ask(CLAIMED, tool, from, to)
        .query((row, number) -> new Event.Claimed(quarter(row), row.getString(2), row.getLong(3)))
        .list()
        .forEach(each);
    ask(EXPIRED, tool, from, to)
        .param("now", ToolStore.at(now))
        .query((row, number) -> new Event.Expired(quarter(row), row.getString(2), row.getLong(3)))
        .list()
        .forEach(each);
    ask(RETURNED, tool, from, to)
        .query(
            row -> {
              each.accept(new Event.Returned(at(row), row.getString(2)));
            });
    ask(BOUGHT, tool, from, to)
        .query(
            row -> {
              each.accept(bought(row));
            });
    ask(REFUNDED, tool, from, to)
        .query(
            row -> {
              each.accept(
                  new Event.Refunded(at(row), row.getString(2), row.getLong(3), row.getLong(4)));
            });
  }

  /** What the tools of a shop did from an instant on, by kind. */
  Map<String, ToolEffects.KindSums> kinds(long shopId, Instant from, Instant to) {
    Map<String, ToolEffects.KindSums> kinds = new HashMap<>();
    jdbc.sql(
            "select t.kind, count(distinct o.id), sum(b.net), sum(b.saved)"
                + " from marketing_order o join marketing_line_benefit b on b.order_id = o.id"
                + " join marketing_tool t on t.id = b.tool_id and t.shop_id = o.shop_id"
                + " where o.shop_id = :shop and o.placed_at >= :placed and o.paid_at >= :from"
                + " and o.paid_at <= :to group by t.kind")
        .param("shop", shopId)
        // an order is paid soon after it is placed, or not at all
        .param("placed", ToolStore.at(from.minus(Orders.TO_PAY)))
        .param("from", ToolStore.at(from))
        .param("to", ToolStore.at(to))
        .query(
            row -> {
              kinds.put(
                  row.getString(1),
                  new ToolEffects.KindSums(row.getLong(2), row.getLong(3), row.getLong(4)));
            });
    return kinds;
  }

  /** When the buyers of each shop could first have something of a tool of this kind. */
  Map<Long, Instant> began(String kind) {
    Map<Long, Instant> began = new HashMap<>();
    jdbc.sql(
            "select shop_id, min(case when published_at > starts_at then published_at"
                + " else starts_at end) from marketing_tool where kind = ? and shop_id <> 0"
                + " and published_at is not null group by shop_id")
        .param(kind)
        .query(
            row -> {
              began.put(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
            });
    return began;
  }

  private JdbcClient.StatementSpec ask(String sql, long tool, Instant from, Instant to) {
    return jdbc.sql(sql)
        .param("tool", tool)
        .param("from", ToolStore.at(from))
        .param("to", ToolStore.at(to));
  }

  private static Event.Bought bought(ResultSet row) throws SQLException {
    return new Event.Bought(
        at(row),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getInt(10) == 1,
        row.getLong(5),
        row.getLong(6),
        row.getInt(7),
        row.getLong(8),
        row.getLong(9));
  }

  private static Instant quarter(ResultSet row) throws SQLException {
    return EffectFold.quarter(row.getLong(1));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject(1, OffsetDateTime.class).toInstant();
  }
}
