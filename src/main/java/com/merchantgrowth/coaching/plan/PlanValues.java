package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.onboarding.CompletedSteps;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where shops stand with what plans are to reach, as of the last run. */
@Component
class PlanValues {
  private final MetricResults results;
  private final CompletedSteps steps;

  PlanValues(MetricResults results, CompletedSteps steps) {
    this.results = results;
    this.steps = steps;
  }

  /** The day of the last run; null before the first. */
  @Nullable LocalDate day() {
    return results.latest(SubjectKind.SHOP).map(PublishedRun::day).orElse(null);
  }

  /** By shop; NaN = not known. Few statements, however many shops there are. */
  Map<Long, Double> of(Target target, Collection<Long> shops) {
    return of(target, shops, results.latest(SubjectKind.SHOP));
  }

  /** The same as of the run of a day; NaN where there was none. */
  double on(LocalDate day, Target target, long shop) {
    return Objects.requireNonNull(
        of(target, List.of(shop), results.run(SubjectKind.SHOP, day)).get(shop));
  }

  private Map<Long, Double> of(Target target, Collection<Long> shops, Optional<PublishedRun> run) {
    long[] ids = shops.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    Map<Long, Double> values = new HashMap<>();
    if (!target.measured()) {
      Map<Long, Map<String, LocalDate>> completed = steps.of(shops);
      for (long shop : ids) {
        values.put(
            shop, completed.getOrDefault(shop, Map.of()).containsKey(target.code()) ? 1.0 : 0.0);
      }
      return values;
    }
    double[] column = column(run, ids, target.code());
    for (int i = 0; i < ids.length; i++) {
      values.put(ids[i], column[i]);
    }
    return values;
  }

  private double[] column(Optional<PublishedRun> run, long[] ids, String metric) {
    if (run.isPresent()) {
      return results.values(run.get(), ids, metric);
    }
    double[] unknown = new double[ids.length];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /** By plan: of a closed one what it closed with, of a running one where it stands now. */
  Map<Long, Double> now(Collection<SharedPlan> plans) {
    Map<Long, Double> values = new HashMap<>();
    Map<Target, List<SharedPlan>> asked = new HashMap<>();
    for (SharedPlan plan : plans) {
      SharedPlan.Closing closing = plan.closing();
      Objective objective = plan.objective();
      values.put(plan.id(), closing == null ? Double.NaN : closing.value());
      if (closing == null && objective != null) {
        asked
            .computeIfAbsent(
                new Target(objective.target().kind(), objective.target().code(), 1),
                _ -> new java.util.ArrayList<>())
            .add(plan);
      }
    }
    if (asked.isEmpty()) {
      return values;
    }
    Optional<PublishedRun> run = results.latest(SubjectKind.SHOP);
    asked.forEach(
        (target, those) -> {
          Map<Long, Double> found =
              of(target, those.stream().map(SharedPlan::shopId).toList(), run);
          those.forEach(
              plan -> values.put(plan.id(), Objects.requireNonNull(found.get(plan.shopId()))));
        });
    return values;
  }
}
