package com.merchantgrowth.marketing.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the daily check: when a shop's was, and how heavy what it found was. */
@Repository
class RecheckRows {
  /** Stands where a level would: the tool would pass. */
  static final String SOUND = "-";

  private final JdbcClient jdbc;

  RecheckRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these shops that were not checked on this day yet; at most so many. */
  List<Long> due(Collection<Long> shopIds, LocalDate today, int most) {
    List<Long> done =
        jdbc.sql("select shop_id from marketing_recheck where checked_on >= ?")
            .param(today)
            .query(Long.class)
            .list();
    return shopIds.stream().filter(shop -> !done.contains(shop)).limit(most).toList();
  }

  /** Compare-and-set on the shop's day. */
  boolean claim(long shopId, LocalDate today) {
    int moved =
        jdbc.sql("update marketing_recheck set checked_on = ? where shop_id = ? and checked_on < ?")
            .params(today, shopId, today)
            .update();
    if (moved == 1) {
      return true;
    }
    boolean known =
        jdbc.sql("select count(*) from marketing_recheck where shop_id = ?")
                .param(shopId)
                .query(Integer.class)
                .single()
            > 0;
    if (known) {
      return false;
    }
    try {
      jdbc.sql("insert into marketing_recheck (shop_id, checked_on, worst) values (?, ?, '')")
          .params(shopId, today)
          .update();
      return true;
    } catch (DuplicateKeyException other) {
      return false;
    }
  }

  /** How heavy each tool's worst finding was, by tool. */
  Map<Long, String> levels(long shopId) {
    String stored =
        jdbc.sql("select worst from marketing_recheck where shop_id = ?")
            .param(shopId)
            .query(String.class)
            .single();
    Map<Long, String> levels = new TreeMap<>();
    Arrays.stream(stored.split(","))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> entry.split(":"))
        .forEach(entry -> levels.put(Long.valueOf(entry[0]), entry[1]));
    return levels;
  }

  void keep(long shopId, Map<Long, String> levels) {
    jdbc.sql("update marketing_recheck set worst = ? where shop_id = ?")
        .params(
            levels.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(",")),
            shopId)
        .update();
  }
}
