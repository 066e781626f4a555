package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.marketing.tool.ToolStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims and orders of a tool, newest first; one statement a method. */
@Repository
class UsageStore {
  private static final String CLAIMS =
      """
      from marketing_claim c where c.tool_id = :tool and (:state = ''
          or (:state = 'used' and c.status = 'used') or (:state = 'void' and c.status = 'void')
          or (:state = 'unused' and c.status = 'unused' and c.valid_to > :now)
          or (:state = 'expired' and c.status = 'unused' and c.valid_to <= :now))
      """;

  /** A tool is in an order once, however many claims of it were used. */
  private static final String ORDERS =
      """
      from (select order_id, sum(saved) as saved from marketing_order_benefit
          where tool_id = :tool group by order_id) b
        join marketing_order o on o.id = b.order_id
        where (:state = '' or o.status = :state)
      """;

  private final JdbcClient jdbc;

  UsageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A part of a list.
   *
   * @param state code; empty = all
   * @param before ids below this only
   */
  record Part(long tool, String state, long before, int offset, int limit) {
    Part after(long id) {
      return new Part(tool, state, id, 0, limit);
    }
  }

  private JdbcClient.StatementSpec ask(String sql, Part part) {
    return jdbc.sql(sql).param("tool", part.tool()).param("state", part.state());
  }

  private JdbcClient.StatementSpec some(String sql, Part part) {
    return ask(sql, part)
        .param("before", part.before())
        .param("offset", part.offset())
        .param("limit", part.limit());
  }

  long countClaims(Part part, Instant now) {
    return ask("select count(*) " + CLAIMS, part)
        .param("now", ToolStore.at(now))
        .query(Long.class)
        .single();
  }

  List<ClaimRow> claims(Part part, Instant now) {
    return some(
            "select c.id, c.buyer, c.channel, c.status, c.claimed_at, c.valid_to, c.used_at "
                + CLAIMS
                + " and c.id < :before order by c.id desc"
                + " offset :offset rows fetch first :limit rows only",
            part)
        .param("now", ToolStore.at(now))
        .query((row, number) -> claim(row, now))
        .list();
  }

  private static ClaimRow claim(ResultSet row, Instant now) throws SQLException {
    Instant validTo = row.getObject(6, OffsetDateTime.class).toInstant();
    ClaimRow.State stored = ClaimRow.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT));
    return new ClaimRow(
        row.getLong(1),
        ShortKeys.shorten(row.getString(2)),
        row.getString(3),
        stored == ClaimRow.State.UNUSED && !now.isBefore(validTo) ? ClaimRow.State.EXPIRED : stored,
        row.getObject(5, OffsetDateTime.class).toInstant(),
        validTo,
        instant(row.getObject(7, OffsetDateTime.class)));
  }

  long countOrders(Part part) {
    return ask("select count(*) " + ORDERS, part).query(Long.class).single();
  }

  List<OrderRow> orders(Part part) {
    return some(
            "select o.id, o.order_key, o.buyer, o.channel, o.status, o.placed_at, o.paid_at,"
                + " o.payable, b.saved, o.refunded "
                + ORDERS
                + " and o.id < :before order by o.id desc"
                + " offset :offset rows fetch first :limit rows only",
            part)
        .query((row, number) -> order(row))
        .list();
  }

  private static OrderRow order(ResultSet row) throws SQLException {
    return new OrderRow(
        row.getLong(1),
        row.getString(2),
        ShortKeys.shorten(row.getString(3)),
        row.getString(4),
        OrderBook.Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        instant(row.getObject(7, OffsetDateTime.class)),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
