package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.run.FactAnswers;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.TaskStore.Stored;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came of tasks. Before and after are averages of the same shops over as many days before the
 * round as it has had: a comparison, no proof; shops that complete a task may have been growing
 * anyway.
 */
@Component
class EffectRows {
  private final JdbcClient jdbc;
  private final TaskStore store;
  private final StandingStore standings;
  private final ShopSnapshots shops;
  private final MetricResults results;
  private final FactAnswers facts;

  EffectRows(
      JdbcClient jdbc,
      TaskStore store,
      StandingStore standings,
      ShopSnapshots shops,
      MetricResults results,
      FactAnswers facts) {
    this.jdbc = jdbc;
    this.store = store;
    this.standings = standings;
    this.shops = shops;
    this.results = results;
    this.facts = facts;
  }

  /** Per task: shops shown it, and shops that had met it already. */
  Map<Integer, long[]> tallies() {
    Map<Integer, long[]> tallies = new HashMap<>();
    jdbc.sql("select task_id, sum(entered), sum(met_at_start) from task_tally group by task_id")
        .query(
            row -> {
              tallies.put(row.getInt(1), new long[] {row.getLong(2), row.getLong(3)});
            });
    return tallies;
  }

  private record Counts(long entered, long met) {}

  List<TaskEffect> of(int task) {
    List<Stored> versions = store.versions(task);
    LocalDate day = results.latest(SubjectKind.SHOP).map(PublishedRun::day).orElse(LocalDate.MIN);
    Map<Integer, Counts> rounds = new TreeMap<>(Comparator.reverseOrder());
    jdbc.sql(
            "select occurrence, sum(entered), sum(met_at_start) from task_tally where task_id = ?"
                + " group by occurrence")
        .param(task)
        .query(
            row -> {
              rounds.put(row.getInt(1), new Counts(row.getLong(2), row.getLong(3)));
            });
    List<TaskEffect> effects = new ArrayList<>();
    rounds.forEach(
        (occurrence, counts) ->
            versions.stream()
                .filter(one -> one.openFrom() != null)
                .findFirst()
                .ifPresent(one -> effects.add(effect(one, occurrence, counts, day))));
    return effects;
  }

  private TaskEffect effect(Stored version, int occurrence, Counts counts, LocalDate day) {
    TaskDefinition definition = version.version().definition();
    int task = version.version().taskId();
    Map<Long, Integer> best = new HashMap<>();
    long[] sums = new long[2];
    jdbc.sql(
            "select shop_id, level_no, amount, state from task_award where task_id = ?"
                + " and occurrence = ?")
        .params(task, occurrence)
        .query(
            row -> {
              best.merge(row.getLong(1), row.getInt(2), Math::max);
              AwardRow.State state = AwardRow.State.valueOf(row.getString(4));
              sums[0] += state == AwardRow.State.PAID ? row.getLong(3) : 0;
              sums[1] += state == AwardRow.State.WAITING ? row.getLong(3) : 0;
            });
    long claimed =
        definition.claim() == TaskDefinition.Claim.AUTOMATIC
            ? counts.entered
            : jdbc.sql("select count(*) from task_claim where task_id = ? and occurrence = ?")
                .params(task, occurrence)
                .query(Long.class)
                .single();
    List<Long> levels = new ArrayList<>();
    for (int level = 1; level <= definition.goal().top(); level++) {
      int asked = level;
      levels.add(best.values().stream().filter(reached -> reached == asked).count());
    }
    DayRange days = days(version, occurrence, day);
    double[] averages = averages(task, occurrence, definition, days, day, best.keySet());
    Term.Formula own = definition.goal().own();
    return new TaskEffect(
        occurrence,
        days,
        counts.entered,
        counts.met,
        claimed,
        best.size(),
        levels,
        sums[0],
        sums[1],
        averages[0],
        averages[1],
        averages[2],
        averages[3],
        own == null ? "" : own.unit());
  }

  /** The round's days; for days of a shop's own, those since it was published. */
  private static DayRange days(Stored version, int occurrence, LocalDate day) {
    List<DayRange> rounds = version.version().definition().rounds();
    if (occurrence < rounds.size()) {
      return rounds.get(occurrence);
    }
    LocalDate from = version.openFrom() == null ? day : version.openFrom();
    return DayRange.closed(from, day.isBefore(from) ? from : day);
  }

  private double[] averages(
      int task,
      int occurrence,
      TaskDefinition definition,
      DayRange days,
      LocalDate day,
      Set<Long> completed) {
    double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    Term.Formula own = definition.goal().own();
    if (own == null || days.start().isAfter(day)) {
      return none;
    }
    DayRange after = DayRange.closed(days.start(), days.last().isAfter(day) ? day : days.last());
    DayRange before = new DayRange(after.start().minusDays(after.days()), after.start());
    Set<Long> shown = new HashSet<>();
    standings.forEach(
        (shop, all) ->
            all.find(task, occurrence)
                .filter(one -> !one.metAtStart())
                .ifPresent(_ -> shown.add(shop)));
    ShopColumns columns = shops.asOf(day);
    double[][] values =
        facts
            .of(
                day,
                List.of(
                    own.request("before", new MetricWindow.Between(before.start(), before.last())),
                    own.request("after", new MetricWindow.Between(after.start(), after.last()))),
                List.of(),
                columns.ids())
            .values();
    double[] sums = new double[4];
    int[] counts = new int[4];
    for (int row = 0; row < columns.size(); row++) {
      long shop = columns.ids()[row];
      if (shown.contains(shop) || completed.contains(shop)) {
        for (int period = 0; period < 2; period++) {
          double value = TaskColumns.zero(own, values[period][row]);
          int at = (completed.contains(shop) ? 0 : 2) + period;
          sums[at] += Double.isNaN(value) ? 0 : value;
          counts[at] += Double.isNaN(value) ? 0 : 1;
        }
      }
    }
    double[] averages = new double[4];
    for (int i = 0; i < 4; i++) {
      averages[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
    }
    return averages;
  }
}
