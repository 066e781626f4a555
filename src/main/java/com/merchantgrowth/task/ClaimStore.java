package com.merchantgrowth.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code task_claim}: who has claimed which round. */
@Repository
class ClaimStore {
  private static final String ROWS =
      "select task_id, occurrence, shop_id, version, claimed_on, claimed_at, claim_key"
          + " from task_claim ";

  private final JdbcClient jdbc;

  ClaimStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param key the caller's idempotency key, or empty
   */
  record Claim(
      int task, int occurrence, long shop, int version, LocalDate day, Instant at, String key) {}

  List<Claim> ofShop(long shopId) {
    return jdbc.sql(ROWS + "where shop_id = ?").param(shopId).query(ClaimStore::claim).list();
  }

  /** By shop; one statement. */
  Map<Long, List<Claim>> ofShops(Collection<Long> shops) {
    return jdbc
        .sql(ROWS + "where shop_id in (:shops)")
        .param("shops", shops)
        .query(ClaimStore::claim)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Claim::shop));
  }

  Optional<Claim> find(int task, int occurrence, long shopId) {
    return jdbc.sql(ROWS + "where task_id = ? and occurrence = ? and shop_id = ?")
        .params(task, occurrence, shopId)
        .query(ClaimStore::claim)
        .optional();
  }

  /** All claims of these tasks, in the order of shops. */
  List<Claim> ofTasks(List<Integer> tasks) {
    return tasks.isEmpty()
        ? List.of()
        : jdbc.sql(ROWS + "where task_id in (:tasks) order by shop_id")
            .param("tasks", tasks)
            .query(ClaimStore::claim)
            .list();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the round is claimed already
   */
  void insert(Claim claim, String account) {
    jdbc.sql(
            "insert into task_claim (task_id, occurrence, shop_id, version, claimed_on, claimed_at,"
                + " account, claim_key) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            claim.task,
            claim.occurrence,
            claim.shop,
            claim.version,
            claim.day,
            TaskStore.utc(claim.at),
            account,
            claim.key)
        .update();
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(
        row.getInt(1),
        row.getInt(2),
        row.getLong(3),
        row.getInt(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7));
  }
}
