package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which flags hold on a day, for computations; asks nobody who they are. */
@Service
public class ShopFlagDays {
  private static final String HOLDS =
      " since_day <= :day and (until_day is null or until_day >= :day)";

  private final JdbcClient jdbc;

  ShopFlagDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The flags of one shop that hold on the day. */
  @Transactional(readOnly = true)
  public Set<String> on(long shopId, LocalDate day) {
    List<String> flags =
        jdbc.sql("select distinct flag from shop_flag where shop_id = :shop and" + HOLDS)
            .param("shop", shopId)
            .param("day", day)
            .query(String.class)
            .list();
    return new TreeSet<>(flags);
  }

  /** The shops a flag holds for on the day, ids ascending; one statement. */
  @Transactional(readOnly = true)
  public long[] shops(String flag, LocalDate day) {
    return jdbc
        .sql(
            "select distinct shop_id from shop_flag where flag = :flag and"
                + HOLDS
                + " order by shop_id")
        .param("flag", flag)
        .param("day", day)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }
}
