package com.merchantgrowth.task.definition;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import java.util.List;
import java.util.Locale;

/** What has to be reached, and what it pays. */
public sealed interface Goal {
  /**
   * One condition: a number over the task's own days, or something on record.
   *
   * @param reward in units of the task's reward kind; 0 = pays nothing
   */
  record Once(Condition condition, long reward) implements Goal {}

  /**
   * Levels on one measured value.
   *
   * @param measured over the task's own days
   * @param is upward: each level asks for more than the one before
   * @param levels ascending
   * @param cap most one shop can get; 0 = no cap
   */
  record Ladder(Term.Formula measured, Comparison is, List<Level> levels, Payout payout, long cap)
      implements Goal {
    public Ladder {
      levels = List.copyOf(levels);
    }
  }

  /**
   * @param value what the measured value is compared with
   * @param reward in units of the task's reward kind
   */
  record Level(double value, long reward) {}

  /** Which of the levels reached are paid. */
  enum Payout {
    /** Only the highest one, once, when the task's days are over: levels do not add up. */
    HIGHEST_ONLY,
    /** Each one, when it is reached. */
    EVERY_LEVEL;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many levels there are; a single condition is one. */
  default int top() {
    return this instanceof Ladder ladder ? ladder.levels().size() : 1;
  }

  /** The number this goal measures over the task's own days; null = something else decides. */
  default Term.@org.jspecify.annotations.Nullable Formula own() {
    return switch (this) {
      case Ladder ladder -> ladder.measured();
      case Once once ->
          once.condition() instanceof Condition.MetricIs metric
                  && metric.term() instanceof Term.Formula formula
                  && formula.ownWindow()
              ? formula
              : null;
    };
  }

  /** The highest level this value reaches, 0 = none; levels are climbed one after another. */
  default int level(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    return switch (this) {
      case Once once ->
          once.condition() instanceof Condition.MetricIs metric
                  && metric.is().holds(value, metric.value())
              ? 1
              : 0;
      case Ladder ladder -> {
        int reached = 0;
        while (reached < ladder.levels().size()
            && ladder.is().holds(value, ladder.levels().get(reached).value())) {
          reached++;
        }
        yield reached;
      }
    };
  }

  /**
   * All that one shop gets for this level; never more than the cap, never less for a higher level.
   */
  default long total(int level) {
    if (level == 0) {
      return 0;
    }
    return switch (this) {
      case Once once -> once.reward();
      case Ladder ladder -> {
        long sum =
            ladder.payout() == Payout.HIGHEST_ONLY
                ? ladder.levels().get(level - 1).reward()
                : ladder.levels().stream().limit(level).mapToLong(Level::reward).sum();
        yield ladder.cap() > 0 ? Math.min(sum, ladder.cap()) : sum;
      }
    };
  }

  /**
   * Whether it can only be judged when the task's days are over: a ladder that pays the highest
   * level, and a number that can still turn, such as a rate or an upper limit.
   */
  default boolean judgedAtEnd() {
    return switch (this) {
      case Ladder ladder -> ladder.payout() == Payout.HIGHEST_ONLY || !grows(ladder.measured());
      case Once once ->
          own() != null
              && once.condition() instanceof Condition.MetricIs metric
              && !(metric.is().upward() && grows(own()));
    };
  }

  /** Whether more days can only add to it. */
  private static boolean grows(Term.@org.jspecify.annotations.Nullable Formula formula) {
    if (formula == null) {
      return false;
    }
    Aggregate.Kind kind = formula.aggregate().kind();
    return (kind == Aggregate.Kind.SUM
            || kind == Aggregate.Kind.MAX_DAY
            || kind == Aggregate.Kind.ACTIVE_DAYS)
        && formula.scale().value() > 0
        && formula.numerator().terms().stream().allMatch(term -> term.sign() > 0);
  }
}
