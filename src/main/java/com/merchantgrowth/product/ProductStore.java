package com.merchantgrowth.product;

import com.merchantgrowth.product.information.Information;
import com.merchantgrowth.product.information.InformationRules;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads and writes many products at once with a number of statements that grows with the number of
 * batches only. Runs in the caller's transaction, which has called {@link #lock}.
 */
@Component
class ProductStore {
  private static final int BATCH = 2000;

  /** Up to this many codes are asked for by name; beyond, the whole table is streamed once. */
  private static final int FEW = 1000;

  private final JdbcTemplate jdbc;
  private final BusinessCalendar calendar;

  ProductStore(DataSource dataSource, BusinessCalendar calendar) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(10_000);
    this.calendar = calendar;
  }

  /** Keeps every other writer of products out until the transaction ends. */
  void lock() {
    jdbc.queryForObject("select id from product_lock where id = 1 for update", Long.class);
  }

  /** By code; unknown codes are left out. */
  Map<String, Product> byCode(Collection<String> codes) {
    Map<String, Product> found = HashMap.newHashMap(codes.size());
    if (codes.isEmpty()) {
      return found;
    }
    boolean few = codes.size() <= FEW;
    Set<String> wanted = Set.copyOf(codes);
    new NamedParameterJdbcTemplate(jdbc)
        .query(
            "select "
                + ProductRows.COLUMNS
                + " from product p"
                + (few ? " where p.code in (:codes)" : ""),
            few ? Map.of("codes", wanted) : Map.of(),
            row -> {
              if (few || wanted.contains(row.getString(2))) {
                found.put(row.getString(2), ProductRows.product(row, 0));
              }
            });
    return found;
  }

  /** A product as it is to be written. */
  record Written(
      long id, String code, long shopId, ProductFields fields, Information information) {}

  void create(List<Written> products, InformationRules rules) {
    OffsetDateTime now = calendar.now().atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        "insert into product ("
            + String.join(", ", ProductRows.FIELDS)
            + ", information, lacks, rules_version, shop_id, code, created_at, changed_at) values ("
            + "?, ".repeat(ProductRows.FIELDS.size())
            + "?, ?, ?, ?, ?, ?, ?)",
        products,
        BATCH,
        (insert, product) -> {
          int next = ProductRows.set(insert, product.fields());
          insert.setDouble(next, product.information().points());
          insert.setInt(next + 1, product.information().lacks());
          insert.setInt(next + 2, rules.version());
          insert.setLong(next + 3, product.shopId());
          insert.setString(next + 4, product.code());
          insert.setObject(next + 5, now);
          insert.setObject(next + 6, now);
        });
  }

  void update(List<Written> products, InformationRules rules) {
    OffsetDateTime now = calendar.now().atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        "update product set "
            + ProductRows.FIELDS.stream()
                .map(field -> field + " = ?")
                .collect(Collectors.joining(", "))
            + ", information = ?, lacks = ?, rules_version = ?, changed_at = ? where id = ?",
        products,
        BATCH,
        (update, product) -> {
          int next = ProductRows.set(update, product.fields());
          update.setDouble(next, product.information().points());
          update.setInt(next + 1, product.information().lacks());
          update.setInt(next + 2, rules.version());
          update.setObject(next + 3, now);
          update.setLong(next + 4, product.id());
        });
  }

  /** What the rules make of one product. */
  private record Judged(long id, double points, int lacks) {}

  /** Judges every product again; only those whose points or fields to fix differ are written. */
  int judge(InformationRules rules) {
    List<Judged> changed = new ArrayList<>();
    jdbc.query(
        "select " + ProductRows.COLUMNS + " from product p",
        row -> {
          Product product = ProductRows.product(row, 0);
          Information information = rules.of(product.fields().presentation());
          if (information.points() != product.information()
              || information.lacks() != product.lacks()) {
            changed.add(new Judged(product.id(), information.points(), information.lacks()));
          }
        });
    jdbc.batchUpdate(
        "update product set information = ?, lacks = ?, rules_version = ? where id = ?",
        changed,
        BATCH,
        (update, product) -> {
          update.setDouble(1, product.points());
          update.setInt(2, product.lacks());
          update.setInt(3, rules.version());
          update.setLong(4, product.id());
        });
    return changed.size();
  }
}
