package com.merchantgrowth.task;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes tasks for code that acts without a person: the demo marketplace, the measurements. People
 * use {@link TaskAuthoring} and {@link TaskPublishing}. What cannot be published is refused here,
 * too.
 */
@Service
public class TaskSetup {
  private final TaskStore store;
  private final TaskChecks checks;
  private final BusinessCalendar calendar;

  TaskSetup(TaskStore store, TaskChecks checks, BusinessCalendar calendar) {
    this.store = store;
    this.checks = checks;
    this.calendar = calendar;
  }

  /** Whether there is a task with this code. */
  @Transactional(readOnly = true)
  public boolean exists(String code) {
    return store.idOf(code).isPresent();
  }

  /** A draft nobody has reviewed; nothing when the code is taken. */
  @Transactional
  public void draft(String code, TaskDefinition definition, String author) {
    if (!exists(code)) {
      int id = store.insert(code, calendar.now());
      store.insertVersion(id, 1, definition, author, calendar.now());
    }
  }

  /**
   * Publishes a first draft nobody has published; else nothing.
   *
   * @param from the first business day whose run lets shops enter
   */
  @Transactional
  public void publishDraft(String code, String approver, LocalDate from) {
    int id = store.idOf(code).orElseThrow();
    if (store.move(id, 1, TaskVersion.State.DRAFT, TaskVersion.State.LIVE, "")) {
      store.publish(id, 1, approver, calendar.now(), from);
    }
  }

  /** A draft that waits for review; nothing when the code is taken. */
  @Transactional
  public void inReview(String code, TaskDefinition definition, String author) {
    if (!exists(code)) {
      draft(code, definition, author);
      int id = store.idOf(code).orElseThrow();
      store.move(id, 1, TaskVersion.State.DRAFT, TaskVersion.State.IN_REVIEW, "");
      store.submitted(id, 1, calendar.now());
    }
  }

  /**
   * A task shops enter with the runs from this day on; nothing when the code is taken.
   *
   * @param from the first business day whose run lets shops enter
   * @throws IllegalArgumentException when it could not be published
   */
  @Transactional
  public void published(
      String code, TaskDefinition definition, String author, String approver, LocalDate from) {
    if (exists(code)) {
      return;
    }
    // a past to look back on: its days may be over, its facts older than those of the last year
    List<TaskProblem> problems =
        checks.problems(definition).stream()
            .filter(problem -> !problem.key().equals("task.error.periodOver"))
            .filter(problem -> !problem.key().equals("task.error.noFacts"))
            .toList();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(code + ": " + problems);
    }
    draft(code, definition, author);
    int id = store.idOf(code).orElseThrow();
    store.move(id, 1, TaskVersion.State.DRAFT, TaskVersion.State.LIVE, "");
    store.publish(id, 1, approver, calendar.now(), from);
  }
}
