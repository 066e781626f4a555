package com.merchantgrowth.product.price;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of paid lines; statements grow with batches only. Runs in the caller's transaction. */
@Component
class PaidLineStore {
  private static final int BATCH = 2000;
  private static final int MOST_ASKED = 1000;

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;

  PaidLineStore(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(BATCH);
    named = new NamedParameterJdbcTemplate(jdbc);
  }

  /** What a line is known by. */
  record LineKey(long shopId, String orderKey, int line) {
    static LineKey of(long shopId, PaidLine line) {
      return new LineKey(shopId, line.orderKey(), line.line());
    }
  }

  /** Those of these lines that are recorded already. */
  Map<LineKey, PaidLine> known(Collection<Long> shops, Collection<LineKey> keys) {
    Map<LineKey, PaidLine> found = new HashMap<>();
    List<String> orders = keys.stream().map(LineKey::orderKey).distinct().toList();
    for (int from = 0; from < orders.size(); from += MOST_ASKED) {
      named.query(
          "select shop_id, order_key, line_number, sku_id, channel, unit_net, quantity, paid_at"
              + " from paid_line where shop_id in (:shops) and order_key in (:orders)",
          Map.of(
              "shops",
              shops,
              "orders",
              orders.subList(from, Math.min(orders.size(), from + MOST_ASKED))),
          row -> {
            PaidLine line =
                new PaidLine(
                    row.getLong(4),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(5),
                    row.getLong(6),
                    row.getInt(7),
                    row.getObject(8, OffsetDateTime.class).toInstant());
            found.put(LineKey.of(row.getLong(1), line), line);
          });
    }
    return found;
  }

  /** In the order of their keys, so that two writers cannot wait for each other. */
  void add(Map<LineKey, PaidLine> lines) {
    List<Map.Entry<LineKey, PaidLine>> ordered = new ArrayList<>(lines.entrySet());
    ordered.sort(
        Map.Entry.comparingByKey(
            Comparator.comparingLong(LineKey::shopId)
                .thenComparing(LineKey::orderKey)
                .thenComparingInt(LineKey::line)));
    jdbc.batchUpdate(
        "insert into paid_line (shop_id, order_key, line_number, sku_id, channel, unit_net,"
            + " quantity, paid_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        ordered,
        BATCH,
        (insert, entry) -> {
          PaidLine line = entry.getValue();
          insert.setLong(1, entry.getKey().shopId());
          insert.setString(2, line.orderKey());
          insert.setInt(3, line.line());
          insert.setLong(4, line.skuId());
          insert.setString(5, line.channel());
          insert.setLong(6, line.unitNet());
          insert.setInt(7, line.quantity());
          insert.setObject(8, line.paidAt().atOffset(ZoneOffset.UTC));
        });
  }
}
