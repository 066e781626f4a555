package com.merchantgrowth.task;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskStore.Stored;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing tasks: drafts, until they are handed to a second administrator. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class TaskAuthoring {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

  private final TaskStore store;
  private final TaskPreviews previews;
  private final AuditTrail audit;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  TaskAuthoring(
      TaskStore store,
      TaskPreviews previews,
      AuditTrail audit,
      CurrentAccount account,
      BusinessCalendar calendar) {
    this.store = store;
    this.previews = previews;
    this.audit = audit;
    this.account = account;
    this.calendar = calendar;
  }

  /**
   * A new task with a draft of its first version; it need not be sound yet.
   *
   * @param code lower case letters, digits and hyphens, 2 to 63, beginning with a letter
   * @throws DomainException invalid, for another code; conflict, when it is taken
   */
  @Transactional
  public TaskVersion create(String code, TaskDefinition definition) {
    if (!CODE.matcher(code).matches()) {
      throw DomainException.invalid("task.error.code", code);
    }
    if (store.idOf(code).isPresent()) {
      throw DomainException.conflict("task.error.codeTaken", code);
    }
    try {
      int id = store.insert(code, calendar.now());
      store.insertVersion(id, 1, definition, author(), calendar.now());
      audit.record("task.create", code, Map.of("version", 1));
      return store.require(id, 1).version();
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("task.error.codeTaken", code);
    }
  }

  /**
   * Rewrites a draft. Saving over the newest published version begins the next version as a draft;
   * shops that take part keep theirs.
   *
   * @param lock of the version the author began with
   * @throws DomainException conflict, when somebody else saved in between, or the version is in
   *     review
   */
  @Transactional
  public TaskVersion save(int taskId, int version, int lock, TaskDefinition definition) {
    store.lock(taskId);
    List<Stored> all = store.versions(taskId);
    TaskVersion known = store.require(taskId, version).version();
    TaskVersion newest = all.getFirst().version();
    if (known.state() == TaskVersion.State.DRAFT) {
      if (!store.rewrite(taskId, version, lock, definition, author(), calendar.now())) {
        throw DomainException.conflict("task.error.savedMeanwhile");
      }
      return store.require(taskId, version).version();
    }
    if (known.state() == TaskVersion.State.IN_REVIEW || newest.version() != version) {
      throw DomainException.conflict("task.error.notDraft");
    }
    store.insertVersion(taskId, version + 1, definition, author(), calendar.now());
    audit.record("task.draft", known.code(), Map.of("version", version + 1));
    return store.require(taskId, version + 1).version();
  }

  /**
   * Throws a draft away; of a task that was never published, the task with it.
   *
   * @throws DomainException conflict, if the version is not a draft
   */
  @Transactional
  public void discard(int taskId, int version) {
    store.lock(taskId);
    Stored stored = store.require(taskId, version);
    if (stored.version().state() != TaskVersion.State.DRAFT) {
      throw DomainException.conflict("task.error.notDraft");
    }
    if (stored.liveVersion() == 0) {
      store.delete(taskId);
    } else {
      store.deleteVersion(taskId, version);
    }
    audit.record("task.discard", stored.version().code(), Map.of("version", version));
  }

  /**
   * A new task that says the same as the newest version of another.
   *
   * @throws DomainException as {@link #create}
   */
  @Transactional
  public TaskVersion duplicate(int taskId, String newCode) {
    List<Stored> all = store.versions(taskId);
    if (all.isEmpty()) {
      throw DomainException.notFound("task.error.unknown", taskId);
    }
    return create(newCode, all.getFirst().version().definition());
  }

  /**
   * Hands a draft to a second administrator.
   *
   * @throws DomainException invalid, with the first thing that is wrong with it; conflict, if it is
   *     no draft
   */
  @Transactional
  public TaskVersion submit(int taskId, int version) {
    store.lock(taskId);
    TaskVersion draft = store.require(taskId, version).version();
    previews.problems(draft.definition()).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw DomainException.invalid(problem.key(), problem.args().toArray());
            });
    if (!store.move(taskId, version, TaskVersion.State.DRAFT, TaskVersion.State.IN_REVIEW, "")) {
      throw DomainException.conflict("task.error.notDraft");
    }
    store.submitted(taskId, version, calendar.now());
    audit.record("task.submit", draft.code(), Map.of("version", version));
    return store.require(taskId, version).version();
  }

  private String author() {
    return account.require().username();
  }
}
