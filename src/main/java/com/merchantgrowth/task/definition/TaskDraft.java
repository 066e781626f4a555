package com.merchantgrowth.task.definition;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a definition together in code, beginning with the usual: once, automatic, no limits. */
public final class TaskDraft {
  private final Wording name;
  private final Wording why;
  private TaskKind kind = TaskKind.PLATFORM_INCENTIVE;
  private @Nullable Dimension dimension;
  private String towardsTier = "";
  private Condition audience = Condition.EVERYBODY;
  private TaskPeriod period = new TaskPeriod.DaysFrom(TaskPeriod.Anchor.OPENING, 30);
  private Repeat repeat = Repeat.ONCE;
  private Goal goal = new Goal.Once(new Condition.Flagged("none"), 0);
  private TaskDefinition.Claim claim = TaskDefinition.Claim.AUTOMATIC;
  private String rewardKind = "";
  private int claimDays;
  private int perShop;
  private long inAll;
  private long budget;
  private int settleDays;

  private TaskDraft(Wording name, Wording why) {
    this.name = name;
    this.why = why;
  }

  public static TaskDraft of(String nameZh, String nameEn, String whyZh, String whyEn) {
    return new TaskDraft(new Wording(nameZh, nameEn), new Wording(whyZh, whyEn));
  }

  public TaskDraft kind(TaskKind value, @Nullable Dimension helps) {
    kind = value;
    dimension = helps;
    return this;
  }

  public TaskDraft towards(String tier) {
    kind = TaskKind.TIER_ADVANCEMENT;
    towardsTier = tier;
    return this;
  }

  public TaskDraft audience(Condition... all) {
    audience = all.length == 1 ? all[0] : Condition.all(all);
    return this;
  }

  public TaskDraft between(LocalDate first, LocalDate last) {
    period = new TaskPeriod.Fixed(first, last);
    return this;
  }

  public TaskDraft daysFrom(TaskPeriod.Anchor anchor, int days) {
    period = new TaskPeriod.DaysFrom(anchor, days);
    return this;
  }

  public TaskDraft repeat(Repeat value) {
    repeat = value;
    return this;
  }

  /** Something on record, or another condition that is no number over own days. */
  public TaskDraft goal(Condition condition, String kindCode, long reward) {
    goal = new Goal.Once(condition, reward);
    rewardKind = kindCode;
    return this;
  }

  /** A number over the task's own days. */
  public TaskDraft goal(
      Term.Formula own, Comparison is, double value, String kindCode, long reward) {
    return goal(new Condition.MetricIs(own, is, value), kindCode, reward);
  }

  /**
   * @param steps value, reward, value, reward …
   */
  public TaskDraft ladder(
      Term.Formula own, Goal.Payout payout, long cap, String kindCode, long... steps) {
    List<Goal.Level> levels = new ArrayList<>();
    for (int i = 0; i < steps.length; i += 2) {
      levels.add(new Goal.Level(steps[i], steps[i + 1]));
    }
    goal = new Goal.Ladder(own, Comparison.AT_LEAST, levels, payout, cap);
    rewardKind = kindCode;
    return this;
  }

  public TaskDraft claimed() {
    claim = TaskDefinition.Claim.BY_MERCHANT;
    return this;
  }

  /** The reward waits for a click within so many days. */
  public TaskDraft click(int days) {
    claimDays = days;
    return this;
  }

  public TaskDraft limits(int roundsPerShop, long completions, long units) {
    perShop = roundsPerShop;
    inAll = completions;
    budget = units;
    return this;
  }

  public TaskDraft settleAfter(int days) {
    settleDays = days;
    return this;
  }

  public TaskDefinition build() {
    return new TaskDefinition(
        name,
        why,
        kind,
        dimension,
        towardsTier,
        audience,
        period,
        repeat,
        goal,
        true,
        claim,
        rewardKind,
        claimDays,
        perShop,
        inAll,
        budget,
        settleDays);
  }

  /** A formula over the task's own days, e.g. {@code own("MAX_DAY", "live_minutes", "min")}. */
  public static Term.Formula own(String aggregate, String numerator, String unit) {
    return new Term.Formula(
        Aggregate.parse(aggregate), MeasureSum.parse(numerator), null, Scale.ONE, null, unit);
  }

  /** A ratio over the task's own days. */
  public static Term.Formula ratio(String numerator, String denominator, String unit) {
    return new Term.Formula(
        Aggregate.of(Aggregate.Kind.RATIO),
        MeasureSum.parse(numerator),
        MeasureSum.parse(denominator),
        Scale.ONE,
        null,
        unit);
  }
}
