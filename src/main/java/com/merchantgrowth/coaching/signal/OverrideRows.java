package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.merchant.ShopStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code stage_override}: shops whose stage a person has decided. */
@Repository
class OverrideRows {
  private static final String COLUMNS =
      "select shop_id, stage, before_stage, reason, set_by, set_at from stage_override ";

  private final JdbcClient jdbc;

  OverrideRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param before what the shop goes back to; null = not known
   */
  record Decided(
      long shopId,
      ShopStage stage,
      @Nullable ShopStage before,
      String reason,
      String setBy,
      Instant setAt) {}

  /** Newest first. */
  List<Decided> all() {
    return jdbc.sql(COLUMNS + "order by set_at desc, shop_id").query(OverrideRows::row).list();
  }

  Optional<Decided> find(long shopId) {
    return jdbc.sql(COLUMNS + "where shop_id = ?")
        .param(shopId)
        .query(OverrideRows::row)
        .optional();
  }

  /** The caller holds the lock of the shops' attributes. */
  void put(Decided one) {
    delete(one.shopId);
    jdbc.sql(
            "insert into stage_override (shop_id, stage, before_stage, reason, set_by, set_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            one.shopId,
            one.stage.code(),
            one.before == null ? "" : one.before.code(),
            one.reason,
            one.setBy,
            one.setAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(long shopId) {
    jdbc.sql("delete from stage_override where shop_id = ?").param(shopId).update();
  }

  private static Decided row(ResultSet row, int number) throws SQLException {
    return new Decided(
        row.getLong(1),
        ShopStage.of(row.getString(2)),
        ShopStage.find(row.getString(3)).orElse(null),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
