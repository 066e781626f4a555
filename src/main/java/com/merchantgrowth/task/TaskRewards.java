package com.merchantgrowth.task;

import com.merchantgrowth.reward.RewardReconciliation;
import com.merchantgrowth.reward.RewardSourceLink;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the reward ledger asks the tasks: what a source is called, where it is, what it has paid.
 */
@Component
class TaskRewards implements RewardSourceLink, RewardReconciliation {
  static final String TYPE = "task";

  private final TaskStore tasks;
  private final JdbcClient jdbc;

  TaskRewards(TaskStore tasks, JdbcClient jdbc) {
    this.tasks = tasks;
    this.jdbc = jdbc;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<String> route(long shopId, String key) {
    return Optional.of(TaskRoutes.detail(key));
  }

  @Override
  public String name(String key, Locale locale) {
    return tasks.versions(key).stream()
        .findFirst()
        .map(one -> one.version().definition().name().in(locale))
        .orElse(key);
  }

  @Override
  public Map<String, String> names(Collection<String> keys, Locale locale) {
    Map<String, String> known = new LinkedHashMap<>();
    tasks
        .all()
        .forEach(
            one ->
                known.putIfAbsent(
                    one.version().code(), one.version().definition().name().in(locale)));
    Map<String, String> names = new LinkedHashMap<>();
    keys.forEach(key -> names.put(key, known.getOrDefault(key, key)));
    return names;
  }

  @Override
  public List<Line> issued() {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    jdbc.sql(
            "select t.code, a.reward_kind, count(*), sum(a.amount) from task_award a"
                + " join task t on t.id = a.task_id where a.state = 'PAID' and a.amount > 0"
                + " group by t.code, a.reward_kind order by t.code")
        .query(
            row -> {
              counts.merge(row.getString(1), row.getLong(3), Long::sum);
              sums.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                  .put(row.getString(2), row.getLong(4));
            });
    return counts.entrySet().stream()
        .map(
            one ->
                new Line(one.getKey(), one.getValue(), sums.getOrDefault(one.getKey(), Map.of())))
        .toList();
  }
}
