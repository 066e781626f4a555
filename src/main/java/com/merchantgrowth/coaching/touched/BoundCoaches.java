package com.merchantgrowth.coaching.touched;

import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which service providers are bound to which shops today; for messages to coaches. */
@Component
public class BoundCoaches {
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  BoundCoaches(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** The shops of each account that is bound to any; one statement. */
  public Map<Long, Set<Long>> shopsByAccount() {
    LocalDate today = calendar.today();
    Map<Long, Set<Long>> shops = new TreeMap<>();
    jdbc.sql(
            "select account_id, shop_id from provider_binding"
                + " where valid_from <= ? and (valid_to is null or valid_to > ?)")
        .params(today, today)
        .query(
            row -> {
              shops.computeIfAbsent(row.getLong(1), _ -> new TreeSet<>()).add(row.getLong(2));
            });
    return shops;
  }
}
