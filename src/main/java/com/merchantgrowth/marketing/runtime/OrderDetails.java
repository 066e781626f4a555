package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolTypes;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An order with what each tool gave in it, and how much of that the shop bears. */
@Service
public class OrderDetails {
  private static final int WHOLE = 100;

  private final Orders orders;
  private final JdbcClient jdbc;
  private final ToolTypes types;
  private final CompiledRules rules;

  OrderDetails(Orders orders, JdbcClient jdbc, ToolTypes types, CompiledRules rules) {
    this.orders = orders;
    this.jdbc = jdbc;
    this.types = types;
    this.rules = rules;
  }

  /**
   * What a tool gave in an order.
   *
   * @param claim id of the coupon, 0 = none was claimed
   * @param saved fen, over the order's lines
   * @param ofShop fen of it the shop bears; the platform bears the rest
   */
  public record Share(long tool, String kind, String name, long claim, long saved, long ofShop) {}

  /** An order with what each tool gave in it. */
  public record Detail(OrderBook.Order order, List<Share> shares) {}

  /**
   * @throws com.merchantgrowth.shared.DomainException as {@link Orders#require}
   */
  @Transactional(readOnly = true)
  public Detail require(String key) {
    OrderBook.Order order = orders.require(key);
    return new Detail(order, of(order.id()));
  }

  private record Row(long tool, String kind, String name, long claim, int version, long saved) {}

  /** By tool; what was claimed is shared as it was promised. One statement, two at first sight. */
  private List<Share> of(long order) {
    List<Row> rows =
        jdbc.sql(
                "select b.tool_id, t.kind, t.name, b.claim_id, coalesce(c.tool_version, t.version),"
                    + " b.saved from marketing_order_benefit b"
                    + " join marketing_tool t on t.id = b.tool_id"
                    + " left join marketing_claim c on c.id = b.claim_id"
                    + " where b.order_id = ? order by b.tool_id, b.claim_id")
            .param(order)
            .query(
                (row, number) ->
                    new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getInt(5),
                        row.getLong(6)))
            .list();
    rules.know(rows.stream().map(row -> List.of(row.tool(), (long) row.version())).toList());
    return rows.stream().map(this::share).toList();
  }

  private Share share(Row row) {
    ToolPlan plan = rules.plan(row.tool(), row.version());
    int percent = types.require(row.kind()).shopShare(plan);
    return new Share(
        row.tool(), row.kind(), row.name(), row.claim(), row.saved(), part(row.saved(), percent));
  }

  /** HALF_UP to the fen. */
  static long part(long saved, int percent) {
    return (Math.multiplyExact(saved, (long) percent) * 2 + WHOLE) / (2L * WHOLE);
  }
}
