package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.Audiences;
import com.merchantgrowth.eligibility.Reach;
import com.merchantgrowth.eligibility.ShopsAsOf;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.run.FactAnswers;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a definition would do, before anybody sees it. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class TaskPreviews {
  private static final int LONGEST_BACKTEST = 92;

  private final TaskChecks checks;
  private final Audiences audiences;
  private final ShopsAsOf shops;
  private final FactAnswers facts;
  private final BusinessCalendar calendar;

  TaskPreviews(
      TaskChecks checks,
      Audiences audiences,
      ShopsAsOf shops,
      FactAnswers facts,
      BusinessCalendar calendar) {
    this.checks = checks;
    this.audiences = audiences;
    this.shops = shops;
    this.facts = facts;
    this.calendar = calendar;
  }

  /** Everything that keeps it from being published, an audience nobody is in included. */
  @Transactional(readOnly = true)
  public List<TaskProblem> problems(TaskDefinition task) {
    List<TaskProblem> problems = new ArrayList<>(checks.problems(task));
    if (problems.stream().noneMatch(problem -> problem.field().equals("audience"))) {
      Reach reach = audiences.reach(task.audience());
      if (reach.shops() > 0 && reach.passing() == 0 && !laterAudience(task)) {
        problems.add(TaskProblem.of("audience", "task.error.audienceEmpty"));
      }
    }
    return problems;
  }

  /** Newcomers of days to come: today's shops say nothing about them. */
  private static boolean laterAudience(TaskDefinition task) {
    return task.audience().everything().anyMatch(Condition.OpenedWithin.class::isInstance);
  }

  /**
   * Whom it would reach as of the newest day with results.
   *
   * @throws DomainException invalid, if the audience names what does not exist
   */
  @Transactional(readOnly = true)
  public TaskPreview preview(TaskDefinition task) {
    Reach reach = audiences.reach(task.audience());
    DayRange window = upToNow(task, reach.day());
    Counted counted = count(task, reach.day(), window);
    int top = task.goal().top();
    int met = task.hiddenWhenMet() ? counted.levels[top] : 0;
    List<Integer> levels = new ArrayList<>();
    for (int level = 0; level <= top; level++) {
      levels.add(level == top && task.hiddenWhenMet() ? 0 : counted.levels[level]);
    }
    return new TaskPreview(reach, met, counted.audience - met, levels);
  }

  /** The days of the first round that have passed; null = none has. */
  private static @Nullable DayRange upToNow(TaskDefinition task, LocalDate day) {
    return task.rounds().stream()
        .filter(round -> !round.end().minusDays(1).isBefore(day) || round.contains(day))
        .findFirst()
        .filter(round -> !round.start().isAfter(day))
        .map(round -> DayRange.closed(round.start(), day))
        .orElse(null);
  }

  @SuppressWarnings("ArrayRecordComponent") // counted, never compared
  private record Counted(int audience, int[] levels) {}

  private Counted count(TaskDefinition task, LocalDate day, @Nullable DayRange window) {
    Goal goal = task.goal();
    List<Condition> asked = new ArrayList<>(List.of(task.audience()));
    if (goal instanceof Goal.Once once && once.own() == null) {
      asked.add(once.condition());
    }
    ShopsAsOf.Answers answers = shops.on(day, asked);
    Truth[] audience = answers.conditions().of(task.audience());
    Term.Formula own = goal.own();
    double[] values =
        own == null || window == null
            ? new double[0]
            : facts.of(
                    day,
                    List.of(
                        own.request(
                            "preview", new MetricWindow.Between(window.start(), window.last()))),
                    List.of(),
                    answers.shops().ids())
                .values()[0];
    Truth[] met =
        goal instanceof Goal.Once once && own == null
            ? answers.conditions().of(once.condition())
            : new Truth[0];
    int[] levels = new int[goal.top() + 1];
    int passing = 0;
    for (int row = 0; row < audience.length; row++) {
      if (audience[row] == Truth.PASS) {
        passing++;
        int level =
            met.length > 0
                ? met[row] == Truth.PASS ? 1 : 0
                : own == null || values.length == 0
                    ? 0
                    : goal.level(TaskColumns.zero(own, values[row]));
        levels[level]++;
      }
    }
    return new Counted(passing, levels);
  }

  /**
   * Tries it on a past period: the audience as of its eve, the goal over its days, or for days of a
   * shop's own over as many days from its start on. One scan answers all days.
   *
   * @param period at most 92 days, over by today
   * @throws DomainException invalid, for another period, and for a goal that is no number over own
   *     days
   */
  @Transactional(readOnly = true)
  public Backtest backtest(TaskDefinition task, DayRange period) {
    if (period.days() > LONGEST_BACKTEST || period.end().isAfter(calendar.today())) {
      throw DomainException.invalid("task.error.backtestPeriod", LONGEST_BACKTEST);
    }
    Term.Formula own = task.goal().own();
    if (own == null) {
      throw DomainException.invalid("task.error.backtestGoal");
    }
    DayRange days = tried(task, period);
    LocalDate eve = period.start().minusDays(1);
    ShopsAsOf.Answers answers = shops.on(eve, List.of(task.audience()));
    Truth[] audience = answers.conditions().of(task.audience());
    List<AggregateRequest> requests =
        days.stream()
            .map(day -> own.request("up to " + day, new MetricWindow.Between(days.start(), day)))
            .toList();
    double[][] values = facts.of(days.last(), requests, List.of(), answers.shops().ids()).values();
    return new BacktestCount(task, days, own).count(audience, values);
  }

  private static DayRange tried(TaskDefinition task, DayRange period) {
    int most =
        task.period() instanceof TaskPeriod.DaysFrom from
            ? from.days()
            : task.rounds().stream().mapToInt(DayRange::days).max().orElse(period.days());
    return Arrays.asList(most, period.days()).stream()
        .min(Integer::compare)
        .map(length -> new DayRange(period.start(), period.start().plusDays(length)))
        .orElse(period);
  }
}
