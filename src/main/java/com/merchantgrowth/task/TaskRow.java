package com.merchantgrowth.task;

import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task in the administrators' list.
 *
 * @param state of the task: that of its published version, or of its draft when none was published
 * @param definition the published version, or the draft when none was published
 * @param liveVersion the published version; 0 = none was
 * @param draftVersion a version being written or reviewed beside it; 0 = none
 * @param draftState DRAFT or IN_REVIEW; null = no draft
 * @param entered shops that were shown the task, in all rounds
 * @param metAtStart shops that had reached the goal already and were not
 * @param completions rounds completed
 * @param committed reward units given or promised
 */
public record TaskRow(
    int id,
    String code,
    TaskState state,
    TaskDefinition definition,
    int liveVersion,
    int draftVersion,
    @Nullable TaskState draftState,
    String author,
    @Nullable String approver,
    Instant editedAt,
    long entered,
    long metAtStart,
    long completions,
    long committed) {}
