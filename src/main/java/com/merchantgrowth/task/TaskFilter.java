package com.merchantgrowth.task;

import com.merchantgrowth.task.definition.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param text part of the code or of a name; empty = all
 * @param kind null = all
 * @param state null = all
 */
public record TaskFilter(String text, @Nullable TaskKind kind, @Nullable TaskState state) {
  public static final TaskFilter ALL = new TaskFilter("", null, null);
}
