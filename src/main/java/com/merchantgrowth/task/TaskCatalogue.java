package com.merchantgrowth.task;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskStore.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrators' view of all tasks. There are tens of them, not thousands: they are read
 * whole.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class TaskCatalogue {
  private final TaskStore store;
  private final AwardStore awards;
  private final EffectRows effects;

  TaskCatalogue(TaskStore store, AwardStore awards, EffectRows effects) {
    this.store = store;
    this.awards = awards;
    this.effects = effects;
  }

  /** One page of the tasks: those with something to review first, then the newest. */
  @Transactional(readOnly = true)
  public List<TaskRow> page(TaskFilter filter, long offset, int limit) {
    return rows(filter).stream().skip(offset).limit(limit).toList();
  }

  @Transactional(readOnly = true)
  public long count(TaskFilter filter) {
    return rows(filter).size();
  }

  /** Those with these codes, in their order; one that does not exist is left out. */
  @Transactional(readOnly = true)
  public List<TaskRow> named(List<String> codes) {
    return rows(TaskFilter.ALL).stream()
        .filter(row -> codes.contains(row.code()))
        .sorted(Comparator.comparingInt(row -> codes.indexOf(row.code())))
        .toList();
  }

  /** How many versions wait for a second administrator. */
  @Transactional(readOnly = true)
  public long inReview() {
    return store.all().stream()
        .filter(one -> one.version().state() == TaskVersion.State.IN_REVIEW)
        .count();
  }

  /**
   * All versions of a task, newest first.
   *
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public List<TaskVersion> versions(String code) {
    List<Stored> all = store.versions(code);
    if (all.isEmpty()) {
      throw DomainException.notFound("task.error.unknown", code);
    }
    return all.stream().map(Stored::version).toList();
  }

  /** What came of each round of the published versions, newest first. */
  @Transactional(readOnly = true)
  public List<TaskEffect> effects(int taskId) {
    return effects.of(taskId);
  }

  private List<TaskRow> rows(TaskFilter filter) {
    Map<Integer, List<Stored>> byTask = new LinkedHashMap<>();
    store
        .all()
        .forEach(
            one -> byTask.computeIfAbsent(one.version().taskId(), _ -> new ArrayList<>()).add(one));
    Map<Integer, long[]> tallies = effects.tallies();
    Map<Integer, AwardStore.Budget> budgets = awards.budgets();
    return byTask.values().stream()
        .map(versions -> row(versions, tallies, budgets))
        .filter(row -> matches(row, filter))
        .sorted(
            Comparator.comparing((TaskRow row) -> row.draftState() != TaskState.IN_REVIEW)
                .thenComparing(TaskRow::state)
                .thenComparing(row -> -row.id()))
        .toList();
  }

  private static TaskRow row(
      List<Stored> versions,
      Map<Integer, long[]> tallies,
      Map<Integer, AwardStore.Budget> budgets) {
    Stored newest = versions.getFirst();
    Stored shown =
        versions.stream()
            .filter(one -> one.version().version() == one.liveVersion())
            .findFirst()
            .orElse(newest);
    TaskState draft =
        switch (newest.version().state()) {
          case DRAFT -> TaskState.DRAFT;
          case IN_REVIEW -> TaskState.IN_REVIEW;
          default -> null;
        };
    int id = newest.version().taskId();
    long[] tally = tallies.getOrDefault(id, new long[2]);
    AwardStore.Budget budget = budgets.getOrDefault(id, new AwardStore.Budget(0, 0));
    return new TaskRow(
        id,
        newest.version().code(),
        newest.liveVersion() == 0 && draft != null ? draft : shown.state(),
        shown.version().definition(),
        newest.liveVersion(),
        draft == null ? 0 : newest.version().version(),
        draft,
        newest.version().author(),
        shown.version().approver(),
        newest.version().editedAt(),
        tally[0],
        tally[1],
        budget.completions(),
        budget.committed());
  }

  private static boolean matches(TaskRow row, TaskFilter filter) {
    String text = filter.text().strip().toLowerCase(Locale.ROOT);
    boolean named =
        text.isEmpty()
            || row.code().contains(text)
            || row.definition().name().zh().toLowerCase(Locale.ROOT).contains(text)
            || row.definition().name().en().toLowerCase(Locale.ROOT).contains(text);
    return named
        && (filter.kind() == null || row.definition().kind() == filter.kind())
        && (filter.state() == null
            || row.state() == filter.state()
            || row.draftState() == filter.state());
  }
}
