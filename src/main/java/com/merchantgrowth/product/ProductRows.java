package com.merchantgrowth.product;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a row of {@code product p} is read and written; one place, so that no query forgets one. */
final class ProductRows {
  static final String COLUMNS =
      "p.id, p.code, p.shop_id, p.title, p.short_title, p.category, p.brand, p.list_price,"
          + " p.pictures, p.picture_url, p.attributes_filled, p.attributes_asked,"
          + " p.detail_pictures, p.detail_length, p.selling_points, p.background_picture,"
          + " p.same_goods, p.status, p.information, p.lacks";

  /** What {@link #set} fills. */
  static final List<String> FIELDS =
      List.of(
          "title",
          "short_title",
          "category",
          "brand",
          "list_price",
          "pictures",
          "picture_url",
          "attributes_filled",
          "attributes_asked",
          "detail_pictures",
          "detail_length",
          "selling_points",
          "background_picture",
          "same_goods",
          "status");

  private static final String BETWEEN_POINTS = "|";

  private ProductRows() {}

  /** For {@code select COLUMNS}. */
  static Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        new ProductFields(
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            price(row),
            row.getInt(9),
            row.getString(10),
            row.getInt(11),
            row.getInt(12),
            row.getInt(13),
            row.getInt(14),
            points(row.getString(15)),
            row.getBoolean(16),
            row.getString(17),
            ProductStatus.valueOf(row.getString(18))),
        row.getDouble(19),
        row.getInt(20));
  }

  private static @Nullable Long price(ResultSet row) throws SQLException {
    long fen = row.getLong(8);
    return row.wasNull() ? null : fen;
  }

  private static List<String> points(String stored) {
    return stored.isEmpty() ? List.of() : List.of(stored.split("\\|"));
  }

  /**
   * Fills {@link #FIELDS}.
   *
   * @return the next parameter
   */
  static int set(PreparedStatement statement, ProductFields fields) throws SQLException {
    statement.setString(1, fields.title());
    statement.setString(2, fields.shortTitle());
    statement.setString(3, fields.category());
    statement.setString(4, fields.brand());
    Long price = fields.listPrice();
    if (price == null) {
      statement.setNull(5, Types.BIGINT);
    } else {
      statement.setLong(5, price);
    }
    statement.setInt(6, fields.pictures());
    statement.setString(7, fields.pictureUrl());
    statement.setInt(8, fields.attributesFilled());
    statement.setInt(9, fields.attributesAsked());
    statement.setInt(10, fields.detailPictures());
    statement.setInt(11, fields.detailLength());
    statement.setString(12, String.join(BETWEEN_POINTS, fields.sellingPoints()));
    statement.setBoolean(13, fields.backgroundPicture());
    statement.setString(14, fields.sameGoods());
    statement.setString(15, fields.status().name());
    return 16;
  }
}
