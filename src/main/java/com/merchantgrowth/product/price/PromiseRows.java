package com.merchantgrowth.product.price;

import com.merchantgrowth.shared.DayRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How a promise {@code m} with its SKU {@code s} and product {@code p} is read. */
final class PromiseRows {
  static final String FROM =
      " from price_promise m join sku s on s.id = m.sku_id join product p on p.id = s.product_id ";

  static final String SELECT =
      "select m.id, m.sku_id, s.code, p.title, p.code, s.specification, m.creator_code, m.price,"
          + " m.starts_on, m.ends_on, m.ended_on, m.recorded_by"
          + FROM;

  private PromiseRows() {}

  static Promise promise(ResultSet row, int number) throws SQLException {
    String title = row.getString(4);
    return new Promise(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        (title.isEmpty() ? row.getString(5) : title) + " " + row.getString(6),
        row.getString(7),
        row.getLong(8),
        new DayRange(row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class)),
        row.getObject(11, LocalDate.class),
        row.getString(12));
  }
}
