package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What makes a definition one that can be met and paid; everything wrong with it, field by field.
 */
@Component
class TaskChecks {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_WHY = 300;

  private final ConditionTerms terms;
  private final MetricDefinitions metrics;
  private final RewardKinds kinds;
  private final FactStore facts;
  private final BusinessCalendar calendar;

  TaskChecks(
      ConditionTerms terms,
      MetricDefinitions metrics,
      RewardKinds kinds,
      FactStore facts,
      BusinessCalendar calendar) {
    this.terms = terms;
    this.metrics = metrics;
    this.kinds = kinds;
    this.facts = facts;
    this.calendar = calendar;
  }

  /** Everything but whether the audience is empty, which takes a look at all shops. */
  List<TaskProblem> problems(TaskDefinition task) {
    List<TaskProblem> problems = new ArrayList<>();
    words(task, problems);
    audience(task, problems);
    period(task, problems);
    goal(task, problems);
    reward(task, problems);
    if (task.settleDays() > 60) {
      problems.add(TaskProblem.of("settleDays", "task.error.settleDays", 60));
    }
    return problems;
  }

  private static void words(TaskDefinition task, List<TaskProblem> problems) {
    if (task.name().isBlank()
        || Math.max(task.name().zh().length(), task.name().en().length()) > LONGEST_NAME) {
      problems.add(TaskProblem.of("name", "task.error.name", LONGEST_NAME));
    }
    if (task.why().isBlank()
        || Math.max(task.why().zh().length(), task.why().en().length()) > LONGEST_WHY) {
      problems.add(TaskProblem.of("why", "task.error.why", LONGEST_WHY));
    }
  }

  private void audience(TaskDefinition task, List<TaskProblem> problems) {
    named(task.audience(), "audience", problems);
    if (task.audience().terms().stream().anyMatch(TaskChecks::own)) {
      problems.add(TaskProblem.of("audience", "task.error.audienceOwn"));
    }
  }

  private void named(Condition condition, String field, List<TaskProblem> problems) {
    try {
      terms.check(condition);
      missing(condition.terms(), field, problems);
    } catch (DomainException e) {
      problems.add(new TaskProblem(field, e.key(), List.of(e.args())));
    }
  }

  /** A measure nobody has ever delivered: nobody could ever reach the goal. */
  private void missing(List<Term> asked, String field, List<TaskProblem> problems) {
    LocalDate last = facts.lastDay(SubjectKind.SHOP).orElse(null);
    if (last == null) {
      return;
    }
    Set<String> carried =
        facts.measures(SubjectKind.SHOP, DayRange.lastDays(TaskRequests.SALES_DAYS, last));
    asked.stream()
        .flatMap(this::measures)
        .distinct()
        .filter(measure -> !carried.contains(measure))
        .forEach(measure -> problems.add(TaskProblem.of(field, "task.error.noFacts", measure)));
  }

  private Stream<String> measures(Term term) {
    return switch (term) {
      case Term.Formula formula ->
          formula.request("", MetricWindow.lastDays(1)).measures().stream();
      case Term.Metric metric ->
          metrics.find(metric.code()).map(MetricDefinition::request).stream()
              .flatMap(request -> request.measures().stream());
    };
  }

  private static boolean own(Term term) {
    return term instanceof Term.Formula formula && formula.ownWindow();
  }

  private void period(TaskDefinition task, List<TaskProblem> problems) {
    switch (task.period()) {
      case TaskPeriod.Fixed fixed -> {
        if (fixed.last().isBefore(calendar.today())) {
          problems.add(TaskProblem.of("period", "task.error.periodOver", fixed.last()));
        }
        if (fixed.days().days() > 366) {
          problems.add(TaskProblem.of("period", "task.error.periodLong", 366));
        }
        if (task.rounds().isEmpty()) {
          problems.add(TaskProblem.of("repeat", "task.error.noRound"));
        }
      }
      case TaskPeriod.DaysFrom from -> {
        if (task.repeat() != Repeat.ONCE) {
          problems.add(TaskProblem.of("repeat", "task.error.repeatOwn"));
        }
        if (from.anchor() == TaskPeriod.Anchor.CLAIM
            && task.claim() == TaskDefinition.Claim.AUTOMATIC) {
          problems.add(TaskProblem.of("period", "task.error.claimNeeded"));
        }
      }
    }
  }

  private void goal(TaskDefinition task, List<TaskProblem> problems) {
    switch (task.goal()) {
      case Goal.Once once -> once(task, once, problems);
      case Goal.Ladder ladder -> ladder(ladder, problems);
    }
    Term.Formula own = task.goal().own();
    if (own != null
        && own.aggregate().kind() == Aggregate.Kind.AVERAGE_PER_DAY
        && task.period() instanceof TaskPeriod.DaysFrom) {
      problems.add(TaskProblem.of("goal", "task.error.averageOwn"));
    }
  }

  private void once(TaskDefinition task, Goal.Once once, List<TaskProblem> problems) {
    Condition condition = once.condition();
    if (condition instanceof Condition.All
        || condition instanceof Condition.Any
        || condition instanceof Condition.Not
        || condition instanceof Condition.OpenedWithin) {
      problems.add(TaskProblem.of("goal", "task.error.oneCondition"));
      return;
    }
    named(condition, "goal", problems);
    if (condition instanceof Condition.MetricIs metric
        && once.own() != null
        && once.own().aggregate().kind() == Aggregate.Kind.ACTIVE_DAYS
        && metric.is().upward()
        && metric.value() > longest(task)) {
      problems.add(TaskProblem.of("goal", "task.error.tooManyDays", longest(task)));
    }
  }

  private static int longest(TaskDefinition task) {
    return switch (task.period()) {
      case TaskPeriod.DaysFrom from -> from.days();
      case TaskPeriod.Fixed fixed ->
          task.rounds().stream().mapToInt(DayRange::days).max().orElse(fixed.days().days());
    };
  }

  private void ladder(Goal.Ladder ladder, List<TaskProblem> problems) {
    if (!ladder.measured().ownWindow()) {
      problems.add(TaskProblem.of("goal", "task.error.ladderOwn"));
    }
    try {
      terms.check(List.<Term>of(ladder.measured()));
      missing(List.of(ladder.measured()), "goal", problems);
    } catch (DomainException e) {
      problems.add(new TaskProblem("goal", e.key(), List.of(e.args())));
    }
    if (ladder.levels().isEmpty()) {
      problems.add(TaskProblem.of("levels", "task.error.noLevels"));
      return;
    }
    if (!ladder.is().upward()) {
      problems.add(TaskProblem.of("goal", "task.error.ladderUp"));
    }
    for (int i = 1; i < ladder.levels().size(); i++) {
      boolean rises = ladder.levels().get(i).value() > ladder.levels().get(i - 1).value();
      boolean pays =
          ladder.payout() == Goal.Payout.EVERY_LEVEL
              || ladder.levels().get(i).reward() > ladder.levels().get(i - 1).reward();
      if (!rises || !pays) {
        problems.add(TaskProblem.of("levels", "task.error.levelsAscend", i + 1));
        break;
      }
    }
    if (ladder.payout() == Goal.Payout.EVERY_LEVEL && ladder.judgedAtEnd()) {
      problems.add(TaskProblem.of("goal", "task.error.everyLevelGrows"));
    }
    if (ladder.cap() > 0 && ladder.cap() < ladder.levels().getFirst().reward()) {
      problems.add(TaskProblem.of("cap", "task.error.capLow", ladder.levels().getFirst().reward()));
    }
  }

  private void reward(TaskDefinition task, List<TaskProblem> problems) {
    long most = task.goal().total(task.goal().top());
    boolean known = kinds.find(task.rewardKind()).filter(RewardKind::active).isPresent();
    if (most > 0 && !known) {
      problems.add(TaskProblem.of("reward", "task.error.rewardKind", task.rewardKind()));
    }
    if (most == 0 && !task.rewardKind().isEmpty()) {
      problems.add(TaskProblem.of("reward", "task.error.rewardNone"));
    }
    if (task.rewardClaimDays() > 90) {
      problems.add(TaskProblem.of("reward", "task.error.claimDays", 90));
    }
    long least =
        task.goal() instanceof Goal.Ladder ladder && !ladder.levels().isEmpty()
            ? ladder.levels().getFirst().reward()
            : most;
    if (task.budget() > 0 && task.budget() < least) {
      problems.add(TaskProblem.of("budget", "task.error.budgetLow", least));
    }
    if (task.completionsPerShop() > 0
        && !task.rounds().isEmpty()
        && task.completionsPerShop() > new HashSet<>(task.rounds()).size()) {
      problems.add(TaskProblem.of("limits", "task.error.perShop", task.rounds().size()));
    }
  }
}
