package com.merchantgrowth.product;

import com.merchantgrowth.product.information.InformationField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists products by filter, one statement a page. Asks nobody who they are. */
@Component
class ProductListing {
  private static final String COLUMNS = "select " + ProductRows.COLUMNS;

  private final NamedParameterJdbcTemplate jdbc;

  ProductListing(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(2000);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  /**
   * @param shops the shops whose products may appear, not empty; null for all
   */
  List<Product> page(
      ProductFilter filter,
      @Nullable Collection<Long> shops,
      ProductSort sort,
      long offset,
      int limit) {
    Condition condition = new Condition(filter, shops);
    condition.parameters.addValue("offset", offset).addValue("limit", limit);
    return jdbc.query(
        COLUMNS
            + condition.sql()
            + " order by "
            + sort.sql()
            + " offset :offset rows fetch next :limit rows only",
        condition.parameters,
        ProductRows::product);
  }

  long count(ProductFilter filter, @Nullable Collection<Long> shops) {
    Condition condition = new Condition(filter, shops);
    Long count =
        jdbc.queryForObject("select count(*)" + condition.sql(), condition.parameters, Long.class);
    return count == null ? 0 : count;
  }

  /** All of them, by code, streamed. */
  void forEach(ProductFilter filter, @Nullable Collection<Long> shops, Consumer<Product> consumer) {
    Condition condition = new Condition(filter, shops);
    jdbc.query(
        COLUMNS + condition.sql() + " order by p.code",
        condition.parameters,
        row -> {
          consumer.accept(ProductRows.product(row, 0));
        });
  }

  /** How many products on sale lack what; one statement. */
  Map<InformationField, Long> lacking(Collection<Long> shops) {
    Map<InformationField, Long> counts = new EnumMap<>(InformationField.class);
    String sums =
        Stream.of(InformationField.values())
            .map(field -> "sum(case when " + lacks(field) + " then 1 else 0 end)")
            .collect(Collectors.joining(", "));
    jdbc.query(
        "select " + sums + " from product p where p.status = :status and p.shop_id in (:shops)",
        Map.of("status", ProductStatus.ON_SALE.name(), "shops", shops),
        row -> {
          for (InformationField field : InformationField.values()) {
            counts.put(field, row.getLong(1 + field.ordinal()));
          }
        });
    return counts;
  }

  /** Arithmetic, because the databases do not agree on how to write a bitwise and. */
  private static String lacks(InformationField field) {
    return "mod(p.lacks / " + field.bit() + ", 2) = 1";
  }

  /** The part after the columns: from, where. */
  private static final class Condition {
    private final List<String> terms = new ArrayList<>();
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    Condition(ProductFilter filter, @Nullable Collection<Long> shops) {
      if (shops != null) {
        terms.add("p.shop_id in (:shops)");
        parameters.addValue("shops", shops);
      }
      if (!filter.text().isBlank()) {
        String text = escape(filter.text().strip().toLowerCase(Locale.ROOT));
        terms.add("(lower(p.title) like :part escape '!' or lower(p.code) like :start escape '!')");
        parameters.addValue("part", "%" + text + "%").addValue("start", text + "%");
      }
      if (!filter.category().isBlank()) {
        terms.add("p.category like :category escape '!'");
        parameters.addValue("category", escape(CategoryPath.normal(filter.category())) + "%");
      }
      ProductStatus status = filter.status();
      if (status != null) {
        terms.add("p.status = :status");
        parameters.addValue("status", status.name());
      }
      InformationField lacking = filter.lacking();
      if (lacking != null) {
        terms.add(lacks(lacking));
      }
    }

    private static String escape(String text) {
      return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    String sql() {
      return " from product p" + (terms.isEmpty() ? "" : " where " + String.join(" and ", terms));
    }
  }
}
