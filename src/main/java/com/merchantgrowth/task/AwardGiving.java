package com.merchantgrowth.task;

import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardLedger;
import com.merchantgrowth.reward.RewardOrder;
import com.merchantgrowth.reward.RewardSource;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.AwardStore.Budget;
import com.merchantgrowth.task.AwardStore.Fresh;
import com.merchantgrowth.task.AwardStore.Stored;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.progress.Round;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives what was earned, within each task's budget. The first in line is who reached the level
 * first, then who claimed first, then the shop's code; nobody overtakes. A budget that is used up
 * stops the line, and what lapses moves it on.
 */
@Component
class AwardGiving {
  private final AwardStore awards;
  private final TaskStore tasks;
  private final RewardLedger ledger;
  private final TaskMessages messages;
  private final BusinessCalendar calendar;

  AwardGiving(
      AwardStore awards,
      TaskStore tasks,
      RewardLedger ledger,
      TaskMessages messages,
      BusinessCalendar calendar) {
    this.awards = awards;
    this.tasks = tasks;
    this.ledger = ledger;
    this.messages = messages;
    this.calendar = calendar;
  }

  /** Earned, but not given yet. */
  record Candidate(
      Round round,
      long shop,
      String shopCode,
      int level,
      long amount,
      LocalDate reachedOn,
      @Nullable Instant queuedAt) {
    private static final Comparator<Candidate> LINE =
        Comparator.comparing(Candidate::reachedOn)
            .thenComparing(Candidate::queuedAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::shopCode)
            .thenComparingInt(one -> one.round.occurrence())
            .thenComparingInt(Candidate::level);
  }

  /** A round of a task, for one shop. */
  record ShopRound(long shop, int occurrence) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void give(List<Candidate> earned, long run) {
    TreeMap<Integer, List<Candidate>> byTask = new TreeMap<>();
    earned.forEach(
        one -> byTask.computeIfAbsent(one.round.task(), _ -> new ArrayList<>()).add(one));
    Map<Integer, TaskStore.Stored> live = byTask.isEmpty() ? Map.of() : live();
    byTask.forEach(
        (task, line) -> {
          TaskStore.Stored stored = live.get(task);
          if (stored != null) {
            give(stored, line.stream().sorted(Candidate.LINE).toList(), run);
          }
        });
  }

  private void give(TaskStore.Stored live, List<Candidate> line, long run) {
    int task = live.version().taskId();
    TaskDefinition limits = live.version().definition();
    Purse purse = new Purse(awards.lockBudget(task), limits, !awards.waiting(task).isEmpty());
    Set<ShopRound> counted = completed(task, line);
    List<Fresh> fresh = new ArrayList<>();
    List<Candidate> paid = new ArrayList<>();
    for (Candidate one : line) {
      boolean newRound = counted.add(new ShopRound(one.shop, one.round.occurrence()));
      boolean fits = purse.take(one.amount, newRound);
      boolean automatic = one.round.definition().paysAutomatically() || one.amount == 0;
      AwardRow.State state =
          !fits
              ? AwardRow.State.WAITING
              : automatic ? AwardRow.State.PAID : AwardRow.State.TO_CLAIM;
      if (state == AwardRow.State.PAID) {
        paid.add(one);
      }
      fresh.add(fresh(one, state, run));
    }
    Map<Candidate, Long> grants = issue(live.version().code(), paid, run);
    for (int i = 0; i < fresh.size(); i++) {
      Long grant = grants.get(line.get(i));
      if (grant != null) {
        fresh.set(i, granted(fresh.get(i), grant));
      }
    }
    awards.insert(fresh);
    awards.budget(task, purse.after());
    messages.earned(live.version(), line, fresh);
  }

  /** Rounds of shops in the line that count as completed already; a first level is never one. */
  private Set<ShopRound> completed(int task, List<Candidate> line) {
    Set<Integer> occurrences =
        line.stream()
            .filter(one -> one.level > 1)
            .map(one -> one.round.occurrence())
            .collect(Collectors.toSet());
    return occurrences.isEmpty() ? new HashSet<>() : awards.rounds(task, occurrences);
  }

  private Map<Candidate, Long> issue(String code, List<Candidate> paid, long run) {
    List<Candidate> worth = paid.stream().filter(one -> one.amount > 0).toList();
    List<Long> ids =
        worth.isEmpty()
            ? List.of()
            : ledger.issue(worth.stream().map(one -> order(code, one, run)).toList());
    Map<Candidate, Long> grants = new HashMap<>();
    for (int i = 0; i < worth.size(); i++) {
      grants.put(worth.get(i), ids.get(i));
    }
    return grants;
  }

  private static RewardOrder order(String code, Candidate one, long run) {
    return order(
        code,
        one.shop,
        one.round.definition().rewardKind(),
        one.amount,
        one.round.version(),
        one.level,
        one.round.occurrence(),
        run);
  }

  private static RewardOrder order(
      String code,
      long shop,
      String kind,
      long amount,
      int version,
      int level,
      int occurrence,
      long run) {
    return new RewardOrder(
        shop,
        new RewardAmount(kind, amount),
        new RewardSource(TaskRewards.TYPE, code, version, level, run),
        Integer.toString(occurrence),
        null,
        "");
  }

  private Fresh fresh(Candidate one, AwardRow.State state, long run) {
    TaskDefinition definition = one.round.definition();
    return new Fresh(
        one.round.task(),
        one.round.version(),
        one.round.occurrence(),
        one.shop,
        one.level,
        definition.rewardKind(),
        one.amount,
        state,
        one.reachedOn,
        one.queuedAt,
        state == AwardRow.State.TO_CLAIM ? claimUntil(definition) : null,
        null,
        run,
        state == AwardRow.State.PAID ? calendar.now() : null);
  }

  private static Fresh granted(Fresh one, long grant) {
    return new Fresh(
        one.task(),
        one.version(),
        one.occurrence(),
        one.shop(),
        one.level(),
        one.kind(),
        one.amount(),
        one.state(),
        one.reachedOn(),
        one.queuedAt(),
        one.until(),
        grant,
        one.run(),
        one.paidAt());
  }

  private LocalDate claimUntil(TaskDefinition definition) {
    return calendar.today().plusDays(definition.rewardClaimDays() - 1L);
  }

  /**
   * Pays an award on the merchant's click: one that was promised, or one that waits while the
   * budget has come back.
   *
   * @throws DomainException conflict, when it is paid already, has lapsed, or the budget is used up
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void payOnClick(Stored award, String key) {
    AwardRow row = award.row();
    TaskStore.Stored version = tasks.require(row.taskId(), row.version());
    switch (row.state()) {
      case TO_CLAIM -> {
        LocalDate until = row.claimUntil();
        if (until != null && calendar.today().isAfter(until)) {
          throw DomainException.conflict("task.error.lapsed", until);
        }
      }
      case WAITING -> takeFromLine(award, version);
      case PAID -> throw DomainException.conflict("task.error.claimedAlready");
      case LAPSED -> throw DomainException.conflict("task.error.lapsedAlready");
    }
    long grant =
        ledger.issue(
            order(
                version.version().code(),
                award.shop(),
                row.rewardKind(),
                row.amount(),
                row.version(),
                row.level(),
                row.occurrence(),
                award.run()));
    if (!awards.pay(row.id(), row.state(), grant, calendar.now(), key)) {
      throw DomainException.conflict("task.error.claimedAlready");
    }
  }

  /** Whoever waits is paid on a click if everybody before it in the line could be paid, too. */
  private void takeFromLine(Stored award, TaskStore.Stored version) {
    int task = award.row().taskId();
    TaskDefinition limits = live().getOrDefault(task, version).version().definition();
    Budget budget = awards.lockBudget(task);
    Purse line = new Purse(budget, limits, false);
    boolean fits = false;
    boolean waits = false;
    for (Stored one : line(task)) {
      boolean taken = line.take(one.row().amount(), true);
      if (one.row().id() == award.row().id()) {
        fits = taken;
        waits = true;
        break;
      }
    }
    if (!waits) {
      throw DomainException.conflict("task.error.claimedAlready");
    }
    Purse own = new Purse(budget, limits, false);
    if (!fits || !own.take(award.row().amount(), true)) {
      throw DomainException.conflict("task.error.noBudget");
    }
    awards.budget(task, own.after());
  }

  private List<Stored> line(int task) {
    return awards.waiting(task).stream()
        .sorted(
            Comparator.comparing((Stored one) -> one.row().reachedOn())
                .thenComparing(Stored::queuedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> one.row().id()))
        .toList();
  }

  /** Takes back promises nobody clicked, and moves the lines on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lapse(LocalDate today) {
    Set<Integer> freed = new HashSet<>(awards.tasksWaiting());
    for (Stored award : awards.lapsing(today)) {
      Budget budget = awards.lockBudget(award.row().taskId());
      if (awards.lapse(award.row().id())) {
        awards.budget(
            award.row().taskId(),
            new Budget(budget.committed() - award.row().amount(), budget.completions()));
      }
    }
    if (!freed.isEmpty()) {
      Map<Integer, TaskStore.Stored> live = live();
      freed.stream().sorted().map(live::get).filter(one -> one != null).forEach(this::moveOn);
    }
  }

  private void moveOn(TaskStore.Stored live) {
    int task = live.version().taskId();
    Purse purse = new Purse(awards.lockBudget(task), live.version().definition(), false);
    for (Stored award : line(task)) {
      if (!purse.take(award.row().amount(), true)) {
        break;
      }
      TaskDefinition definition = tasks.require(task, award.row().version()).version().definition();
      if (definition.paysAutomatically()) {
        long grant =
            ledger.issue(
                order(
                    live.version().code(),
                    award.shop(),
                    award.row().rewardKind(),
                    award.row().amount(),
                    award.row().version(),
                    award.row().level(),
                    award.row().occurrence(),
                    award.run()));
        awards.pay(award.row().id(), AwardRow.State.WAITING, grant, calendar.now(), "");
      } else {
        awards.promise(award.row().id(), claimUntil(definition));
      }
    }
    awards.budget(task, purse.after());
  }

  /** The published version of each task. */
  private Map<Integer, TaskStore.Stored> live() {
    Map<Integer, TaskStore.Stored> live = new HashMap<>();
    for (TaskStore.Stored one : tasks.opened()) {
      if (one.version().version() == one.liveVersion()) {
        live.put(one.version().taskId(), one);
      }
    }
    return live;
  }

  /** A task's budget while a line is served. */
  private static final class Purse {
    private final TaskDefinition limits;
    private long committed;
    private long completions;
    private boolean stopped;

    Purse(Budget budget, TaskDefinition limits, boolean stopped) {
      this.limits = limits;
      committed = budget.committed();
      completions = budget.completions();
      this.stopped = stopped;
    }

    /** False when it does not fit: then nobody behind is served either. */
    boolean take(long amount, boolean newRound) {
      boolean fits =
          (limits.budget() == 0 || committed + amount <= limits.budget())
              && (limits.completionsInAll() == 0
                  || !newRound
                  || completions < limits.completionsInAll());
      if (!fits || stopped) {
        stopped = true;
        return false;
      }
      committed += amount;
      completions += newRound ? 1 : 0;
      return true;
    }

    Budget after() {
      return new Budget(committed, completions);
    }
  }
}
