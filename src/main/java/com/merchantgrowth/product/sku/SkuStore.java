package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.sku.Skus.Key;
import com.merchantgrowth.shared.BusinessCalendar;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads and writes many SKUs at once with a number of statements that grows with the number of
 * batches only. Runs in the caller's transaction, which has called {@link #lock}.
 */
@Component
class SkuStore {
  private static final int BATCH = 2000;

  /** Up to this many codes are asked for by name; beyond, the shops' are streamed once. */
  private static final int FEW = 1000;

  private static final String BY = " where s.shop_id in (:shops)";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final BusinessCalendar calendar;

  SkuStore(DataSource dataSource, BusinessCalendar calendar) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(10_000);
    named = new NamedParameterJdbcTemplate(jdbc);
    this.calendar = calendar;
  }

  /** A product as far as a new SKU asks for it. */
  record Owner(long id, long shopId) {}

  /** Keeps every other writer of SKUs' data out until the transaction ends; stock moves go on. */
  void lock() {
    jdbc.queryForObject("select id from product_lock where id = 2 for update", Long.class);
  }

  /** By shop and code; unknown ones are left out. One statement. */
  Map<Key, Sku> known(Collection<Key> keys) {
    Map<Key, Sku> found = HashMap.newHashMap(keys.size());
    if (keys.isEmpty()) {
      return found;
    }
    Set<Key> wanted = Set.copyOf(keys);
    Set<String> codes = wanted.stream().map(Key::code).collect(Collectors.toSet());
    Set<Long> shops = wanted.stream().map(Key::shopId).collect(Collectors.toSet());
    boolean few = codes.size() <= FEW;
    named.query(
        SkuRows.SELECT + BY + (few ? " and s.code in (:codes)" : ""),
        few ? Map.of("shops", shops, "codes", codes) : Map.of("shops", shops),
        row -> {
          Sku sku = SkuRows.sku(row, 0);
          Key key = new Key(sku.shopId(), sku.code());
          if (wanted.contains(key)) {
            found.put(key, sku);
          }
        });
    return found;
  }

  /** Products by code; unknown ones are left out. One statement. */
  Map<String, Owner> products(Collection<Long> shops, Collection<String> codes) {
    Map<String, Owner> found = new HashMap<>();
    if (codes.isEmpty() || shops.isEmpty()) {
      return found;
    }
    Set<String> wanted = Set.copyOf(codes);
    boolean few = wanted.size() <= FEW;
    named.query(
        "select code, id, shop_id from product where shop_id in (:shops)"
            + (few ? " and code in (:codes)" : ""),
        few ? Map.of("shops", shops, "codes", wanted) : Map.of("shops", shops),
        row -> {
          if (wanted.contains(row.getString(1))) {
            found.put(row.getString(1), new Owner(row.getLong(2), row.getLong(3)));
          }
        });
    return found;
  }

  /**
   * A SKU as it is to be written.
   *
   * @param id 0 while it is new
   * @param productId null keeps the product of a known one
   * @param stock what a new one begins with; nothing for a known one
   */
  record Written(Key key, long id, @Nullable Long productId, SkuFields fields, long stock) {}

  void create(List<Written> skus) {
    OffsetDateTime now = now();
    jdbc.batchUpdate(
        "insert into sku (specification, list_price, cost, minimum_price, status, picture_url,"
            + " shop_id, code, product_id, stock, version, created_at, changed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
        skus,
        BATCH,
        (insert, sku) -> {
          set(insert, sku.fields());
          insert.setLong(7, sku.key().shopId());
          insert.setString(8, sku.key().code());
          insert.setObject(9, sku.productId());
          insert.setLong(10, sku.stock());
          insert.setObject(11, now);
          insert.setObject(12, now);
        });
  }

  /** Fields and product; stock is moved, not written. */
  void update(List<Written> skus) {
    OffsetDateTime now = now();
    jdbc.batchUpdate(
        "update sku set specification = ?, list_price = ?, cost = ?, minimum_price = ?, status = ?,"
            + " picture_url = ?, product_id = coalesce(?, product_id), version = version + 1,"
            + " changed_at = ? where id = ?",
        skus,
        BATCH,
        (update, sku) -> {
          set(update, sku.fields());
          if (sku.productId() == null) {
            update.setNull(7, Types.BIGINT);
          } else {
            update.setLong(7, sku.productId());
          }
          update.setObject(8, now);
          update.setLong(9, sku.id());
        });
  }

  /** A stock move of a file. */
  record Move(long skuId, int delta) {}

  /**
   * Moves stock where there is enough.
   *
   * @return whether all could be moved; if not, the caller undoes the transaction
   */
  boolean move(List<Move> moves) {
    int[][] done =
        jdbc.batchUpdate(
            "update sku set stock = stock + ? where id = ? and stock + ? between 0 and "
                + Sku.MOST_STOCK,
            moves,
            BATCH,
            (update, move) -> {
              update.setLong(1, move.delta());
              update.setLong(2, move.skuId());
              update.setLong(3, move.delta());
            });
    for (int[] batch : done) {
      for (int rows : batch) {
        if (rows == 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Writes moves into the ledger. */
  void enter(List<Move> moves, String reason, String reference, String actor) {
    OffsetDateTime now = now();
    jdbc.batchUpdate(
        "insert into sku_stock_entry (sku_id, delta, reason, reference, actor, moved_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        moves,
        BATCH,
        (insert, move) -> {
          insert.setLong(1, move.skuId());
          insert.setLong(2, move.delta());
          insert.setString(3, reason);
          insert.setString(4, reference);
          insert.setString(5, actor);
          insert.setObject(6, now);
        });
  }

  private OffsetDateTime now() {
    return calendar.now().atOffset(ZoneOffset.UTC);
  }

  private static void set(PreparedStatement statement, SkuFields fields) throws SQLException {
    statement.setString(1, fields.specification());
    statement.setLong(2, fields.listPrice());
    fen(statement, 3, fields.cost());
    fen(statement, 4, fields.minimumPrice());
    statement.setString(5, fields.status().name());
    statement.setString(6, fields.pictureUrl());
  }

  private static void fen(PreparedStatement statement, int index, @Nullable Long fen)
      throws SQLException {
    if (fen == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, fen);
    }
  }
}
