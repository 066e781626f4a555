package com.merchantgrowth.creator;

import com.merchantgrowth.shared.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists creators as of today by filter, one statement a page. Asks nobody who they are. */
@Component
class CreatorListing {
  private final NamedParameterJdbcTemplate jdbc;
  private final BusinessCalendar calendar;

  CreatorListing(DataSource dataSource, BusinessCalendar calendar) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(2000);
    this.jdbc = new NamedParameterJdbcTemplate(template);
    this.calendar = calendar;
  }

  List<CreatorProfile> page(CreatorFilter filter, CreatorSort sort, long offset, int limit) {
    Condition condition = new Condition(filter);
    condition.parameters.addValue("offset", offset).addValue("limit", limit);
    return jdbc.query(
        CreatorRows.COLUMNS
            + condition.sql()
            + " order by "
            + sort.sql()
            + " offset :offset rows fetch next :limit rows only",
        condition.parameters,
        CreatorRows::profile);
  }

  long count(CreatorFilter filter) {
    Condition condition = new Condition(filter);
    Long count =
        jdbc.queryForObject("select count(*)" + condition.sql(), condition.parameters, Long.class);
    return count == null ? 0 : count;
  }

  /** All of them, by code, streamed. */
  void forEach(CreatorFilter filter, Consumer<CreatorProfile> consumer) {
    Condition condition = new Condition(filter);
    jdbc.query(
        CreatorRows.COLUMNS + condition.sql() + " order by c.code",
        condition.parameters,
        row -> {
          consumer.accept(CreatorRows.profile(row, 0));
        });
  }

  List<String> categories() {
    return jdbc.queryForList(
        "select v.category"
            + CreatorRows.AS_OF
            + "where v.category <> '' group by v.category order by 1",
        new MapSqlParameterSource("day", calendar.today()),
        String.class);
  }

  /** The part after the columns: from, where. */
  private final class Condition {
    private final List<String> terms = new ArrayList<>();
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    Condition(CreatorFilter filter) {
      parameters.addValue("day", calendar.today());
      equal("v.tier", "tier", filter.tier());
      equal("v.creator_type", "type", filter.type());
      equal("v.category", "category", filter.category());
      if (!filter.active().isEmpty()) {
        terms.add("c.active = :active");
        parameters.addValue("active", Boolean.valueOf(filter.active()));
      }
      if (!filter.text().isBlank()) {
        String text = escape(filter.text().strip().toLowerCase(Locale.ROOT));
        terms.add("(lower(c.name) like :part escape '!' or lower(c.code) like :start escape '!')");
        parameters.addValue("part", "%" + text + "%").addValue("start", text + "%");
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
      return CreatorRows.AS_OF + (terms.isEmpty() ? "" : "where " + String.join(" and ", terms));
    }
  }
}
