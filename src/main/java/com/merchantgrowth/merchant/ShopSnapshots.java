package com.merchantgrowth.merchant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All shops as of a day, for computations that look at everybody; one statement, streamed. */
@Service
public class ShopSnapshots {
  private static final int FETCH_SIZE = 10_000;

  private final JdbcTemplate jdbc;

  ShopSnapshots(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCH_SIZE);
  }

  /** Every shop there is today with its attributes of {@code day}, ids ascending. */
  @Transactional(readOnly = true)
  public ShopColumns asOf(LocalDate day) {
    Collector rows = new Collector();
    jdbc.query(
        "select s.id, s.code, v.category, v.tier, v.shop_type, v.belt, v.stage, v.opened_on"
            + ShopVersionRows.SHOPS_AS_OF.replace(":day", "?")
            + "order by s.id",
        rows::add,
        day,
        day);
    return rows.columns();
  }

  /** Grows parallel arrays; texts that repeat are kept once. */
  private static final class Collector {
    private final Map<String, String> texts = new HashMap<>();
    private int size;
    private long[] ids = new long[1024];
    private String[] codes = new String[1024];
    private final String[][] attributes = new String[5][1024];
    private @Nullable LocalDate[] openedOn = new LocalDate[1024];

    void add(ResultSet row) throws SQLException {
      if (size == ids.length) {
        grow();
      }
      ids[size] = row.getLong(1);
      codes[size] = row.getString(2);
      for (int i = 0; i < attributes.length; i++) {
        String text = row.getString(3 + i);
        attributes[i][size] = texts.computeIfAbsent(text, same -> same);
      }
      openedOn[size] = row.getObject(8, LocalDate.class);
      size++;
    }

    private void grow() {
      int capacity = size * 2;
      ids = Arrays.copyOf(ids, capacity);
      codes = Arrays.copyOf(codes, capacity);
      for (int i = 0; i < attributes.length; i++) {
        attributes[i] = Arrays.copyOf(attributes[i], capacity);
      }
      openedOn = Arrays.copyOf(openedOn, capacity);
    }

    ShopColumns columns() {
      return new ShopColumns(
          Arrays.copyOf(ids, size),
          Arrays.copyOf(codes, size),
          Arrays.copyOf(attributes[0], size),
          Arrays.copyOf(attributes[1], size),
          Arrays.copyOf(attributes[2], size),
          Arrays.copyOf(attributes[3], size),
          Arrays.copyOf(attributes[4], size),
          Arrays.copyOf(openedOn, size));
    }
  }
}
