package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ProductStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists a shop's SKUs by filter, one statement a page. Asks nobody who they are. */
@Component
class SkuListing {
  private final NamedParameterJdbcTemplate jdbc;

  SkuListing(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(2000);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  List<Sku> page(long shopId, SkuFilter filter, SkuSort sort, long offset, int limit) {
    MapSqlParameterSource parameters = parameters(shopId, filter);
    parameters.addValue("offset", offset).addValue("limit", limit);
    return jdbc.query(
        SkuRows.SELECT
            + where(filter)
            + " order by "
            + sort.sql()
            + " offset :offset rows fetch next :limit rows only",
        parameters,
        SkuRows::sku);
  }

  long count(long shopId, SkuFilter filter) {
    Long count =
        jdbc.queryForObject(
            "select count(*)" + SkuRows.FROM + where(filter),
            parameters(shopId, filter),
            Long.class);
    return count == null ? 0 : count;
  }

  /** All of them, streamed. */
  void forEach(long shopId, SkuFilter filter, SkuSort sort, Consumer<Sku> consumer) {
    jdbc.query(
        SkuRows.SELECT + where(filter) + " order by " + sort.sql(),
        parameters(shopId, filter),
        row -> {
          consumer.accept(SkuRows.sku(row, 0));
        });
  }

  private static String where(SkuFilter filter) {
    return " where s.shop_id = :shop"
        + (filter.text().isBlank()
            ? ""
            : " and (lower(p.title) like :part escape '!' or lower(s.specification) like :part"
                + " escape '!' or lower(s.code) like :start escape '!' or lower(p.code) like :start"
                + " escape '!')")
        + (filter.status() == null ? "" : " and s.status = :status");
  }

  private static MapSqlParameterSource parameters(long shopId, SkuFilter filter) {
    String text =
        filter
            .text()
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("!", "!!")
            .replace("%", "!%")
            .replace("_", "!_");
    ProductStatus status = filter.status();
    return new MapSqlParameterSource("shop", shopId)
        .addValue("part", "%" + text + "%")
        .addValue("start", text + "%")
        .addValue("status", status == null ? null : status.name());
  }
}
