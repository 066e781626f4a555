package com.merchantgrowth.task;

import com.merchantgrowth.task.progress.Standing;
import com.merchantgrowth.task.progress.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code task_standing}: where each shop stands, packed. */
@Repository
class StandingStore {
  private static final int BATCH = 2_000;
  private static final int IDS_A_STATEMENT = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;

  StandingStore(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    streaming = new JdbcTemplate(dataSource);
    streaming.setFetchSize(5_000);
  }

  /** One shop's standings; one statement. */
  Standings of(long shopId) {
    return jdbc.sql("select standings from task_standing where shop_id = ?")
        .param(shopId)
        .query((row, _) -> Standings.of(row.getBytes(1)))
        .optional()
        .orElseGet(Standings::none);
  }

  /** Hands over every shop's standings, shops ascending; one statement, streamed. */
  void forEach(BiConsumer<Long, Standings> each) {
    streaming.query(
        "select shop_id, standings from task_standing order by shop_id",
        row -> {
          each.accept(row.getLong(1), Standings.of(row.getBytes(2)));
        });
  }

  /** Waits for whoever else moves standings; the newest business day whose run has moved them. */
  @Nullable LocalDate lock() {
    return jdbc.sql("select last_day from task_progress where id = 1 for update")
        .query((row, _) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  @Nullable LocalDate lastDay() {
    return jdbc.sql("select last_day from task_progress where id = 1")
        .query((row, _) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  void lastDay(LocalDate day) {
    jdbc.sql("update task_progress set last_day = ? where id = 1").param(day).update();
  }

  /**
   * Puts changed standings among those of their shops. The caller holds the {@link #lock}.
   *
   * @param keep which old ones stay
   */
  void merge(Map<Long, ? extends Collection<Standing>> changes, Predicate<Standing> keep) {
    Map<Long, Standings> known = known(changes.keySet());
    List<Object[]> added = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    changes.forEach(
        (shop, standings) -> {
          Standings before = known.get(shop);
          byte[] after =
              (before == null ? Standings.none() : before).with(standings, keep).packed();
          if (before == null) {
            added.add(new Object[] {shop, after});
          } else {
            changed.add(new Object[] {after, shop});
          }
        });
    batch("insert into task_standing (shop_id, standings) values (?, ?)", added);
    batch("update task_standing set standings = ? where shop_id = ?", changed);
  }

  private void batch(String sql, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      streaming.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  /** Those of many shops; a shop that never entered a task is missing. */
  Map<Long, Standings> known(Collection<Long> shops) {
    Map<Long, Standings> known = new HashMap<>();
    List<Long> ids = List.copyOf(shops);
    for (int from = 0; from < ids.size(); from += IDS_A_STATEMENT) {
      jdbc.sql("select shop_id, standings from task_standing where shop_id in (:shops)")
          .param("shops", ids.subList(from, Math.min(ids.size(), from + IDS_A_STATEMENT)))
          .query(
              row -> {
                known.put(row.getLong(1), Standings.of(row.getBytes(2)));
              });
    }
    return known;
  }

  /** The first day with a paid order of each shop of which it is known. */
  Map<Long, LocalDate> firstSales() {
    Map<Long, LocalDate> days = new HashMap<>();
    streaming.query(
        "select shop_id, first_sale from task_first_sale",
        row -> {
          days.put(row.getLong(1), row.getObject(2, LocalDate.class));
        });
    return days;
  }

  void firstSales(Map<Long, LocalDate> found) {
    batch(
        "insert into task_first_sale (shop_id, first_sale) values (?, ?)",
        found.entrySet().stream().map(one -> new Object[] {one.getKey(), one.getValue()}).toList());
  }
}
