package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ProductStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a row of {@code sku s} with its {@code product p} is read; one place for all queries. */
final class SkuRows {
  static final String COLUMNS =
      "s.id, s.shop_id, s.code, p.code, p.title, p.category, p.status, s.specification,"
          + " s.list_price, s.cost, s.minimum_price, s.status, s.picture_url, s.stock, s.version";

  static final String FROM = " from sku s join product p on p.id = s.product_id";

  static final String SELECT = "select " + COLUMNS + FROM;

  private SkuRows() {}

  /** For {@link #SELECT}. */
  static Sku sku(ResultSet row, int number) throws SQLException {
    String title = row.getString(5);
    return new Sku(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        title.isEmpty() ? row.getString(4) : title,
        row.getString(6),
        ProductStatus.valueOf(row.getString(7)),
        new SkuFields(
            row.getString(8),
            row.getLong(9),
            fen(row, 10),
            fen(row, 11),
            ProductStatus.valueOf(row.getString(12)),
            row.getString(13)),
        row.getLong(14),
        row.getInt(15));
  }

  private static @Nullable Long fen(ResultSet row, int column) throws SQLException {
    long fen = row.getLong(column);
    return row.wasNull() ? null : fen;
  }
}
