package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.BusinessCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists shops as of today by filter, one statement a page. Asks nobody who they are. */
@Component
class ShopListing {
  private static final String COLUMNS = "select s.id, s.code, " + ShopVersionRows.ATTRIBUTES;

  private final NamedParameterJdbcTemplate jdbc;
  private final BusinessCalendar calendar;

  ShopListing(DataSource dataSource, BusinessCalendar calendar) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(2000);
    this.jdbc = new NamedParameterJdbcTemplate(template);
    this.calendar = calendar;
  }

  /**
   * @param only the ids that may appear, not empty; null for all
   */
  List<ShopProfile> page(
      ShopFilter filter, @Nullable Collection<Long> only, ShopSort sort, long offset, int limit) {
    Condition condition = new Condition(filter, only);
    condition.parameters.addValue("offset", offset).addValue("limit", limit);
    return jdbc.query(
        COLUMNS
            + condition.sql()
            + " order by "
            + sort.sql()
            + " offset :offset rows fetch next :limit rows only",
        condition.parameters,
        ShopVersionRows::profile);
  }

  long count(ShopFilter filter, @Nullable Collection<Long> only) {
    Condition condition = new Condition(filter, only);
    Long count =
        jdbc.queryForObject("select count(*)" + condition.sql(), condition.parameters, Long.class);
    return count == null ? 0 : count;
  }

  /** All of them, by code, streamed. */
  void forEach(ShopFilter filter, Consumer<ShopProfile> consumer) {
    Condition condition = new Condition(filter, null);
    jdbc.query(
        COLUMNS + condition.sql() + " order by s.code",
        condition.parameters,
        row -> {
          consumer.accept(ShopVersionRows.profile(row, 0));
        });
  }

  /** The values in use, each with the column it belongs to. */
  List<String[]> choices() {
    return jdbc.query(
        "select 'category', v.category"
            + ShopVersionRows.SHOPS_AS_OF
            + "where v.category <> '' group by v.category union all select 'tier', v.tier"
            + ShopVersionRows.SHOPS_AS_OF
            + "where v.tier <> '' group by v.tier union all select 'belt', v.belt"
            + ShopVersionRows.SHOPS_AS_OF
            + "where v.belt <> '' group by v.belt order by 1, 2",
        new MapSqlParameterSource("day", calendar.today()),
        (row, number) -> new String[] {row.getString(1), row.getString(2)});
  }

  /** The part after the columns: from, where. */
  private final class Condition {
    private final List<String> terms = new ArrayList<>();
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    Condition(ShopFilter filter, @Nullable Collection<Long> only) {
      parameters.addValue("day", calendar.today());
      equal("v.category", "category", filter.category());
      equal("v.tier", "tier", filter.tier());
      equal("v.shop_type", "type", filter.type());
      equal("v.belt", "belt", filter.belt());
      equal("v.stage", "stage", filter.stage());
      if (!filter.text().isBlank()) {
        String text = escape(filter.text().strip().toLowerCase(Locale.ROOT));
        terms.add("(lower(v.name) like :part escape '!' or lower(s.code) like :start escape '!')");
        parameters.addValue("part", "%" + text + "%").addValue("start", text + "%");
      }
      if (only != null) {
        terms.add("s.id in (:only)");
        parameters.addValue("only", only);
      }
    }

    private void equal(String column, String name, String value) {
      if (!value.isEmpty()) {
        terms.add(column + " = :" + name);
        parameters.addValue(name, value);
      }
    }

    private static String escape(String text) {
      return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    String sql() {
      return ShopVersionRows.SHOPS_AS_OF
          + (terms.isEmpty() ? "" : "where " + String.join(" and ", terms));
    }
  }
}
