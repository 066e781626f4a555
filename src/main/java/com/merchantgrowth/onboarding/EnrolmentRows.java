package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code onboarding_shop} and {@code onboarding_progress}. */
@Repository
class EnrolmentRows {
  private static final int BATCH = 2_000;
  private static final int IDS_A_STATEMENT = 5_000;
  private static final String COLUMNS =
      "select shop_id, clock_from, asked, hidden, items, completed from onboarding_shop ";

  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;

  EnrolmentRows(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    streaming = new JdbcTemplate(dataSource);
    streaming.setFetchSize(5_000);
  }

  Optional<Enrolment> find(long shop) {
    return jdbc.sql(COLUMNS + "where shop_id = ?").param(shop).query(EnrolmentRows::row).optional();
  }

  /** Waits for whoever else moves the shop. */
  Optional<Enrolment> lock(long shop) {
    return jdbc.sql(COLUMNS + "where shop_id = ? for update")
        .param(shop)
        .query(EnrolmentRows::row)
        .optional();
  }

  /** {@link #lock(long)} for many; shops that are not enrolled are missing in the answer. */
  Map<Long, Enrolment> lock(Collection<Long> shops) {
    Map<Long, Enrolment> found = new HashMap<>();
    List<Long> ids = shops.stream().sorted().toList();
    for (int from = 0; from < ids.size(); from += IDS_A_STATEMENT) {
      jdbc.sql(COLUMNS + "where shop_id in (:shops) order by shop_id for update")
          .param("shops", ids.subList(from, Math.min(ids.size(), from + IDS_A_STATEMENT)))
          .query(EnrolmentRows::row)
          .list()
          .forEach(one -> found.put(one.shop(), one));
    }
    return found;
  }

  /** These shops as they are now; those that are not enrolled are missing. */
  List<Enrolment> read(Collection<Long> shops) {
    List<Enrolment> found = new ArrayList<>();
    List<Long> ids = shops.stream().sorted().toList();
    for (int from = 0; from < ids.size(); from += IDS_A_STATEMENT) {
      found.addAll(
          jdbc.sql(COLUMNS + "where shop_id in (:shops)")
              .param("shops", ids.subList(from, Math.min(ids.size(), from + IDS_A_STATEMENT)))
              .query(EnrolmentRows::row)
              .list());
    }
    return found;
  }

  /** Shops still on their way, ascending; one statement, streamed. */
  void unfinished(Consumer<Enrolment> each) {
    stream("where finished = false ", each);
  }

  /** Everybody, ascending; one statement, streamed. */
  void all(Consumer<Enrolment> each) {
    stream("", each);
  }

  private void stream(String where, Consumer<Enrolment> each) {
    streaming.query(
        COLUMNS + where + "order by shop_id",
        row -> {
          each.accept(row(row, 0));
        });
  }

  /** Of these shops; those that are not enrolled are missing in the answer. One statement. */
  List<Enrolment> of(Collection<Long> shops) {
    return shops.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "where shop_id in (:shops)")
            .param("shops", shops)
            .query(EnrolmentRows::row)
            .list();
  }

  /** The shops that are through; one statement. */
  List<Long> finished() {
    return jdbc.sql("select shop_id from onboarding_shop where finished = true")
        .query(Long.class)
        .list();
  }

  /** The newest business day that has moved shops on. */
  @Nullable LocalDate lastDay() {
    return lastDay("");
  }

  /** The same, waiting for whoever else makes enrolments. */
  @Nullable LocalDate lock() {
    return lastDay(" for update");
  }

  private @Nullable LocalDate lastDay(String ending) {
    return jdbc.sql("select last_day from onboarding_progress where id = 1" + ending)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  void lastDay(LocalDate day) {
    jdbc.sql("update onboarding_progress set last_day = ? where id = 1").param(day).update();
  }

  /** The caller holds {@link #lock()}. */
  void insert(List<Enrolment> shops, Predicate<ShopChecklist> finished) {
    batch(
        "insert into onboarding_shop (clock_from, asked, hidden, finished, items, completed,"
            + " shop_id) values (?, ?, ?, ?, ?, ?, ?)",
        shops,
        finished);
  }

  /** The caller holds the lock of each. */
  void update(List<Enrolment> shops, Predicate<ShopChecklist> finished) {
    batch(
        "update onboarding_shop set clock_from = ?, asked = ?, hidden = ?, finished = ?, items = ?,"
            + " completed = ? where shop_id = ?",
        shops,
        finished);
  }

  private void batch(String sql, List<Enrolment> shops, Predicate<ShopChecklist> finished) {
    List<Object[]> rows =
        shops.stream()
            .map(
                one ->
                    new Object[] {
                      one.list().clockFrom(),
                      one.asked(),
                      one.hidden(),
                      finished.test(one.list()),
                      PackedChecklist.items(one.list()),
                      PackedChecklist.completed(one.list()),
                      one.shop()
                    })
            .toList();
    for (int from = 0; from < rows.size(); from += BATCH) {
      streaming.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private static Enrolment row(ResultSet row, int number) throws SQLException {
    return new Enrolment(
        row.getLong(1),
        row.getBoolean(3),
        row.getBoolean(4),
        PackedChecklist.of(row.getObject(2, LocalDate.class), row.getString(5), row.getString(6)));
  }
}
