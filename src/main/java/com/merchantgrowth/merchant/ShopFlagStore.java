package com.merchantgrowth.merchant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes flags, many at once. Runs in the caller's transaction. */
@Component
class ShopFlagStore {
  private static final int BATCH = 2000;

  /** Half of what PostgreSQL takes as parameters of one statement. */
  private static final int IDS_A_STATEMENT = 30_000;

  private final JdbcTemplate jdbc;
  private final ShopVersionStore shops;

  ShopFlagStore(DataSource dataSource, ShopVersionStore shops) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(2000);
    this.shops = shops;
  }

  record Entry(long shopId, String flag, LocalDate since, @Nullable LocalDate until, String note) {
    private Key key() {
      return new Key(shopId, flag, since);
    }
  }

  private record Key(long shopId, String flag, LocalDate since) {}

  /** How many were new, had another end or note, or were there already. */
  record Written(int created, int changed, int unchanged) {}

  /** The same shop, flag and first day is the same flag: its end and note are replaced. */
  Written put(Collection<Entry> entries) {
    shops.lock();
    Map<Key, Object[]> known = known(entries.stream().map(Entry::shopId).distinct().toList());
    List<Entry> added = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    for (Entry entry : entries) {
      Object[] row = known.get(entry.key());
      if (row == null) {
        added.add(entry);
      } else if (!Objects.equals(row[1], entry.until()) || !row[2].equals(entry.note())) {
        changed.add(new Object[] {entry.until(), entry.note(), row[0]});
      }
    }
    jdbc.batchUpdate(
        "insert into shop_flag (shop_id, flag, since_day, until_day, note) values (?, ?, ?, ?, ?)",
        added,
        BATCH,
        (insert, entry) -> {
          insert.setLong(1, entry.shopId());
          insert.setString(2, entry.flag());
          insert.setObject(3, entry.since());
          insert.setObject(4, entry.until());
          insert.setString(5, entry.note());
        });
    jdbc.batchUpdate(
        "update shop_flag set until_day = ?, note = ?, version = version + 1 where id = ?",
        changed,
        BATCH,
        (update, row) -> {
          for (int i = 0; i < row.length; i++) {
            update.setObject(i + 1, row[i]);
          }
        });
    return new Written(
        added.size(), changed.size(), entries.size() - added.size() - changed.size());
  }

  private Map<Key, Object[]> known(List<Long> shopIds) {
    Map<Key, Object[]> known = new HashMap<>();
    NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
    for (int from = 0; from < shopIds.size(); from += IDS_A_STATEMENT) {
      named.query(
          "select shop_id, flag, since_day, id, until_day, note from shop_flag"
              + " where shop_id in (:ids)",
          Map.of("ids", shopIds.subList(from, Math.min(shopIds.size(), from + IDS_A_STATEMENT))),
          row -> {
            add(row, known);
          });
    }
    return known;
  }

  private static void add(ResultSet row, Map<Key, Object[]> known) throws SQLException {
    known.put(
        new Key(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class)),
        new Object[] {row.getLong(4), row.getObject(5, LocalDate.class), row.getString(6)});
  }
}
