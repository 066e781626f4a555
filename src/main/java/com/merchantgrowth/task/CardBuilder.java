package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.BoardRows.Rows;
import com.merchantgrowth.task.TaskCard.NotShown;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.TaskCard.Reason;
import com.merchantgrowth.task.TaskStore.Stored;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.merchantgrowth.task.progress.Round;
import com.merchantgrowth.task.progress.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the cards of one shop from what is stored about it. */
final class CardBuilder {
  private final ShopFacts shop;
  private final Rows rows;
  private final LocalDate today;
  private final Map<Key, Round> rounds = new TreeMap<>();
  private final Map<Round, DayRange> daysOf = new HashMap<>();
  private final Map<Integer, TaskState> states = new HashMap<>();
  private final Map<Integer, TaskDefinition> live = new HashMap<>();

  private record Key(int task, int occurrence) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparingInt(Key::task)
          .thenComparingInt(Key::occurrence)
          .compare(this, other);
    }
  }

  CardBuilder(ShopFacts shop, Rows rows, LocalDate today) {
    this.shop = shop;
    this.rows = rows;
    this.today = today;
    for (Stored stored : rows.opened()) {
      states.put(stored.version().taskId(), stored.state());
      if (stored.version().version() == stored.liveVersion()) {
        live.put(stored.version().taskId(), stored.version().definition());
      }
    }
  }

  List<TaskCard> cards() {
    chooseRounds();
    rounds.values().forEach(round -> days(round).ifPresent(days -> daysOf.put(round, days)));
    rows.numbers().prepare(List.copyOf(rounds.values()), daysOf, shop.day());
    List<TaskCard> cards = new ArrayList<>();
    rounds.values().forEach(round -> card(round).ifPresent(cards::add));
    cards.sort(
        Comparator.comparing(TaskCard::stage)
            .thenComparing(CardBuilder::end)
            .thenComparing(TaskCard::taskId)
            .thenComparing(TaskCard::occurrence));
    return List.copyOf(cards);
  }

  private static LocalDate end(TaskCard card) {
    DayRange days = card.days();
    return days == null ? LocalDate.MAX : days.last();
  }

  /**
   * The version a shop keeps is that of its standing, its claim or its award; else the open one.
   */
  private void chooseRounds() {
    for (Round round : TaskRounds.on(shop.day(), rows.opened())) {
      Key key = new Key(round.task(), round.occurrence());
      int kept = kept(key);
      boolean current = live.get(round.task()) == round.definition();
      if (kept == round.version() || (kept == 0 && current)) {
        rounds.put(key, round);
      }
    }
    for (Standing standing : rows.standings().all()) {
      remember(standing.task(), standing.version(), standing.occurrence(), standing.days());
    }
    rows.awards().stream()
        .map(AwardStore.Stored::row)
        .forEach(a -> remember(a.taskId(), a.version(), a.occurrence(), null));
  }

  private int kept(Key key) {
    return standing(key)
        .map(Standing::version)
        .or(() -> claim(key).map(ClaimStore.Claim::version))
        .orElse(0);
  }

  private void remember(int task, int version, int occurrence, @Nullable DayRange days) {
    Key key = new Key(task, occurrence);
    if (!rounds.containsKey(key)) {
      rows.opened().stream()
          .filter(one -> one.version().taskId() == task && one.version().version() == version)
          .findFirst()
          .ifPresent(
              one -> {
                TaskDefinition definition = one.version().definition();
                List<DayRange> fixed = definition.rounds();
                DayRange known =
                    days == null && occurrence < fixed.size() ? fixed.get(occurrence) : days;
                rounds.put(
                    key,
                    new Round(task, version, occurrence, definition, known, false, one.endedOn()));
              });
    }
  }

  private Optional<Standing> standing(Key key) {
    return rows.standings().find(key.task, key.occurrence);
  }

  private Optional<ClaimStore.Claim> claim(Key key) {
    return rows.claims().stream()
        .filter(one -> one.task() == key.task && one.occurrence() == key.occurrence)
        .findFirst();
  }

  private Optional<DayRange> days(Round round) {
    if (round.days() != null) {
      return Optional.of(round.days());
    }
    Key key = new Key(round.task(), round.occurrence());
    Optional<DayRange> kept = standing(key).map(Standing::days);
    if (kept.isPresent() || !(round.definition().period() instanceof TaskPeriod.DaysFrom from)) {
      return kept;
    }
    return switch (from.anchor()) {
      case OPENING -> Optional.ofNullable(shop.openedOn()).map(from::from);
      case CLAIM -> claim(key).map(claim -> from.from(claim.day()));
      case FIRST_SALE -> Optional.empty();
    };
  }

  private Optional<TaskCard> card(Round round) {
    Key key = new Key(round.task(), round.occurrence());
    List<AwardRow> awards =
        rows.awards().stream()
            .map(AwardStore.Stored::row)
            .filter(a -> a.taskId() == round.task() && a.occurrence() == round.occurrence())
            .toList();
    DayRange days = daysOf.get(round);
    boolean over = days != null && !today.isBefore(days.end());
    Optional<Standing> standing = standing(key);
    Optional<ClaimStore.Claim> claim = claim(key);
    TaskState state = states.getOrDefault(round.task(), TaskState.ENDED);
    if (standing.isEmpty() && claim.isEmpty() && awards.isEmpty()) {
      return over || state == TaskState.ENDED
          ? Optional.empty()
          : Optional.of(outside(round, days, state));
    }
    if (standing.isPresent() && standing.get().metAtStart()) {
      return over
          ? Optional.empty()
          : Optional.of(
              card(
                  round,
                  TaskStage.NOT_FOR_YOU,
                  days,
                  null,
                  awards,
                  claim,
                  new NotShown(Reason.MET_AT_START, null, standing.get().entered())));
    }
    boolean takesPart =
        round.definition().claim() == TaskDefinition.Claim.AUTOMATIC || claim.isPresent();
    boolean judged = standing.map(Standing::settled).orElse(false);
    Progress progress = progress(round, days, standing);
    TaskStage stage = stage(round, progress, awards, takesPart, over, judged);
    if (stage == TaskStage.FOR_YOU && state != TaskState.PUBLISHED) {
      return state == TaskState.ENDED
          ? Optional.empty()
          : Optional.of(
              card(
                  round,
                  TaskStage.NOT_FOR_YOU,
                  days,
                  null,
                  awards,
                  claim,
                  new NotShown(Reason.PAUSED, null, null)));
    }
    return Optional.of(card(round, stage, days, progress, awards, claim, null));
  }

  private TaskStage stage(
      Round round,
      Progress progress,
      List<AwardRow> awards,
      boolean takesPart,
      boolean over,
      boolean judged) {
    boolean toClaim =
        awards.stream()
            .anyMatch(
                a ->
                    a.state() == AwardRow.State.TO_CLAIM
                        && (a.claimUntil() == null || !today.isAfter(a.claimUntil())));
    if (toClaim) {
      return TaskStage.TO_CLAIM;
    }
    boolean won =
        awards.stream()
            .anyMatch(a -> a.state() == AwardRow.State.PAID || a.state() == AwardRow.State.WAITING);
    boolean finished = progress.level() == round.definition().goal().top() && won;
    if (finished || (won && judged)) {
      return TaskStage.DONE;
    }
    if (judged || (!awards.isEmpty() && !won)) {
      return TaskStage.MISSED;
    }
    if (takesPart) {
      return TaskStage.IN_PROGRESS;
    }
    return over ? TaskStage.MISSED : TaskStage.FOR_YOU;
  }

  /** A task this shop has not entered: it will with the next run, or it does not belong. */
  private TaskCard outside(Round round, @Nullable DayRange days, TaskState state) {
    Evaluation audience = Evaluator.evaluate(round.definition().audience(), shop);
    int limit = round.definition().completionsPerShop();
    NotShown why;
    if (!audience.passed()) {
      why = new NotShown(Reason.AUDIENCE, audience, null);
    } else if (state == TaskState.PAUSED) {
      why = new NotShown(Reason.PAUSED, null, null);
    } else if (limit > 0 && completed(round.task()) >= limit) {
      why = new NotShown(Reason.NO_ROUNDS_LEFT, null, null);
    } else {
      why = new NotShown(Reason.NEXT_RUN, audience, null);
    }
    return card(round, TaskStage.NOT_FOR_YOU, days, null, List.of(), Optional.empty(), why);
  }

  private long completed(int task) {
    return rows.awards().stream()
        .filter(one -> one.row().taskId() == task)
        .map(one -> one.row().occurrence())
        .distinct()
        .count();
  }

  private Progress progress(Round round, @Nullable DayRange days, Optional<Standing> standing) {
    Goal goal = round.definition().goal();
    int level = standing.map(Standing::level).orElse(0);
    if (goal.own() == null) {
      return other((Goal.Once) goal, level);
    }
    double value =
        days == null || days.start().isAfter(shop.day())
            ? TaskColumns.zero(goal.own(), Double.NaN)
            : rows.numbers().of(round);
    return new Progress(
        value,
        Math.max(level, goal.judgedAtEnd() ? goal.level(value) : level),
        TaskArithmetic.needed(goal, value),
        TaskArithmetic.gap(goal, value),
        goal.own().unit(),
        TaskArithmetic.truth(goal, value),
        TaskArithmetic.share(goal, value),
        days == null ? null : TaskArithmetic.expected(goal, value, days, shop.day()));
  }

  /** A goal that is on record or a metric of the catalogue, as of the day. */
  private Progress other(Goal.Once goal, int level) {
    Evaluation now = Evaluator.evaluate(goal.condition(), shop);
    if (now.actual() instanceof Evaluation.Actual.Number number) {
      double value = number.reading().value();
      return new Progress(
          value,
          level,
          number.needed(),
          number.gap(),
          number.reading().unit(),
          now.truth(),
          TaskArithmetic.share(goal, value),
          null);
    }
    return new Progress(
        Double.NaN,
        level,
        Double.NaN,
        Double.NaN,
        "",
        now.truth(),
        now.truth() == Truth.UNKNOWN ? Double.NaN : now.passed() ? 1 : 0,
        null);
  }

  private TaskCard card(
      Round round,
      TaskStage stage,
      @Nullable DayRange days,
      @Nullable Progress progress,
      List<AwardRow> awards,
      Optional<ClaimStore.Claim> claim,
      @Nullable NotShown why) {
    TaskDefinition limits = live.getOrDefault(round.task(), round.definition());
    AwardStore.Budget budget = rows.budgets().get(round.task());
    Long left =
        limits.budget() == 0 || budget == null
            ? null
            : Math.max(0, limits.budget() - budget.committed());
    return new TaskCard(
        round.task(),
        code(round.task()),
        round.version(),
        round.occurrence(),
        round.definition(),
        stage,
        shop.day(),
        days,
        progress,
        awards,
        claim.map(ClaimStore.Claim::day).orElse(null),
        left,
        why);
  }

  private String code(int task) {
    return rows.opened().stream()
        .map(Stored::version)
        .filter(version -> version.taskId() == task)
        .map(TaskVersion::code)
        .findFirst()
        .orElse("");
  }
}
