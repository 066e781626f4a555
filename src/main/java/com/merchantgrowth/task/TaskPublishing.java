package com.merchantgrowth.task;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskStore.Stored;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From review to the end of a task. Two administrators: whoever wrote a version does not approve
 * it.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class TaskPublishing {
  private final TaskStore store;
  private final TaskPreviews previews;
  private final TaskEntries entries;
  private final AuditTrail audit;
  private final CurrentAccount account;
  private final TaskSettings settings;

  TaskPublishing(
      TaskStore store,
      TaskPreviews previews,
      TaskEntries entries,
      AuditTrail audit,
      CurrentAccount account,
      TaskSettings settings) {
    this.store = store;
    this.previews = previews;
    this.entries = entries;
    this.audit = audit;
    this.account = account;
    this.settings = settings;
  }

  /** Whether somebody else has to approve what one has written. */
  public boolean twoPerson() {
    return settings.twoPerson();
  }

  /**
   * Puts a reviewed version in force. Shops of its audience enter at once, judged over its days up
   * to the last closed day; those that take part in an older version keep it.
   *
   * @throws DomainException forbidden, for one's own version while two administrators are required;
   *     conflict, if it is not in review; invalid, if it cannot be published any more
   */
  @Transactional
  public void approve(int taskId, int version) {
    store.lock(taskId);
    TaskVersion reviewed = store.require(taskId, version).version();
    String approver = account.require().username();
    if (settings.twoPerson() && reviewed.author().equals(approver)) {
      throw DomainException.forbidden("task.error.ownReview");
    }
    previews.problems(reviewed.definition()).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw DomainException.invalid(problem.key(), problem.args().toArray());
            });
    if (!store.move(taskId, version, TaskVersion.State.IN_REVIEW, TaskVersion.State.LIVE, "")) {
      throw DomainException.conflict("task.error.notInReview");
    }
    entries.publish(taskId, version, approver);
    audit.record(
        "task.approve", reviewed.code(), Map.of("version", version, "author", reviewed.author()));
  }

  /**
   * Back to the author, with what should change.
   *
   * @param note 1 … 500 characters
   */
  @Transactional
  public void sendBack(int taskId, int version, String note) {
    store.lock(taskId);
    if (note.isBlank() || note.length() > 500) {
      throw DomainException.invalid("task.error.note", 500);
    }
    TaskVersion reviewed = store.require(taskId, version).version();
    if (!store.move(
        taskId, version, TaskVersion.State.IN_REVIEW, TaskVersion.State.DRAFT, note.strip())) {
      throw DomainException.conflict("task.error.notInReview");
    }
    audit.record("task.return", reviewed.code(), Map.of("version", version));
  }

  /** Nobody new enters or claims; whoever takes part goes on and is paid. */
  @Transactional
  public void pause(int taskId) {
    change(taskId, TaskState.PUBLISHED, TaskState.PAUSED, "task.pause");
  }

  /** Shops enter again. */
  @Transactional
  public void resume(int taskId) {
    change(taskId, TaskState.PAUSED, TaskState.PUBLISHED, "task.resume");
  }

  /**
   * What ending a task early does to those in progress: what they have reached by the last closed
   * day is paid with the next daily run, the rest is over.
   *
   * @param inProgress shops that take part and are not done
   * @param willBePaid of those: have reached a level that is not paid yet
   * @param amount what that comes to, in units of the kind
   */
  public record Ending(int inProgress, int willBePaid, long amount, String rewardKind) {}

  /**
   * Ends a task early.
   *
   * @param dryRun only says what would happen
   * @throws DomainException conflict, if it is not published or paused
   */
  @Transactional
  public Ending end(int taskId, boolean dryRun) {
    store.lock(taskId);
    Stored live = live(taskId);
    if (live.state() != TaskState.PUBLISHED && live.state() != TaskState.PAUSED) {
      throw DomainException.conflict("task.error.notPublished");
    }
    Ending ending = entries.ending(taskId);
    if (!dryRun) {
      store.state(taskId, TaskState.ENDED, entries.lastClosedDay());
      audit.record("task.end", live.version().code(), Map.of("inProgress", ending.inProgress()));
    }
    return ending;
  }

  private void change(int taskId, TaskState from, TaskState to, String act) {
    store.lock(taskId);
    Stored live = live(taskId);
    if (live.state() != from) {
      throw DomainException.conflict("task.error.notPublished");
    }
    store.state(taskId, to, null);
    audit.record(act, live.version().code(), Map.of());
  }

  private Stored live(int taskId) {
    List<Stored> all = store.versions(taskId);
    return all.stream()
        .filter(one -> one.version().version() == one.liveVersion())
        .findFirst()
        .orElseThrow(() -> DomainException.conflict("task.error.notPublished"));
  }
}
