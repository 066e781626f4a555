package com.merchantgrowth.task;

import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a task.
 *
 * @param state {@code DRAFT, IN_REVIEW, LIVE, SUPERSEDED}
 * @param note why it was sent back; empty = it was not
 * @param lock what {@code save} wants back: somebody else's edit in between is a conflict
 */
public record TaskVersion(
    int taskId,
    String code,
    int version,
    State state,
    TaskDefinition definition,
    String author,
    Instant editedAt,
    @Nullable String approver,
    @Nullable Instant approvedAt,
    String note,
    int lock) {
  /** Where this version is. */
  public enum State {
    DRAFT,
    IN_REVIEW,
    LIVE,
    SUPERSEDED
  }
}
