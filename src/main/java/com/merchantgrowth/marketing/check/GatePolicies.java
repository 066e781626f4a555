package com.merchantgrowth.marketing.check;

import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.GatePolicy;
import com.merchantgrowth.marketing.tool.ToolStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what shops let through; it asks nobody who they are. */
@Repository
public class GatePolicies {
  private final JdbcClient jdbc;

  GatePolicies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The shop's own, or what every shop has at least. */
  public GatePolicy of(long shopId) {
    return jdbc.sql(
            "select most_units, days, stricter from marketing_gate_policy where shop_id = ?")
        .param(shopId)
        .query(
            (row, number) -> new GatePolicy(row.getInt(1), row.getInt(2), read(row.getString(3))))
        .optional()
        .orElse(GatePolicy.DEFAULT);
  }

  void set(long shopId, GatePolicy policy, Instant now, String by) {
    jdbc.sql("delete from marketing_gate_policy where shop_id = ?").param(shopId).update();
    jdbc.sql(
            "insert into marketing_gate_policy (shop_id, most_units, days, stricter, changed_at,"
                + " changed_by) values (?, ?, ?, ?, ?, ?)")
        .params(
            shopId,
            policy.mostUnits(),
            policy.days(),
            write(policy.stricter()),
            ToolStore.at(now),
            by)
        .update();
  }

  /** {@code NEW_LOW=BLOCKED,…}. */
  private static String write(Map<Finding.Kind, Finding.Level> stricter) {
    return stricter.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }

  private static Map<Finding.Kind, Finding.Level> read(String text) {
    return Arrays.stream(text.split(","))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> entry.split("="))
        .collect(
            Collectors.toMap(
                entry -> Finding.Kind.valueOf(entry[0]), entry -> Finding.Level.valueOf(entry[1])));
  }
}
