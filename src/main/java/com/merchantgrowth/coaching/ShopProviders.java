package com.merchantgrowth.coaching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks after which shop. It asks nobody who they are. */
@Component
public class ShopProviders {
  private static final int IDS_A_STATEMENT = 5_000;

  private final JdbcClient jdbc;

  ShopProviders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The account of the provider bound longest on that day, by shop; shops without one are missing.
   */
  public Map<Long, Long> of(Collection<Long> shops, LocalDate day) {
    Map<Long, Long> providers = new HashMap<>();
    List<Long> ids = shops.stream().sorted().distinct().toList();
    for (int from = 0; from < ids.size(); from += IDS_A_STATEMENT) {
      jdbc.sql(
              "select shop_id, account_id from provider_binding where shop_id in (:shops)"
                  + " and valid_from <= :day and (valid_to is null or valid_to > :day)"
                  + " order by valid_from, id")
          .param("shops", ids.subList(from, Math.min(ids.size(), from + IDS_A_STATEMENT)))
          .param("day", day)
          .query(
              row -> {
                providers.putIfAbsent(row.getLong(1), row.getLong(2));
              });
    }
    return providers;
  }
}
