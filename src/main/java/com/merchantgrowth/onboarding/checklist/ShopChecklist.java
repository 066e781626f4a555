package com.merchantgrowth.onboarding.checklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a shop has come.
 *
 * @param clockFrom the day the clocks of the steps count from: the opening, or the day a settled
 *     shop asked to join
 * @param items by item code, also of items that are no longer in the checklist
 * @param completed the day each step was completed, by step code
 */
public record ShopChecklist(
    LocalDate clockFrom, Map<String, ItemStanding> items, Map<String, LocalDate> completed) {
  public ShopChecklist {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    completed = Collections.unmodifiableMap(new LinkedHashMap<>(completed));
  }

  /** A shop that has just come in. */
  public static ShopChecklist fresh(LocalDate clockFrom) {
    return new ShopChecklist(clockFrom, Map.of(), Map.of());
  }

  /**
   * The time a step has.
   *
   * @param last the last day in time
   * @param left days left, today included; 0 and below = overdue since {@code -left + 1} days
   */
  public record Clock(LocalDate last, long left) {
    public boolean overdue() {
      return left <= 0;
    }

    /** Days past the last one, at least 1 when {@link #overdue}. */
    public long late() {
      return 1 - left;
    }
  }

  public ItemState state(CheckItem item) {
    ItemStanding standing = items.get(item.code());
    return standing == null ? ItemState.OPEN : standing.state();
  }

  public boolean done(CheckItem item) {
    return state(item).done();
  }

  public StepState state(ChecklistStep step) {
    if (completed.containsKey(step.code())) {
      return StepState.COMPLETED;
    }
    return completed.keySet().containsAll(step.requires()) ? StepState.OPEN : StepState.BLOCKED;
  }

  public long doneIn(ChecklistStep step) {
    return step.items().stream().filter(this::done).count();
  }

  /** The share of a step's items that are done, 0 … 1. */
  public double progress(ChecklistStep step) {
    List<CheckItem> all = step.items();
    return all.isEmpty() ? 0 : doneIn(step) / (double) all.size();
  }

  /** The step to work on; empty when all are completed. */
  public Optional<ChecklistStep> current(ChecklistDefinition definition) {
    return definition.steps().stream().filter(step -> state(step) == StepState.OPEN).findFirst();
  }

  public boolean finished(ChecklistDefinition definition) {
    return definition.steps().stream().allMatch(step -> completed.containsKey(step.code()));
  }

  /**
   * What to do next: first what came back, then the first open item of the step to work on. Items
   * of steps that are blocked never come up.
   */
  public Optional<CheckItem> next(ChecklistDefinition definition) {
    List<CheckItem> reachable =
        definition.steps().stream()
            .filter(step -> state(step) != StepState.BLOCKED)
            .flatMap(step -> step.items().stream())
            .filter(item -> !done(item))
            .toList();
    return Stream.of(ItemState.SENT_BACK, ItemState.REOPENED, ItemState.OPEN)
        .flatMap(state -> reachable.stream().filter(item -> state(item) == state))
        .findFirst();
  }

  /** The steps that hold this one up, in order. */
  public List<ChecklistStep> blockers(ChecklistDefinition definition, ChecklistStep step) {
    return definition.steps().stream()
        .filter(one -> step.requires().contains(one.code()) && !completed.containsKey(one.code()))
        .toList();
  }

  /** The step's clock as of a day in the shop zone. */
  public Clock clock(ChecklistStep step, LocalDate today) {
    LocalDate last = clockFrom.plusDays(step.days() - 1L);
    return new Clock(last, ChronoUnit.DAYS.between(today, last) + 1);
  }

  /**
   * Since when an item can be done and is not; null when it is done or its step is blocked. Time in
   * which it could not be done does not count.
   */
  public @Nullable LocalDate openSince(ChecklistStep step, CheckItem item) {
    if (done(item) || state(step) == StepState.BLOCKED) {
      return null;
    }
    ItemStanding standing = items.get(item.code());
    LocalDate since = standing == null ? clockFrom : standing.changed();
    for (String before : step.requires()) {
      LocalDate reached = completed.get(before);
      since = reached != null && reached.isAfter(since) ? reached : since;
    }
    return since;
  }

  /** Whether the item has been open for longer than the checklist thinks it should. */
  public boolean stuck(
      ChecklistDefinition definition, ChecklistStep step, CheckItem item, LocalDate today) {
    LocalDate since = openSince(step, item);
    return since != null && ChronoUnit.DAYS.between(since, today) >= definition.stuckAfter(item);
  }
}
