package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.BusinessCalendar;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many shops of which kind there are today, for administrators; three statements. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ShopSummaries {
  private static final int NEW_DAYS = 7;

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  ShopSummaries(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * @param value a tier or a stage's code; empty = not known
   */
  public record Share(String value, long shops) {}

  /**
   * @param opened shops that opened within the last seven days, today included
   * @param peopled shops that at least one account can enter
   */
  public record Summary(
      long shops, long opened, long peopled, List<Share> tiers, List<Share> stages) {}

  @Transactional(readOnly = true)
  public Summary today() {
    return jdbc.sql(
            "select count(*), coalesce(sum(case when v.opened_on > :since and v.opened_on <= :day"
                + " then 1 else 0 end), 0), (select count(distinct shop_id) from shop_member)"
                + ShopVersionRows.SHOPS_AS_OF)
        .param("day", calendar.today())
        .param("since", calendar.today().minusDays(NEW_DAYS))
        .query(
            (row, number) ->
                new Summary(
                    row.getLong(1), row.getLong(2), row.getLong(3), by("tier"), by("stage")))
        .single();
  }

  private List<Share> by(String column) {
    return jdbc.sql(
            "select v."
                + column
                + ", count(*)"
                + ShopVersionRows.SHOPS_AS_OF
                + "group by v."
                + column
                + " order by 1")
        .param("day", calendar.today())
        .query((row, number) -> new Share(row.getString(1), row.getLong(2)))
        .list();
  }
}
