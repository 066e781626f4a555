package com.merchantgrowth.merchant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is on record about shops on a day, attributes and flags, for computations. It asks nobody
 * who they are: whoever calls decides what the person at the screen may see.
 */
@Service
public class ShopRecords {
  private static final String NOT_OVER = " (f.until_day is null or f.until_day >= :day)";

  private final JdbcClient jdbc;

  ShopRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Days on which a flag is on record, both included.
   *
   * @param until null = until further notice
   */
  public record FlagSpan(long shopId, String flag, LocalDate since, @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * A shop on a day.
   *
   * @param flags those that are not over, also ones that begin later; earliest first
   */
  public record ShopRecord(ShopProfile profile, List<FlagSpan> flags) {}

  /** One shop's attributes and flags as of the day; one statement. */
  @Transactional(readOnly = true)
  public Optional<ShopRecord> of(long shopId, LocalDate day) {
    List<FlagSpan> flags = new ArrayList<>();
    List<ShopProfile> profiles =
        jdbc.sql(
                "select s.id, s.code, "
                    + ShopVersionRows.ATTRIBUTES
                    + ", f.flag, f.since_day, f.until_day"
                    + ShopVersionRows.SHOPS_AS_OF
                    + "left join shop_flag f on f.shop_id = s.id and"
                    + NOT_OVER
                    + " where s.id = :shop order by f.since_day, f.flag")
            .param("day", day)
            .param("shop", shopId)
            .query(
                (row, number) -> {
                  if (row.getString(10) != null) {
                    flags.add(span(shopId, row, 10));
                  }
                  return ShopVersionRows.profile(row, number);
                })
            .list();
    return profiles.stream().findFirst().map(profile -> new ShopRecord(profile, flags));
  }

  /** Every shop's spans of these flags that hold on the day; one statement, none without flags. */
  @Transactional(readOnly = true)
  public List<FlagSpan> holding(Collection<String> flags, LocalDate day) {
    if (flags.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select f.shop_id, f.flag, f.since_day, f.until_day from shop_flag f"
                + " where f.flag in (:flags) and f.since_day <= :day and"
                + NOT_OVER)
        .param("flags", flags)
        .param("day", day)
        .query((row, _) -> span(row.getLong(1), row, 2))
        .list();
  }

  private static FlagSpan span(long shopId, ResultSet row, int first) throws SQLException {
    return new FlagSpan(
        shopId,
        row.getString(first),
        row.getObject(first + 1, LocalDate.class),
        row.getObject(first + 2, LocalDate.class));
  }
}
