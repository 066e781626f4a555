package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** New rows of pieces kept before payment. */
@Repository
class HoldRows {
  private static final String INSERT =
      "insert into marketing_hold (tool_id, tool_version, shop_id, sku_id, buyer, quantity,"
          + " unit_price, status, held_at, expires_at)"
          + " select cast(? as bigint), cast(? as integer), cast(? as bigint), cast(? as bigint),"
          + " h.buyer, h.quantity, cast(? as bigint), 'held', cast(? as timestamp with time zone),"
          + " cast(? as timestamp with time zone)"
          + " from unnest(cast(? as varchar array), cast(? as integer array))"
          + " as h (buyer, quantity)";

  private final JdbcClient jdbc;

  HoldRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is the same for all that are kept together. */
  record Keeping(Tool tool, long sku, long unitPrice, Instant at, Instant until) {}

  /** For whom, and how many. */
  record To(String buyer, int quantity) {}

  /**
   * One statement, whoever many they are.
   *
   * @return ids of the holds, in their order
   */
  List<Long> insert(Keeping keeping, List<To> all) {
    GeneratedKeyHolder keys = new GeneratedKeyHolder();
    jdbc.sql(INSERT)
        .params(
            keeping.tool().id(),
            keeping.tool().version(),
            keeping.tool().shopId(),
            keeping.sku(),
            keeping.unitPrice(),
            ToolStore.at(keeping.at()),
            ToolStore.at(keeping.until()),
            new SqlArrayValue("varchar", all.stream().map(To::buyer).toArray()),
            new SqlArrayValue("integer", all.stream().map(To::quantity).toArray()))
        .update(keys, "id", "buyer", "quantity");
    Map<To, Queue<Long>> ids = new HashMap<>();
    for (Map<String, Object> key : keys.getKeyList()) {
      To to =
          new To(
              (String) Objects.requireNonNull(key.get("buyer")),
              ((Number) Objects.requireNonNull(key.get("quantity"))).intValue());
      ids.computeIfAbsent(to, none -> new ArrayDeque<>())
          .add(((Number) Objects.requireNonNull(key.get("id"))).longValue());
    }
    List<Long> inserted = new ArrayList<>();
    for (To to : all) {
      inserted.add(Objects.requireNonNull(ids.get(to)).remove());
    }
    return inserted;
  }
}
