package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Scarce things: one row each that every node agrees on. A take is one conditional statement;
 * nothing can be taken twice, and what has no limit has no row.
 */
@Repository
public class Scarce {
  public static final String CLAIMS = "claims";
  public static final String BUDGET = "budget";
  public static final String STOCK = "stock";

  private final JdbcClient jdbc;

  Scarce(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes from a scarce thing that has a row.
   *
   * @param sku 0 = the tool as a whole
   * @return false = there is not that much left, nothing has changed
   */
  public boolean take(long tool, String kind, long sku, long amount) {
    return jdbc.sql(
                "update marketing_scarce set taken = taken + ? where tool_id = ? and kind = ?"
                    + " and sku_id = ? and taken + ? <= total")
            .params(amount, tool, kind, sku, amount)
            .update()
        == 1;
  }

  /**
   * Takes as much as there is, at most so much; one statement where there is enough.
   *
   * @return how much was taken
   */
  public long takeUpTo(long tool, String kind, long sku, long most) {
    if (take(tool, kind, sku, most)) {
      return most;
    }
    long left =
        jdbc.sql(
                "select total - taken from marketing_scarce where tool_id = ? and kind = ?"
                    + " and sku_id = ? for update")
            .params(tool, kind, sku)
            .query(Long.class)
            .optional()
            .orElse(0L);
    long taken = Math.min(left, most);
    return taken > 0 && take(tool, kind, sku, taken) ? taken : 0;
  }

  /** Whether the tool has such a limit at all. */
  public boolean limited(long tool, String kind) {
    return jdbc.sql("select count(*) from marketing_scarce where tool_id = ? and kind = ?")
            .params(tool, kind)
            .query(Integer.class)
            .single()
        > 0;
  }

  public void giveBack(long tool, String kind, long sku, long amount) {
    jdbc.sql(
            "update marketing_scarce set taken = taken - ? where tool_id = ? and kind = ?"
                + " and sku_id = ?")
        .params(amount, tool, kind, sku)
        .update();
  }

  public void create(long tool, String kind, long sku, long total) {
    jdbc.sql(
            "insert into marketing_scarce (tool_id, kind, sku_id, total, taken)"
                + " values (?, ?, ?, ?, 0)")
        .params(tool, kind, sku, total)
        .update();
  }

  /** Raises a total; the rest of the row is left to those who take. */
  public void raise(long tool, String kind, long sku, long more) {
    jdbc.sql(
            "update marketing_scarce set total = total + ? where tool_id = ? and kind = ?"
                + " and sku_id = ?")
        .params(more, tool, kind, sku)
        .update();
  }

  /**
   * What closing found.
   *
   * @param left nobody had taken it, nobody can any more
   * @param total from now on; smaller after each closing that found something
   */
  public record Closed(long left, long total) {}

  /** Closes what is left: the total becomes what was taken. */
  public Closed close(long tool, String kind, long sku) {
    Closed closed =
        jdbc.sql(
                "select total - taken, taken from marketing_scarce where tool_id = ? and kind = ?"
                    + " and sku_id = ? for update")
            .params(tool, kind, sku)
            .query((row, number) -> new Closed(row.getLong(1), row.getLong(2)))
            .optional()
            .orElse(new Closed(0, 0));
    jdbc.sql(
            "update marketing_scarce set total = taken where tool_id = ? and kind = ?"
                + " and sku_id = ?")
        .params(tool, kind, sku)
        .update();
    return closed;
  }

  /** What is left of each tool; one statement. A tool without rows has no limits. */
  public Map<Long, Left> left(Collection<Long> tools) {
    Map<Long, Long> budgets = new HashMap<>();
    Map<Long, Long> claims = new HashMap<>();
    Map<Long, Map<Long, Long>> stock = new HashMap<>();
    if (!tools.isEmpty()) {
      jdbc.sql(
              "select tool_id, kind, sku_id, total - taken from marketing_scarce"
                  + " where tool_id in (:tools)")
          .param("tools", tools)
          .query(
              row -> {
                long tool = row.getLong(1);
                long left = row.getLong(4);
                switch (row.getString(2)) {
                  case BUDGET -> budgets.put(tool, left);
                  case CLAIMS -> claims.put(tool, left);
                  default ->
                      stock.computeIfAbsent(tool, key -> new HashMap<>()).put(row.getLong(3), left);
                }
              });
    }
    Map<Long, Left> left = new HashMap<>();
    for (Long tool : tools) {
      Long open = claims.get(tool);
      left.put(
          tool,
          new Left(
              budgets.getOrDefault(tool, Rule.NO_BUDGET),
              open == null ? OptionalLong.empty() : OptionalLong.of(open),
              stock.getOrDefault(tool, Map.of())));
    }
    return left;
  }
}
