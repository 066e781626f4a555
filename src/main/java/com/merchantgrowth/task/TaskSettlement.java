package com.merchantgrowth.task;

import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.task.progress.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a day has changed, all of it in the transaction that publishes the day. */
@Component
class TaskSettlement {
  /** Standings of rounds that ended so long ago are forgotten; what was earned stays. */
  private static final int KEPT_DAYS = 120;

  private final StandingStore standings;
  private final AwardGiving giving;
  private final TaskMessages messages;
  private final ShopCodes codes;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  TaskSettlement(
      StandingStore standings,
      AwardGiving giving,
      TaskMessages messages,
      ShopCodes codes,
      JdbcClient jdbc,
      BusinessCalendar calendar) {
    this.standings = standings;
    this.giving = giving;
    this.messages = messages;
    this.codes = codes;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * @param run the daily run; 0 = none, shops enter because a task was published
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(TaskMovement movement, Map<Long, LocalDate> firstSales, long run) {
    LocalDate last = standings.lock();
    LocalDate day = movement.day();
    if (last != null && day.isBefore(last)) {
      return;
    }
    standings.merge(movement.changes(), standing -> kept(standing, day));
    standings.firstSales(firstSales);
    if (run > 0) {
      standings.lastDay(day);
    }
    tally(movement);
    Map<Long, String> codeOf = codesOf(movement);
    List<AwardGiving.Candidate> earned = new ArrayList<>();
    for (TaskMovement.Earned one : movement.earned()) {
      earned.add(
          new AwardGiving.Candidate(
              one.round(),
              one.shop(),
              codeOf.getOrDefault(one.shop(), ""),
              one.level(),
              one.amount(),
              day,
              one.queuedAt()));
    }
    giving.give(earned, run);
    giving.lapse(calendar.today());
    messages.ending(movement.endings(), codeOf);
  }

  private static boolean kept(Standing standing, LocalDate day) {
    return standing.days() == null
        || !standing.closed()
        || !standing.days().last().isBefore(day.minusDays(KEPT_DAYS));
  }

  private Map<Long, String> codesOf(TaskMovement movement) {
    if (movement.earned().isEmpty() && movement.endings().isEmpty()) {
      return Map.of();
    }
    Map<Long, String> byId = new HashMap<>();
    codes.all().forEach((code, id) -> byId.put(id, code));
    return byId;
  }

  private void tally(TaskMovement movement) {
    movement.tallies().stream()
        .sorted(
            Comparator.comparingInt((TaskMovement.Tally one) -> one.round().task())
                .thenComparingInt(one -> one.round().occurrence())
                .thenComparingInt(one -> one.round().version()))
        .forEach(
            one -> {
              Object[] key = {one.round().task(), one.round().version(), one.round().occurrence()};
              int known =
                  jdbc.sql(
                          "update task_tally set counted_on = ?, entered = ?, met_at_start = ?"
                              + " where task_id = ? and version = ? and occurrence = ?")
                      .params(
                          movement.day(), one.entered(), one.metAtStart(), key[0], key[1], key[2])
                      .update();
              if (known == 0) {
                jdbc.sql(
                        "insert into task_tally (task_id, version, occurrence, counted_on, entered,"
                            + " met_at_start) values (?, ?, ?, ?, ?, ?)")
                    .params(key[0], key[1], key[2], movement.day(), one.entered(), one.metAtStart())
                    .update();
              }
            });
  }
}
