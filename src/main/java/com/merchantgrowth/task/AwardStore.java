package com.merchantgrowth.task;

import com.merchantgrowth.task.AwardGiving.ShopRound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code task_award} and {@code task_budget}: what was earned, and what is left. */
@Repository
class AwardStore {
  private static final int BATCH = 2_000;
  private static final String ROWS =
      "select id, task_id, version, occurrence, shop_id, level_no, reward_kind, amount, state,"
          + " reached_on, claim_until, grant_id, paid_at, claimed_at, run_id, claim_key"
          + " from task_award ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  AwardStore(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    batches = new JdbcTemplate(dataSource);
  }

  /**
   * @param queuedAt when the round was claimed; the earlier, the sooner it is paid. Null = it needs
   *     no claim
   */
  record Stored(AwardRow row, long shop, @Nullable Instant queuedAt, long run, String key) {}

  /**
   * What is earned and not written yet.
   *
   * @param until the last day for the click; null = none is needed
   */
  record Fresh(
      int task,
      int version,
      int occurrence,
      long shop,
      int level,
      String kind,
      long amount,
      AwardRow.State state,
      LocalDate reachedOn,
      @Nullable Instant queuedAt,
      @Nullable LocalDate until,
      @Nullable Long grant,
      long run,
      @Nullable Instant paidAt) {}

  List<Stored> ofShop(long shopId) {
    return jdbc.sql(ROWS + "where shop_id = ? order by id")
        .param(shopId)
        .query(AwardStore::stored)
        .list();
  }

  /** By shop; one statement. */
  Map<Long, List<Stored>> ofShops(Collection<Long> shops) {
    return jdbc
        .sql(ROWS + "where shop_id in (:shops) order by id")
        .param("shops", shops)
        .query(AwardStore::stored)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Stored::shop));
  }

  Optional<Stored> find(long id) {
    return jdbc.sql(ROWS + "where id = ?").param(id).query(AwardStore::stored).optional();
  }

  /** Rounds completed by each shop: at least one level. */
  Map<Long, Integer> completions(int task) {
    Map<Long, Integer> rounds = new HashMap<>();
    jdbc.sql(
            "select shop_id, count(distinct occurrence) from task_award where task_id = ?"
                + " group by shop_id")
        .param(task)
        .query(
            row -> {
              rounds.put(row.getLong(1), row.getInt(2));
            });
    return rounds;
  }

  /** Which shops have completed which of these rounds: at least one level. */
  Set<ShopRound> rounds(int task, Set<Integer> occurrences) {
    Set<ShopRound> rounds = new HashSet<>();
    jdbc.sql(
            "select distinct shop_id, occurrence from task_award"
                + " where task_id = :task and occurrence in (:occurrences)")
        .param("task", task)
        .param("occurrences", occurrences)
        .query(
            row -> {
              rounds.add(new ShopRound(row.getLong(1), row.getInt(2)));
            });
    return rounds;
  }

  void insert(Collection<Fresh> awards) {
    List<Object[]> rows = new ArrayList<>();
    for (Fresh award : awards) {
      rows.add(
          new Object[] {
            award.task,
            award.version,
            award.occurrence,
            award.shop,
            award.level,
            award.kind,
            award.amount,
            award.state.name(),
            award.reachedOn,
            award.queuedAt == null ? null : TaskStore.utc(award.queuedAt),
            award.until,
            award.grant,
            award.run,
            award.paidAt == null ? null : TaskStore.utc(award.paidAt)
          });
    }
    for (int from = 0; from < rows.size(); from += BATCH) {
      batches.batchUpdate(
          "insert into task_award (task_id, version, occurrence, shop_id, level_no, reward_kind,"
              + " amount, state, reached_on, claimed_at, claim_until, grant_id, run_id, paid_at,"
              + " claim_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
          rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  /** Takes an award to its end; false when it is not in this state any more. */
  boolean pay(long id, AwardRow.State from, long grant, Instant now, String key) {
    return jdbc.sql(
                "update task_award set state = 'PAID', grant_id = ?, paid_at = ?, claim_key = ?"
                    + " where id = ? and state = ?")
            .params(grant, TaskStore.utc(now), key, id, from.name())
            .update()
        == 1;
  }

  /** Promises a waiting award; false when it does not wait any more. */
  boolean promise(long id, LocalDate until) {
    return jdbc.sql(
                "update task_award set state = 'TO_CLAIM', claim_until = ?"
                    + " where id = ? and state = 'WAITING'")
            .params(until, id)
            .update()
        == 1;
  }

  /** Awards whose last day for the click was before this one. */
  List<Stored> lapsing(LocalDate today) {
    return jdbc.sql(ROWS + "where state = 'TO_CLAIM' and claim_until < ? order by id")
        .param(today)
        .query(AwardStore::stored)
        .list();
  }

  boolean lapse(long id) {
    return jdbc.sql("update task_award set state = 'LAPSED' where id = ? and state = 'TO_CLAIM'")
            .param(id)
            .update()
        == 1;
  }

  /** The awards of a task without budget, the first in line first. */
  List<Stored> waiting(int task) {
    return jdbc.sql(
            "select a.id, a.task_id, a.version, a.occurrence, a.shop_id, a.level_no, a.reward_kind,"
                + " a.amount, a.state, a.reached_on, a.claim_until, a.grant_id, a.paid_at,"
                + " a.claimed_at, a.run_id, a.claim_key from task_award a"
                + " where a.task_id = ? and a.state = 'WAITING'")
        .param(task)
        .query(AwardStore::stored)
        .list();
  }

  List<Integer> tasksWaiting() {
    return jdbc.sql("select distinct task_id from task_award where state = 'WAITING' order by 1")
        .query(Integer.class)
        .list();
  }

  /**
   * @param committed reward units given or promised
   * @param completions rounds with at least one level paid or promised
   */
  record Budget(long committed, long completions) {}

  /** Waits for whoever else gives from this task's budget. */
  Budget lockBudget(int task) {
    return jdbc.sql("select committed, completions from task_budget where task_id = ? for update")
        .param(task)
        .query((row, _) -> new Budget(row.getLong(1), row.getLong(2)))
        .single();
  }

  void budget(int task, Budget budget) {
    jdbc.sql("update task_budget set committed = ?, completions = ? where task_id = ?")
        .params(budget.committed, budget.completions, task)
        .update();
  }

  /** All tasks' budgets; one statement. */
  Map<Integer, Budget> budgets() {
    Map<Integer, Budget> budgets = new HashMap<>();
    jdbc.sql("select task_id, committed, completions from task_budget")
        .query(
            row -> {
              budgets.put(row.getInt(1), new Budget(row.getLong(2), row.getLong(3)));
            });
    return budgets;
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    String kind = Objects.requireNonNull(row.getString(7));
    return new Stored(
        new AwardRow(
            row.getLong(1),
            row.getInt(2),
            row.getInt(3),
            row.getInt(4),
            row.getInt(6),
            kind,
            row.getLong(8),
            AwardRow.State.valueOf(row.getString(9)),
            row.getObject(10, LocalDate.class),
            row.getObject(11, LocalDate.class),
            row.getObject(12, Long.class),
            instant(row.getObject(13, OffsetDateTime.class))),
        row.getLong(5),
        instant(row.getObject(14, OffsetDateTime.class)),
        row.getLong(15),
        row.getString(16));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
