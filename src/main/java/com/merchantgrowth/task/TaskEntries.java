package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.ShopsAsOf;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.run.FactAnswers;
import com.merchantgrowth.metric.run.PersonalWindows;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.TaskMovement.RoundColumns;
import com.merchantgrowth.task.TaskPublishing.Ending;
import com.merchantgrowth.task.progress.Round;
import com.merchantgrowth.task.progress.RoundProgress;
import com.merchantgrowth.task.progress.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets shops enter a task outside a daily run, when it is published: with the same rules, from the
 * facts up to the last closed day.
 */
@Component
class TaskEntries {
  private final TaskStore store;
  private final TaskRequests requests;
  private final TaskColumns columns;
  private final StandingStore standings;
  private final TaskSettlement settlement;
  private final Shops shops;

  /** All shops and their facts, as of a day. */
  @Component
  record Shops(ShopsAsOf asOf, FactAnswers facts, BusinessCalendar calendar) {}

  TaskEntries(
      TaskStore store,
      TaskRequests requests,
      TaskColumns columns,
      StandingStore standings,
      TaskSettlement settlement,
      Shops shops) {
    this.store = store;
    this.requests = requests;
    this.columns = columns;
    this.standings = standings;
    this.settlement = settlement;
    this.shops = shops;
  }

  /** The newest business day with results; yesterday before the first run. */
  LocalDate lastClosedDay() {
    return shops.asOf.newestDay().orElseGet(shops.calendar::yesterday);
  }

  /** Puts a version in force and lets its audience in. */
  @Transactional
  public void publish(int taskId, int version, String approver) {
    LocalDate day = lastClosedDay();
    store.publish(taskId, version, approver, shops.calendar.now(), day);
    List<Round> rounds =
        requests.rounds(day).stream()
            .filter(round -> round.task() == taskId && round.open())
            .toList();
    if (!rounds.isEmpty() && shops.asOf.newestDay().isPresent()) {
      settlement.settle(movement(rounds, day), Map.of(), 0);
    }
  }

  private TaskMovement movement(List<Round> rounds, LocalDate day) {
    ShopsAsOf.Answers known = shops.asOf.on(day, TaskRequests.conditions(rounds));
    return new TaskMovement(day, known.shops().ids(), columns(rounds, day, known))
        .compute(standings::forEach);
  }

  private List<RoundColumns> columns(List<Round> rounds, LocalDate day, ShopsAsOf.Answers known) {
    List<AggregateRequest> asked = new ArrayList<>();
    for (Round round : rounds) {
      Term.Formula own = round.definition().goal().own();
      if (own != null) {
        asked.add(own.request(round.request(), TaskRequests.window(round, day)));
      }
    }
    Map<String, double[]> numbers = new HashMap<>();
    if (!asked.isEmpty()) {
      List<String> names = asked.stream().map(AggregateRequest::name).toList();
      List<PersonalWindows> windows =
          requests.windows(SubjectKind.SHOP, day).stream()
              .filter(window -> names.contains(window.name()))
              .toList();
      double[][] values = shops.facts.of(day, asked, windows, known.shops().ids()).values();
      for (int i = 0; i < asked.size(); i++) {
        numbers.put(asked.get(i).name(), values[i]);
      }
    }
    return columns.of(
        rounds,
        known.shops(),
        known.conditions(),
        round -> numbers.getOrDefault(round.request(), new double[known.shops().size()]));
  }

  /** What ending a task now would mean for those in progress. */
  Ending ending(int taskId) {
    LocalDate day = lastClosedDay();
    List<Round> rounds =
        requests.rounds(day).stream().filter(round -> round.task() == taskId).toList();
    if (rounds.isEmpty()) {
      return new Ending(0, 0, 0, "");
    }
    List<Condition> asked = TaskRequests.conditions(rounds);
    ShopsAsOf.Answers known = shops.asOf.on(day, asked);
    List<RoundColumns> all = columns(rounds, day, known);
    int[] counts = new int[2];
    long[] amount = new long[1];
    standings.forEach(
        (shop, standing) -> {
          int row = known.shops().row(shop);
          for (RoundColumns one : all) {
            standing
                .find(taskId, one.round().occurrence())
                .filter(found -> row >= 0 && !found.closed())
                .filter(found -> found.version() == one.round().version())
                .ifPresent(
                    found -> {
                      long due = due(one, found, shop, row);
                      counts[0]++;
                      counts[1] += due > 0 ? 1 : 0;
                      amount[0] += due;
                    });
          }
        });
    return new Ending(counts[0], counts[1], amount[0], rounds.getFirst().definition().rewardKind());
  }

  private static long due(RoundColumns columns, Standing standing, long shop, int row) {
    Round ended =
        new Round(
            columns.round().task(),
            columns.round().version(),
            columns.round().occurrence(),
            columns.round().definition(),
            columns.round().days(),
            false,
            LocalDate.MIN);
    RoundProgress.Now now =
        new RoundProgress.Now(
            LocalDate.MAX,
            Truth.UNKNOWN,
            columns.level()[row],
            standing.days(),
            columns.claims().containsKey(shop),
            true);
    return RoundProgress.advance(ended, standing, now).earned().stream()
        .mapToLong(RoundProgress.Earned::amount)
        .sum();
  }
}
