package com.merchantgrowth.coaching.evaluation;

import com.merchantgrowth.coaching.CoachDirectory;
import com.merchantgrowth.coaching.plan.PlanResults;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.run.AggregateSource;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Computes the figures of all organisations in the daily run, from the run's one scan. */
@Component
class ProviderEvaluationStep implements DailyStep, AggregateSource {
  private static final String ORDERS = "provider:orders30";
  private static final String GMV = "provider:gmv90";
  private static final String FIRST = "provider:firstSale";
  private static final int YEAR = 366;
  private static final EvaluationCore.Shop UNKNOWN =
      new EvaluationCore.Shop(Double.NaN, Double.NaN, Double.NaN);

  private final CoachDirectory coaches;
  private final PlanResults plans;
  private final EvaluationRows rows;

  ProviderEvaluationStep(CoachDirectory coaches, PlanResults plans, EvaluationRows rows) {
    this.coaches = coaches;
    this.plans = plans;
    this.rows = rows;
  }

  @Override
  public List<AggregateRequest> requests(SubjectKind kind, LocalDate day) {
    if (kind != SubjectKind.SHOP) {
      return List.of();
    }
    return List.of(
        request(ORDERS, Aggregate.of(Aggregate.Kind.SUM), "paid_orders", 30),
        request(GMV, Aggregate.of(Aggregate.Kind.SUM), "gmv", EvaluationCore.DAYS),
        request(FIRST, Aggregate.firstDay(1), "paid_orders", YEAR));
  }

  private static AggregateRequest request(
      String name, Aggregate aggregate, String measure, int days) {
    return new AggregateRequest(
        name,
        aggregate,
        MeasureSum.parse(measure),
        null,
        Scale.ONE,
        new MetricWindow.LastDays(days));
  }

  @Override
  public String name() {
    return "providers";
  }

  @Override
  public Set<String> after() {
    return Set.of("values");
  }

  @Override
  public void run(DailyRunContext context) {
    if (context.kind() != SubjectKind.SHOP) {
      return;
    }
    LocalDate day = context.day();
    double[] orders = context.aggregate(ORDERS);
    double[] gmv = context.aggregate(GMV);
    double[] first = context.aggregate(FIRST);
    Map<Long, CoachDirectory.Coach> people = coaches.all();
    rows.write(
        context.runId(),
        day,
        EvaluationCore.figures(
            day,
            coaches.caseloads(day),
            shop -> {
              int row = Arrays.binarySearch(context.subjects(), shop);
              return row < 0 ? UNKNOWN : new EvaluationCore.Shop(orders[row], gmv[row], first[row]);
            },
            plans.started(day.minusDays(YEAR), day),
            account -> {
              CoachDirectory.Coach coach = people.get(account);
              return coach == null ? -1 : coach.organisation().id();
            }));
  }

  @Override
  public void discard(long runId) {
    rows.discard(runId);
  }
}
