package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.tool.ToolStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written back of a day, by shop id; one statement a method, over all shops. */
@Repository
class FactRows {
  private final JdbcClient jdbc;

  FactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec ask(String sql, Instant from, Instant to) {
    return jdbc.sql(sql).param("from", ToolStore.at(from)).param("to", ToolStore.at(to));
  }

  private static Map<Long, Long> byShop(JdbcClient.StatementSpec asked) {
    Map<Long, Long> byShop = new TreeMap<>();
    asked.query(
        row -> {
          byShop.put(row.getLong(1), row.getLong(2));
        });
    return byShop;
  }

  /**
   * How many tools were live at some time of the day, of each shop that had published one by its
   * end. What was paused before the day is not live; a tool's earlier pauses are not on record.
   */
  Map<Long, Long> live(Instant from, Instant to) {
    return byShop(
        ask(
            """
            select shop_id, sum(case when starts_at < :to and ends_at > :from
                and (ended_at is null or ended_at > :from)
                and (stage <> 'paused' or changed_at >= :from) then 1 else 0 end)
              from marketing_tool where shop_id <> 0 and published_at < :to group by shop_id
            """,
            from,
            to));
  }

  /** Coupons claimed: nobody can claim one while its tool is not running. */
  Map<Long, Long> claims(Collection<String> kinds, Instant from, Instant to) {
    return byShop(
        ask(
                """
                select c.shop_id, count(*) from marketing_claim c
                  where c.tool_id in (select t.id from marketing_tool t where t.kind in (:kinds)
                      and t.shop_id <> 0 and t.starts_at < :to and t.ends_at > :from)
                    and c.claimed_at >= :from and c.claimed_at < :to
                  group by c.shop_id
                """,
                from,
                to)
            .param("kinds", kinds));
  }

  /** Claims used in orders that were paid. */
  Map<Long, Long> uses(Collection<String> kinds, Instant from, Instant to) {
    return byShop(
        paid(
            """
            select o.shop_id, count(*) from marketing_order o
              join marketing_order_benefit b on b.order_id = o.id and b.claim_id <> 0
              join marketing_tool t on t.id = b.tool_id
              where t.kind in (:kinds) and t.shop_id = o.shop_id
                and o.placed_at >= :placed and o.placed_at < :to
                and o.paid_at >= :from and o.paid_at < :to
              group by o.shop_id
            """,
            kinds,
            from,
            to));
  }

  /** Fen paid for what these tools were on; a line counts once, however many were on it. */
  Map<Long, Long> sales(Collection<String> kinds, Instant from, Instant to) {
    return byShop(
        paid(
            """
            select l.shop_id, sum(l.net) from (
              select o.shop_id, b.order_id, b.line_number, max(b.net) as net
                from marketing_order o
                join marketing_line_benefit b on b.order_id = o.id
                join marketing_tool t on t.id = b.tool_id
                where t.kind in (:kinds) and t.shop_id = o.shop_id
                  and o.placed_at >= :placed and o.placed_at < :to
                  and o.paid_at >= :from and o.paid_at < :to
                group by o.shop_id, b.order_id, b.line_number) l
              group by l.shop_id
            """,
            kinds,
            from,
            to));
  }

  /** Members who joined on the day, of each shop that had any by its end. */
  Map<Long, Long> joined(Instant from, Instant to) {
    return byShop(
        ask(
            """
            select shop_id, sum(case when joined_at >= :from then 1 else 0 end)
              from marketing_member where joined_at < :to group by shop_id
            """,
            from,
            to));
  }

  /** Fen of orders paid on the day by who was a member then. */
  Map<Long, Long> memberSales(Instant from, Instant to) {
    return byShop(
        ask(
                """
                select o.shop_id, sum(o.payable) from marketing_order o
                  join marketing_member m on m.shop_id = o.shop_id and m.buyer = o.buyer
                    and m.joined_at <= o.paid_at
                  where o.placed_at >= :placed and o.placed_at < :to
                    and o.paid_at >= :from and o.paid_at < :to
                  group by o.shop_id
                """,
                from,
                to)
            .param("placed", ToolStore.at(from.minus(Orders.TO_PAY))));
  }

  /** An order is paid soon after it is placed, or not at all. */
  private JdbcClient.StatementSpec paid(
      String sql, Collection<String> kinds, Instant from, Instant to) {
    return ask(sql, from, to)
        .param("kinds", kinds)
        .param("placed", ToolStore.at(from.minus(Orders.TO_PAY)));
  }
}
