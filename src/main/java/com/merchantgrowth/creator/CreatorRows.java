package com.merchantgrowth.creator;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a creator is read; one place, so that no query forgets a column. */
final class CreatorRows {
  /** In the order {@link #profile} reads. */
  static final String COLUMNS =
      "select c.id, c.code, c.name, v.tier, v.creator_type, v.category, c.fans, c.active";

  /** Each creator with the version of the day {@code :day}. */
  static final String AS_OF =
      " from creator c join creator_version v on v.creator_id = c.id"
          + " and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) ";

  private CreatorRows() {}

  /** For {@link #COLUMNS}. */
  static CreatorProfile profile(ResultSet row, int number) throws SQLException {
    CreatorAttributes attributes = attributes(row, 3);
    return new CreatorProfile(
        row.getLong(1),
        row.getString(2),
        attributes.name(),
        attributes.tier(),
        attributes.type(),
        attributes.category(),
        attributes.fans(),
        attributes.active());
  }

  /** Reads name, tier, type, category, fans, active beginning with the column {@code first}. */
  static CreatorAttributes attributes(ResultSet row, int first) throws SQLException {
    return new CreatorAttributes(
        row.getString(first),
        tier(row.getString(first + 1)),
        type(row.getString(first + 2)),
        row.getString(first + 3),
        row.getObject(first + 4, Long.class),
        row.getBoolean(first + 5));
  }

  static @Nullable CreatorTier tier(String code) {
    return code.isEmpty() ? null : CreatorTier.of(code);
  }

  static @Nullable CreatorType type(String code) {
    return code.isEmpty() ? null : CreatorType.of(code);
  }

  static String code(@Nullable CreatorTier tier) {
    return tier == null ? "" : tier.code();
  }

  static String code(@Nullable CreatorType type) {
    return type == null ? "" : type.code();
  }
}
