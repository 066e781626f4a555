package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.progress.Round;
import com.merchantgrowth.task.progress.RoundProgress;
import com.merchantgrowth.task.progress.Standing;
import com.merchantgrowth.task.progress.Standings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a day changes in the standings of all shops: shops enter, reach levels, are judged. Computed
 * from columns, shop by shop in one pass; nothing is stored here.
 */
final class TaskMovement {
  /** A reminder so many days before a round ends, the last day included. */
  private static final int REMINDER_DAYS = 3;

  private final LocalDate day;
  private final List<RoundColumns> rounds;
  private final long[] shops;
  private final Map<Long, List<Standing>> changes = new HashMap<>();
  private final List<Earned> earned = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();
  private final long[] entered;
  private final long[] metAtStart;

  /**
   * A round with what is known about every shop.
   *
   * @param audience null = the round lets nobody in any more
   * @param level the level each shop's facts reach
   * @param share of the way to the first level not reached; NaN = unknown
   * @param own each shop's days; null = the round's
   * @param claims by shop; empty when it needs no claim
   * @param completed rounds of the task each shop has completed; only where that is limited
   */
  record RoundColumns(
      Round round,
      Truth @Nullable [] audience,
      int[] level,
      double[] share,
      @Nullable OwnDays own,
      Map<Long, ClaimStore.Claim> claims,
      Map<Long, Integer> completed) {}

  /** A level a shop has earned today. */
  record Earned(Round round, long shop, int level, long amount, @Nullable Instant queuedAt) {}

  /** A round that ends soon and is not finished. */
  record Ending(Round round, long shop, LocalDate last) {}

  /** How many shops were shown a round, and how many had met it already. */
  record Tally(Round round, long entered, long metAtStart) {}

  TaskMovement(LocalDate day, long[] shops, List<RoundColumns> rounds) {
    this.day = day;
    this.shops = shops;
    this.rounds = List.copyOf(rounds);
    entered = new long[rounds.size()];
    metAtStart = new long[rounds.size()];
  }

  LocalDate day() {
    return day;
  }

  /** New and changed standings by shop. */
  Map<Long, List<Standing>> changes() {
    return changes;
  }

  List<Earned> earned() {
    return earned;
  }

  List<Ending> endings() {
    return endings;
  }

  List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      tallies.add(new Tally(rounds.get(i).round, entered[i], metAtStart[i]));
    }
    return tallies;
  }

  /**
   * @param stored hands over what is stored, shops ascending
   */
  TaskMovement compute(Consumer<BiConsumer<Long, Standings>> stored) {
    int[] row = {0};
    stored.accept(
        (shop, standings) -> {
          while (row[0] < shops.length && shops[row[0]] < shop) {
            move(row[0]++, Standings.none());
          }
          if (row[0] < shops.length && shops[row[0]] == shop) {
            move(row[0]++, standings);
          }
        });
    while (row[0] < shops.length) {
      move(row[0]++, Standings.none());
    }
    return this;
  }

  private void move(int row, Standings standings) {
    for (int i = 0; i < rounds.size(); i++) {
      RoundColumns columns = rounds.get(i);
      Round round = columns.round;
      Optional<Standing> before = standings.find(round.task(), round.occurrence());
      if (before.isPresent() && before.get().version() != round.version()) {
        continue;
      }
      before
          .or(() -> RoundProgress.enter(round, now(columns, row)))
          .ifPresent(standing -> advance(columns, row, before, standing));
      Optional<Standing> after = before.isPresent() ? before : latest(row, round);
      if (after.isPresent()) {
        entered[i] += after.get().metAtStart() ? 0 : 1;
        metAtStart[i] += after.get().metAtStart() ? 1 : 0;
      }
    }
  }

  private Optional<Standing> latest(int row, Round round) {
    List<Standing> changed = changes.get(shops[row]);
    return changed == null
        ? Optional.empty()
        : changed.stream()
            .filter(one -> one.task() == round.task() && one.occurrence() == round.occurrence())
            .findFirst();
  }

  private void advance(
      RoundColumns columns, int row, Optional<Standing> before, Standing standing) {
    if (standing.closed() && before.isPresent()) {
      return;
    }
    RoundProgress.Now now = now(columns, row);
    RoundProgress.Step step = RoundProgress.advance(columns.round, standing, now);
    if (before.isEmpty() || !before.get().equals(step.after())) {
      changes.computeIfAbsent(shops[row], _ -> new ArrayList<>()).add(step.after());
    }
    ClaimStore.Claim claim = columns.claims.get(shops[row]);
    for (RoundProgress.Earned level : step.earned()) {
      earned.add(
          new Earned(
              columns.round,
              shops[row],
              level.level(),
              level.amount(),
              claim == null ? null : claim.at()));
    }
    remind(columns, row, step.after(), claim);
  }

  /**
   * Only who has come half the way is reminded: a bell that rings for everything is switched off.
   */
  private void remind(
      RoundColumns columns, int row, Standing standing, ClaimStore.@Nullable Claim claim) {
    DayRange days = standing.days();
    TaskDefinition definition = columns.round.definition();
    if (days == null || standing.closed() || !days.last().equals(day.plusDays(REMINDER_DAYS))) {
      return;
    }
    boolean takesPart = definition.claim() == TaskDefinition.Claim.AUTOMATIC || claim != null;
    if (takesPart && columns.level[row] < definition.goal().top() && columns.share[row] >= 0.5) {
      endings.add(new Ending(columns.round, shops[row], days.last()));
    }
  }

  private RoundProgress.Now now(RoundColumns columns, int row) {
    Round round = columns.round;
    DayRange days = columns.own == null ? round.days() : columns.own.of(round, row);
    int limit = round.definition().completionsPerShop();
    return new RoundProgress.Now(
        day,
        columns.audience == null ? Truth.UNKNOWN : columns.audience[row],
        columns.level[row],
        days,
        columns.claims.containsKey(shops[row]),
        limit == 0 || columns.completed.getOrDefault(shops[row], 0) < limit);
  }
}
