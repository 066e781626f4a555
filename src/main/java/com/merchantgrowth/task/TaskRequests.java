package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.ConditionSource;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.run.AggregateSource;
import com.merchantgrowth.metric.run.PersonalWindows;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.merchantgrowth.task.progress.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What published tasks ask of the facts: the number of each round's goal, over its own days. */
@Component
class TaskRequests implements AggregateSource, ConditionSource {
  /** How far back a first sale is looked for. */
  static final int SALES_DAYS = 366;

  static final String FIRST_SALE = "task first sale";

  private final TaskStore tasks;
  private final ClaimStore claims;
  private final StandingStore standings;
  private final ShopSnapshots shops;

  TaskRequests(TaskStore tasks, ClaimStore claims, StandingStore standings, ShopSnapshots shops) {
    this.tasks = tasks;
    this.claims = claims;
    this.standings = standings;
    this.shops = shops;
  }

  List<Round> rounds(LocalDate day) {
    return TaskRounds.on(day, tasks.opened());
  }

  @Override
  public List<Condition> conditions(LocalDate day) {
    return conditions(rounds(day));
  }

  /** Audiences, and goals that are no number over own days. */
  static List<Condition> conditions(List<Round> rounds) {
    Set<Condition> conditions = new LinkedHashSet<>();
    for (Round round : rounds) {
      conditions.add(round.definition().audience());
      if (round.definition().goal() instanceof Goal.Once once && once.own() == null) {
        conditions.add(once.condition());
      }
    }
    return List.copyOf(conditions);
  }

  @Override
  public List<AggregateRequest> requests(SubjectKind kind, LocalDate day) {
    if (kind != SubjectKind.SHOP) {
      return List.of();
    }
    List<Round> rounds = rounds(day);
    List<AggregateRequest> requests = new ArrayList<>();
    for (Round round : rounds) {
      Term.Formula own = round.definition().goal().own();
      if (own != null) {
        requests.add(own.request(round.request(), window(round, day)));
      }
    }
    if (rounds.stream().anyMatch(round -> round.anchor() == TaskPeriod.Anchor.FIRST_SALE)) {
      requests.add(firstSale());
    }
    return requests;
  }

  static AggregateRequest firstSale() {
    return new AggregateRequest(
        FIRST_SALE,
        Aggregate.firstDay(1),
        MeasureSum.parse("paid_orders"),
        null,
        Scale.ONE,
        MetricWindow.lastDays(SALES_DAYS));
  }

  /** The round's days, or what covers every shop's own. */
  static MetricWindow window(Round round, LocalDate day) {
    DayRange days = round.days();
    if (days != null) {
      LocalDate ended = round.endedOn();
      LocalDate last = ended != null && ended.isBefore(days.last()) ? ended : days.last();
      return new MetricWindow.Between(
          days.start(), last.isBefore(days.start()) ? days.start() : last);
    }
    return new MetricWindow.Personal(
        round.request(),
        DayRange.lastDays(back((TaskPeriod.DaysFrom) round.definition().period(), round), day));
  }

  private static int back(TaskPeriod.DaysFrom from, Round round) {
    return from.days() + round.definition().settleDays() + TaskRounds.LATE_DAYS;
  }

  @Override
  public List<PersonalWindows> windows(SubjectKind kind, LocalDate day) {
    if (kind != SubjectKind.SHOP) {
      return List.of();
    }
    List<Round> personal =
        rounds(day).stream()
            .filter(round -> round.days() == null && round.definition().goal().own() != null)
            .toList();
    if (personal.isEmpty()) {
      return List.of();
    }
    OwnDays own = ownDays(personal, shops.asOf(day));
    return personal.stream().map(round -> windows(round, own, day)).toList();
  }

  /** What begins shops' own days, for rounds that need it; few statements. */
  OwnDays ownDays(List<Round> rounds, ShopColumns columns) {
    Set<TaskPeriod.Anchor> anchors = new LinkedHashSet<>();
    rounds.forEach(round -> anchors.add(Objects.requireNonNull(round.anchor())));
    Map<Integer, Map<Long, LocalDate>> claimed = new TreeMap<>();
    if (anchors.contains(TaskPeriod.Anchor.CLAIM)) {
      List<Integer> ids =
          rounds.stream()
              .filter(round -> round.anchor() == TaskPeriod.Anchor.CLAIM)
              .map(Round::task)
              .distinct()
              .toList();
      for (ClaimStore.Claim claim : claims.ofTasks(ids)) {
        claimed.computeIfAbsent(claim.task(), _ -> new TreeMap<>()).put(claim.shop(), claim.day());
      }
    }
    return new OwnDays(
        columns,
        anchors.contains(TaskPeriod.Anchor.FIRST_SALE) ? standings.firstSales() : Map.of(),
        claimed);
  }

  private static PersonalWindows windows(Round round, OwnDays own, LocalDate day) {
    LocalDate oldest =
        day.minusDays(back((TaskPeriod.DaysFrom) round.definition().period(), round));
    List<long[]> rows = new ArrayList<>();
    for (int row = 0; row < own.shops().size(); row++) {
      DayRange days = own.of(round, row);
      if (days != null && !days.last().isBefore(oldest) && !days.start().isAfter(day)) {
        LocalDate ended = round.endedOn();
        LocalDate last = ended != null && ended.isBefore(days.last()) ? ended : days.last();
        rows.add(new long[] {own.shops().ids()[row], days.start().toEpochDay(), last.toEpochDay()});
      }
    }
    return new PersonalWindows(
        round.request(),
        rows.stream().mapToLong(row -> row[0]).toArray(),
        rows.stream().mapToLong(row -> row[1]).toArray(),
        rows.stream().mapToLong(row -> row[2]).toArray());
  }
}
