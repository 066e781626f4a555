package com.merchantgrowth.merchant;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the codes of a whole file into ids with one statement. */
@Service
public class ShopCodes {
  private final JdbcTemplate jdbc;

  ShopCodes(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(10_000);
  }

  /** The id of every shop by its code. The map is the caller's own. */
  @Transactional(readOnly = true)
  public Map<String, Long> all() {
    Map<String, Long> ids = new HashMap<>();
    jdbc.query(
        "select code, id from shop",
        row -> {
          ids.put(row.getString(1), row.getLong(2));
        });
    return ids;
  }
}
