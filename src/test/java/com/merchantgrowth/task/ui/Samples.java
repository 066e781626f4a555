package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskKind;
import com.merchantgrowth.task.definition.TaskPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tasks and cards made by hand. The figures are of 21 November 2026, as of the 20th. */
final class Samples {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final LocalDate DAY = TODAY.minusDays(1);
  static final DayRange NOVEMBER =
      DayRange.closed(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
  static final ShopRef SHOP = new ShopRef(1, "sample", "素锦女装");

  private Samples() {}

  static Term.Formula formula(Aggregate aggregate, String measures, String unit) {
    return new Term.Formula(aggregate, MeasureSum.parse(measures), null, Scale.ONE, null, unit);
  }

  static Term.Formula sum(String measures, String unit) {
    return formula(Aggregate.of(Aggregate.Kind.SUM), measures, unit);
  }

  static final Goal LONG_DAY =
      once(
          formula(Aggregate.of(Aggregate.Kind.MAX_DAY), "live_minutes", "min"),
          Comparison.AT_LEAST,
          300,
          1_000);
  static final Goal ORDERS =
      once(sum("distributed_orders", "count"), Comparison.AT_LEAST, 1_000, 50_000);
  static final Goal LADDER =
      new Goal.Ladder(
          sum("distributed_orders", "count"),
          Comparison.AT_LEAST,
          List.of(
              new Goal.Level(10, 1_000),
              new Goal.Level(100, 6_000),
              new Goal.Level(300, 9_000),
              new Goal.Level(500, 15_000),
              new Goal.Level(1_000, 50_000)),
          Goal.Payout.HIGHEST_ONLY,
          50_000);

  static Goal once(Term term, Comparison is, double value, long reward) {
    return new Goal.Once(new Condition.MetricIs(term, is, value), reward);
  }

  static TaskDefinition definition(String name, Goal goal) {
    return new TaskDefinition(
        new Wording(name, ""),
        new Wording("播得久，系统更容易认识你的店", ""),
        TaskKind.PLATFORM_INCENTIVE,
        Dimension.SELF_OPERATION,
        "",
        Condition.EVERYBODY,
        new TaskPeriod.Fixed(NOVEMBER.start(), NOVEMBER.last()),
        Repeat.ONCE,
        goal,
        true,
        TaskDefinition.Claim.AUTOMATIC,
        "live_traffic",
        7,
        0,
        0,
        0,
        0);
  }

  static TaskDefinition over(TaskDefinition task, TaskPeriod period, Repeat repeat) {
    return new TaskDefinition(
        task.name(),
        task.why(),
        task.kind(),
        task.dimension(),
        task.towardsTier(),
        task.audience(),
        period,
        repeat,
        task.goal(),
        task.hiddenWhenMet(),
        task.claim(),
        task.rewardKind(),
        task.rewardClaimDays(),
        task.completionsPerShop(),
        task.completionsInAll(),
        task.budget(),
        task.settleDays());
  }

  /** A card in progress whose numbers follow from the value. */
  static TaskCard card(String code, TaskDefinition task, double value) {
    return card(code, task, TaskStage.IN_PROGRESS, NOVEMBER, progress(task.goal(), value, null));
  }

  static TaskCard card(
      String code,
      TaskDefinition task,
      TaskStage stage,
      @Nullable DayRange days,
      TaskCard.@Nullable Progress progress) {
    return new TaskCard(
        code.hashCode(), code, 1, 0, task, stage, DAY, days, progress, List.of(), null, null, null);
  }

  static TaskCard with(TaskCard card, TaskStage stage, AwardRow... awards) {
    return new TaskCard(
        card.taskId(),
        card.code(),
        card.version(),
        card.occurrence(),
        card.definition(),
        stage,
        card.day(),
        card.days(),
        card.progress(),
        List.of(awards),
        card.claimedOn(),
        card.budgetLeft(),
        null);
  }

  static TaskCard left(TaskCard card, long budgetLeft) {
    return new TaskCard(
        card.taskId(),
        card.code(),
        card.version(),
        card.occurrence(),
        card.definition(),
        card.stage(),
        card.day(),
        card.days(),
        card.progress(),
        card.awards(),
        card.claimedOn(),
        budgetLeft,
        null);
  }

  static TaskCard notShown(String code, TaskDefinition task, TaskCard.NotShown why) {
    return new TaskCard(
        code.hashCode(),
        code,
        1,
        0,
        task,
        TaskStage.NOT_FOR_YOU,
        DAY,
        NOVEMBER,
        null,
        List.of(),
        null,
        null,
        why);
  }

  static TaskCard.Progress progress(Goal goal, double value, @Nullable LocalDate expected) {
    int level = goal.level(value);
    boolean top = level == goal.top();
    double needed =
        goal instanceof Goal.Ladder ladder
            ? top ? Double.NaN : ladder.levels().get(level).value()
            : ((Condition.MetricIs) ((Goal.Once) goal).condition()).value();
    return new TaskCard.Progress(
        value,
        level,
        needed,
        top ? 0 : Math.abs(needed - value),
        "",
        Double.isNaN(value) ? Truth.UNKNOWN : top ? Truth.PASS : Truth.FAIL,
        Double.isNaN(value) ? Double.NaN : top ? 1 : Math.min(0.999, value / needed),
        expected);
  }

  static AwardRow award(AwardRow.State state, LocalDate reached, @Nullable LocalDate until) {
    return new AwardRow(7, 1, 1, 0, 1, "live_traffic", 1_000, state, reached, until, null, null);
  }

  static TaskBoard board(TaskCard... cards) {
    return new TaskBoard(
        SHOP,
        DAY,
        List.of(cards),
        List.of(),
        new TaskBoard.Summary(Map.of(), Map.of(), null, Map.of(), null));
  }
}
