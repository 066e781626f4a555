package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.runtime.RushHistory.Act;
import com.merchantgrowth.marketing.runtime.RushHistory.Coupon;
import com.merchantgrowth.marketing.runtime.RushHistory.Found;
import com.merchantgrowth.marketing.runtime.RushHistory.Goods;
import com.merchantgrowth.marketing.runtime.RushHistory.Kept;
import com.merchantgrowth.marketing.runtime.RushHistory.Ordered;
import com.merchantgrowth.marketing.runtime.RushHistory.Row;
import com.merchantgrowth.product.sku.Sku;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a rush left in a database that holds nothing else. */
final class RushTables {
  private final Connection database;
  private final JsonMapper json;

  RushTables(Connection database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  private interface Read<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> all(String sql, Read<T> read) throws SQLException {
    List<T> all = new ArrayList<>();
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(read.of(rows));
      }
    }
    return all;
  }

  private long number(String sql) throws SQLException {
    return all(sql, row -> row.getLong(1)).getFirst();
  }

  /**
   * @param brought pieces of each SKU at first
   */
  Found found(List<Sku> skus, long brought) throws SQLException {
    List<Goods> goods = new ArrayList<>();
    for (Sku sku : skus) {
      goods.add(goods(sku, brought));
    }
    return new Found(
        all("select buyer, id from marketing_claim", RushTables::row),
        all("select buyer, id from marketing_hold", RushTables::row),
        all(
            "select buyer, status from marketing_order",
            row -> new Ordered(row.getString(1), row.getString(2))),
        all(
            "select request_key, answer from marketing_request"
                + " where request_key like 'c-%' or request_key like 'h-%'",
            row ->
                new Kept(
                    row.getString(1),
                    row.getString(1).startsWith("c-") ? Act.CLAIM : Act.HOLD,
                    json.readTree(row.getString(2)).get("id").asLong())),
        new Coupon(
            number("select total from marketing_scarce where kind = 'claims'"),
            number("select taken from marketing_scarce where kind = 'claims'"),
            number("select count(*) from marketing_claim where status = 'used'")),
        goods);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getString(1), row.getLong(2));
  }

  private Goods goods(Sku sku, long brought) throws SQLException {
    String ofSku = " and sku_id = " + sku.id();
    return new Goods(
        sku.code(),
        brought,
        number("select stock from sku where id = " + sku.id()),
        number("select sum(delta) from sku_stock_entry where sku_id = " + sku.id()),
        number(
            "select coalesce(sum(total - taken), 0) from marketing_scarce where kind = 'stock'"
                + ofSku),
        number(
            "select coalesce(sum(quantity), 0) from marketing_hold where status = 'held'" + ofSku),
        number(
            "select coalesce(sum(l.quantity), 0) from marketing_order_line l"
                + " join marketing_order o on o.id = l.order_id where o.status <> 'cancelled'"
                + ofSku));
  }
}
