package com.merchantgrowth.merchant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a row of {@code shop_version} is read; one place, so that no query forgets a column. */
final class ShopVersionRows {
  /** The attribute columns of {@code shop_version v}, in the order {@link #attributes} reads. */
  static final String ATTRIBUTES =
      "v.name, v.category, v.tier, v.shop_type, v.belt, v.opened_on, v.stage";

  /** Each shop with its version of the day {@code :day}. */
  static final String SHOPS_AS_OF =
      " from shop s join shop_version v on v.shop_id = s.id"
          + " and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) ";

  private ShopVersionRows() {}

  /** Reads {@link #ATTRIBUTES} beginning with the column {@code first}. */
  static ShopAttributes attributes(ResultSet row, int first) throws SQLException {
    return new ShopAttributes(
        row.getString(first),
        row.getString(first + 1),
        row.getString(first + 2),
        type(row.getString(first + 3)),
        row.getString(first + 4),
        row.getObject(first + 5, LocalDate.class),
        stage(row.getString(first + 6)));
  }

  /** For {@code select s.id, s.code, ATTRIBUTES}. */
  static ShopProfile profile(ResultSet row, int number) throws SQLException {
    return ShopProfile.of(row.getLong(1), row.getString(2), attributes(row, 3));
  }

  /** For {@code select s.id, s.code, v.name}. */
  static ShopRef ref(ResultSet row, int number) throws SQLException {
    return new ShopRef(row.getLong(1), row.getString(2), row.getString(3));
  }

  private static @Nullable ShopType type(String code) {
    return code.isEmpty() ? null : ShopType.of(code);
  }

  private static @Nullable ShopStage stage(String code) {
    return code.isEmpty() ? null : ShopStage.of(code);
  }
}
